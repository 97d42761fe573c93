import { type AnalysisSeries, type Effect } from '@chokepoint/api-contract';
import { outcomeScale } from '@chokepoint/charts';
import { type ReactNode } from 'react';

/** Both headline estimates with both intervals, and whether they say the same. */
export function Estimates({ series }: { readonly series: AnalysisSeries }): ReactNode {
  const { outcome, movement } = series.row;
  const { trendAdjusted, meanDifference, disagree } = movement;
  if (trendAdjusted === null || meanDifference === null) return null;
  const scale = outcomeScale(outcome);
  const level = `${Math.round(series.design.level * 100)} %`;
  const line = (name: string, effect: Effect): ReactNode => (
    <tr>
      <th scope="row">{name}</th>
      <td className="num nowrap">{scale.signed(effect.value)}</td>
      <td className="num nowrap">{scale.range(effect.low, effect.high)}</td>
      <td className="num nowrap">{scale.range(effect.cautiousLow, effect.cautiousHigh)}</td>
    </tr>
  );
  return (
    <div>
      <h4>Two headline estimates, in {scale.unit}</h4>
      <div className="table-scroll" role="group" aria-label="Headline estimates" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Estimate</th>
              <th scope="col" className="num">
                Value
              </th>
              <th scope="col" className="num" title="Restricted maximum likelihood, AR(1) noise">
                {level}, REML
              </th>
              <th scope="col" className="num" title="Autocorrelation fixed at 0.5">
                {level}, cautious
              </th>
            </tr>
          </thead>
          <tbody>
            {line('Trend-adjusted level', trendAdjusted)}
            {line('Difference of means', meanDifference)}
          </tbody>
        </table>
      </div>
      <p className="muted">
        {disagree
          ? 'They disagree: one shows a change and the other does not, or they differ in sign.'
          : 'They do not disagree.'}{' '}
        The first is the jump at the date beside a trend that runs through it; the second is the
        mean after less the mean of the last five periods before.
      </p>
    </div>
  );
}
