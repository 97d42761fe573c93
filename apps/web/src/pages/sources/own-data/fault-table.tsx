import { type CellFault } from '@chokepoint/api-contract';
import { formatCount } from '@chokepoint/charts';
import { type ReactNode } from 'react';

interface Props {
  readonly faults: readonly CellFault[];
  /** All of them, where not all are at hand. */
  readonly count: number;
}

/** Every cell that cannot be used, with the reason and what to do. */
export function FaultTable({ faults, count }: Props): ReactNode {
  if (count === 0) return null;
  const more = count - faults.length;
  return (
    <>
      <h2 id="faults">
        {formatCount(count)} {count === 1 ? 'cell' : 'cells'} to mend
      </h2>
      <div className="table-scroll short" role="group" aria-labelledby="faults" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="num">
                Row
              </th>
              <th scope="col">Column</th>
              <th scope="col">Cell</th>
              <th scope="col">Reason</th>
              <th scope="col">What to do</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ row, field, raw, reason, advice }, index) => (
              <tr key={index}>
                <td className="num">{row}</td>
                <td>{field ?? 'whole row'}</td>
                <td>{raw === '' ? <span className="unknown">empty</span> : raw}</td>
                <td>{reason}</td>
                <td>{advice}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="muted">… and {formatCount(more)} more.</p>}
    </>
  );
}
