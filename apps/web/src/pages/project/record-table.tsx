import { type ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly heads: readonly string[];
  /** Cells of each row, in the order of the heads. */
  readonly rows: readonly { readonly key: number; readonly cells: readonly ReactNode[] }[];
  /** Said where there are none. */
  readonly empty: string;
}

/** A short table of a project's page, or what is said where nothing is recorded. */
export function RecordTable({ id, title, heads, rows, empty }: Props): ReactNode {
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p className="unknown">{empty}</p>
      ) : (
        <div className="table-scroll" role="group" aria-label={title} tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells }) => (
                <tr key={key}>
                  {cells.map((cell, index) => (
                    <td key={heads[index]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
