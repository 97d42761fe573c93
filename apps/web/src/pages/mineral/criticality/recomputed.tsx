import { type Recomputation } from '@chokepoint/api-contract';
import { formatIndex, formatScore } from '@chokepoint/charts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { stageName } from '../../../lib/stage-name.js';
import { WorkedOutBy } from '../../../lib/method-link.js';

const SUPPLY_DATA: Readonly<Record<string, string>> = {
  'global-and-eu': 'GS+EU (global supply and EU sourcing)',
  global: 'GS only (global supply)',
  eu: 'EU only (EU sourcing)',
};
export const supplyDataName = (id: string): string => SUPPLY_DATA[id] ?? id;

/** Supply risk of one study from its printed inputs, beside what the study prints. */
export function Recomputed({ study }: { readonly study: Recomputation }): ReactNode {
  const { year, material, stage, supplyData, supplyRisk, published, within, method, gaps } = study;
  return (
    <div className="study">
      <h3>
        {material}, study of {year}: worked out again from its printed inputs
      </h3>
      <p>
        {supplyRisk ? (
          <>
            SR <b className="num">{formatIndex(supplyRisk)}</b>
            {published !== null && `, printed ${formatScore(published)}: `}
            {within === true &&
              'the printed value lies within what the rounding of the inputs allows.'}
            {within === false && 'the printed value lies outside of what its inputs allow.'}
          </>
        ) : (
          <span className="unknown">Supply risk cannot be worked out.</span>
        )}{' '}
        {stage && `Bottleneck: ${stageName(stage).toLowerCase()}. `}
        {supplyData && `Supply data: ${supplyDataName(supplyData)}. `}
      </p>
      <WorkedOutBy methods={[method]} />
      {gaps.map(({ code, message }) => (
        <p key={code} className="muted">
          {message}
        </p>
      ))}
      <Inputs study={study} />
    </div>
  );
}

function Inputs({
  study: { inputs, year, material },
}: {
  readonly study: Recomputation;
}): ReactNode {
  return (
    <details className="fold">
      <summary>
        {inputs.length} inputs as printed{' '}
        <span className="visually-hidden">
          of {material}, study of {year}
        </span>
      </summary>
      <div
        className="table-scroll short"
        role="group"
        aria-label={`Inputs of ${material}, ${year}`}
        tabIndex={0}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Input</th>
              <th scope="col" className="num">
                As printed
              </th>
              <th scope="col">Where</th>
            </tr>
          </thead>
          <tbody>
            {inputs.map(({ name, value, file, row, release }) => (
              <tr key={`${name} ${value}`}>
                <th scope="row">{name}</th>
                <td className="num nowrap">{value}</td>
                <td>
                  <Link to="/sources/$id" params={{ id: release }}>
                    {file}, row {row}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
