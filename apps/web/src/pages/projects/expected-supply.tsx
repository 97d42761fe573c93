import { type ExpectedSupply } from '@chokepoint/api-contract';
import { formatExact, formatShare, sourceName } from '@chokepoint/charts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

const HEADS = [
  'Mineral',
  'Stage',
  'Projects',
  'Capacity, t a year',
  'EU imports, t',
  'Capacity to imports',
];

/** What projects that are not cancelled are to supply, against what the Union imports. */
export function ExpectedSupplyTable({
  supply,
}: {
  readonly supply: readonly ExpectedSupply[];
}): ReactNode {
  return (
    <section className="panel" aria-labelledby="expected-supply">
      <h2 id="expected-supply">Expected supply against EU imports</h2>
      {supply.length === 0 ? (
        <p className="unknown">
          Not available: no capacity of a project is recorded for this question.
        </p>
      ) : (
        <div className="table-scroll" role="group" aria-label="Expected supply" tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                {HEADS.map((label, index) => (
                  <th key={label} scope="col" className={index > 1 ? 'num' : undefined}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {supply.map((one) => (
                <SupplyRow key={`${one.mineral} ${one.stage}`} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function SupplyRow({ one }: { readonly one: ExpectedSupply }): ReactNode {
  const { mineral, mineralName, stage, projects, capacity, imports, ratio, reason } = one;
  return (
    <tr>
      <th scope="row">
        <Link to="/minerals/$id" params={{ id: mineral }}>
          {mineralName}
        </Link>
      </th>
      <td>{stage}</td>
      <td className="num">{projects}</td>
      <td className="num">{formatExact(capacity)}</td>
      <td className="num">
        {imports === null ? (
          <span className="unknown">not available</span>
        ) : (
          <>
            {formatExact(Math.round(imports.quantity))}
            <p className="muted">
              {imports.period}, {sourceName(imports.source)}
            </p>
          </>
        )}
      </td>
      <td className="num">
        {ratio === null ? <span className="unknown">{reason}</span> : formatShare(ratio)}
      </td>
    </tr>
  );
}
