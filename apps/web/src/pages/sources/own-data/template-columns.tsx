import { type TemplateColumn } from '@chokepoint/api-contract';
import { type ReactNode } from 'react';

/** What each column of a layout holds. */
export function TemplateColumns({
  columns,
}: {
  readonly columns: readonly TemplateColumn[];
}): ReactNode {
  return (
    <details className="fold">
      <summary>Columns of the template</summary>
      <div className="table-scroll short" role="group" aria-label="Columns" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Needed</th>
              <th scope="col">What to write</th>
              <th scope="col">Example</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, required, meaning, allowed, example }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{required ? 'yes' : 'no'}</td>
                <td>
                  {meaning} {allowed.length > 0 && `One of: ${allowed.join(', ')}.`}
                </td>
                <td>{example}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
