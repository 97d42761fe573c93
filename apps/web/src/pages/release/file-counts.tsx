import { type ReleaseDetail } from '@chokepoint/api-contract';
import { formatCount } from '@chokepoint/charts';
import { type ReactNode } from 'react';

/** imported + rejected + skipped = read, file by file. */
export function FileCounts({
  counts,
}: {
  readonly counts: ReleaseDetail['fileCounts'];
}): ReactNode {
  if (counts.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="counts">
      <h2 id="counts">Rows by file</h2>
      <div className="table-scroll" role="group" aria-label="Rows by file" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col" className="num">
                Read
              </th>
              <th scope="col" className="num">
                Imported
              </th>
              <th scope="col" className="num">
                Rejected
              </th>
              <th scope="col">Skipped by rule</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ file, read, imported, rejected, skipped }) => (
              <tr key={file}>
                <td>{file}</td>
                <td className="num">{formatCount(read)}</td>
                <td className="num">{formatCount(imported)}</td>
                <td className="num">{formatCount(rejected)}</td>
                <td>
                  {skipped.map(({ rule, rows }) => `${formatCount(rows)} ${rule}`).join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
