import { type AnalysisSeries } from '@chokepoint/api-contract';
import { kindWords, outcomeScale } from '@chokepoint/charts';
import { type ReactNode } from 'react';

const HEADS = ['Value', 'Error', 'Interval', 'p', 'df', 'ρ'] as const;

/** The same jump by other models and methods; a plain figure where the design transforms the scale. */
export function EstimatorTable({ series }: { readonly series: AnalysisSeries }): ReactNode {
  const { estimators, design, row } = series;
  const plain = design.transform === 'identity';
  const scale = outcomeScale(row.outcome);
  const signed = (value: number): string => (plain ? scale.signed(value) : value.toPrecision(3));
  return (
    <>
      <div className="table-scroll" role="group" aria-label="Estimators" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col">Method</th>
              {HEADS.map((label) => (
                <th key={label} scope="col" className="num">
                  {label}
                </th>
              ))}
              <th scope="col">Takes for granted</th>
            </tr>
          </thead>
          <tbody>
            {estimators.map(({ model, method, value, se, low, high, p, df, rho, assumptions }) => (
              <tr key={`${model}-${method}`}>
                <th scope="row">{kindWords(model)}</th>
                <td className="nowrap">{method}</td>
                <td className="num">{signed(value)}</td>
                <td className="num nowrap">{plain ? scale.size(se) : se.toPrecision(3)}</td>
                <td className="num nowrap">
                  {signed(low)} to {signed(high)}
                </td>
                <td className="num">{p.toFixed(3)}</td>
                <td className="num">{df}</td>
                <td className="num">{rho === null ? 'none' : rho.toFixed(2)}</td>
                <td>{assumptions.join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted">
        {plain ? `In ${scale.unit}.` : `On the ${design.transform} scale.`} The verdict rests on the
        design’s model ({kindWords(design.model)}) by REML and by the cautious method together.
      </p>
    </>
  );
}
