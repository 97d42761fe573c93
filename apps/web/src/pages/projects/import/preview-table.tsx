import { type ProjectsImport } from '@chokepoint/api-contract';
import { type ReactNode } from 'react';

const KINDS = { registered: 'new', extended: 'has news', unchanged: 'nothing new' } as const;

/** What the list would add to each project. */
export function PreviewTable({ preview }: { readonly preview: ProjectsImport }): ReactNode {
  if (preview.projects.length === 0) return null;
  return (
    <div className="table-scroll short" role="group" aria-label="Projects of the list" tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">Projects of the list</caption>
        <thead>
          <tr>
            <th scope="col">Project</th>
            <th scope="col">State</th>
            <th scope="col">What is added</th>
          </tr>
        </thead>
        <tbody>
          {preview.projects.map(({ id, name, kind, added }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{KINDS[kind]}</td>
              <td>
                {added.map((words, index) => (
                  <p key={index}>{words}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
