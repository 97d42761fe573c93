import { type Scenario, type SupplyAssessment } from '@chokepoint/api-contract';
import {
  formatIndex,
  formatPeriod,
  formatShare,
  formatShareRange,
  midSentence,
} from '@chokepoint/charts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { stageName } from '../../../lib/stage-name.js';
import { CountryTable } from './country-table.js';
import { supplyDataName } from './recomputed.js';
import { scenarioName } from './scenario-name.js';

/** One stage of one study from its shares by country: as recorded, and with one thing changed. */
export function SupplyStage({ supply }: { readonly supply: SupplyAssessment }): ReactNode {
  const { stage, form, year, period, release, supplyData, choice, scenarios, rates } = supply;
  const label = `${stageName(stage)}${form === 'content' ? '' : ` (${form.replaceAll('-', ' ')})`}`;
  return (
    <div className="study">
      <h3>
        {label}, study of {year}: from shares by country
      </h3>
      <p className="muted">
        Means of {formatPeriod(period)},{' '}
        <Link to="/sources/$id" params={{ id: release }}>
          {release}
        </Link>
        . Supply data: {supplyDataName(supplyData)}; {midSentence(choice.message)}{' '}
        <Sums scenario={scenarios[0]} />
      </p>
      <div className="table-scroll" role="group" aria-label={`Results, ${label}`} tabIndex={0}>
        <table className="table results">
          <thead>
            <tr>
              <th scope="col">With</th>
              <th scope="col" className="num">
                Weighted HHI, global supply
              </th>
              <th scope="col" className="num">
                Weighted HHI, EU sourcing
              </th>
              <th scope="col" className="num">
                Supply risk (SR)
              </th>
            </tr>
          </thead>
          <tbody>
            {scenarios.map((scenario) => (
              <tr key={scenario.id}>
                <th scope="row">{scenarioName(scenario)}</th>
                <Index figure={scenario.global?.hhi} none="no shares of the world" />
                <Index figure={scenario.eu?.hhi} none="no shares of EU sourcing" />
                <Index figure={scenario.supplyRisk} none="not computable">
                  {rates.origin === 'assumed' &&
                    ` with rates of ${rates.year ?? ''}: our assumption`}
                </Index>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Gaps scenarios={scenarios} />
      <CountryTable label={label} scenarios={scenarios} />
    </div>
  );
}

function Index({
  figure,
  none,
  children,
}: {
  readonly figure: Scenario['supplyRisk'] | undefined;
  readonly none: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <td className="num">
      {figure ? (
        <>
          <span className="nowrap">{formatIndex(figure)}</span>
          {children}
        </>
      ) : (
        <span className="unknown">{none}</span>
      )}
    </td>
  );
}

function Sums({ scenario }: { readonly scenario: Scenario | undefined }): ReactNode {
  const eu = scenario?.eu;
  if (!eu) return null;
  const sum =
    eu.rawSum.value === null
      ? formatShareRange(eu.rawSum.low, eu.rawSum.high)
      : formatShare(eu.rawSum.value);
  return `Shares of EU sourcing as printed add up to ${sum}${eu.renormalised ? ' and are made to sum to one' : ''}.`;
}

/** Said once, whichever scenarios share them. */
function Gaps({ scenarios }: { readonly scenarios: readonly Scenario[] }): ReactNode {
  const messages = new Set(scenarios.flatMap(({ gaps }) => gaps.map(({ message }) => message)));
  return [...messages].map((message) => (
    <p key={message} className="muted note">
      {message}
    </p>
  ));
}
