import { type Scenario, type SupplyPart } from '@chokepoint/api-contract';
import { formatShare } from '@chokepoint/charts';
import { AreaSwatch, FlagBadges } from '@chokepoint/ui';
import { useState, type ReactNode } from 'react';
import { countryRows } from './country-rows.js';
import { scenarioName } from './scenario-name.js';

/** Countries that decide the sum; the rest on demand. */
const SHOWN = 6;

const index = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** What each country adds, in the last scenario that was asked for. */
export function CountryTable({
  label,
  scenarios,
}: {
  readonly label: string;
  readonly scenarios: readonly Scenario[];
}): ReactNode {
  const [all, setAll] = useState(false);
  const scenario = scenarios.at(-1);
  if (!scenario) return null;
  const rows = countryRows(scenario);
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <>
      <p className="muted note">
        By country. {scenarioName(scenario)}. Part: share squared × WGI × t.
      </p>
      <div className="table-scroll" role="group" aria-label={`Countries, ${label}`} tabIndex={0}>
        <table className="table country-table">
          <thead>
            <tr>
              <th scope="col">Country</th>
              <th scope="col" className="num">
                WGI
              </th>
              {['World', 'EU sourcing'].map((mix) => (
                <MixHeads key={mix} mix={mix} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ area, name, governance, global, eu }) => (
              <tr key={area}>
                <th scope="row" className="nowrap">
                  <AreaSwatch area={area} /> {name}
                </th>
                <td className="num">
                  {governance === null ? <NotKnown /> : index.format(governance)}
                </td>
                <MixCells part={global} assumed={scenario.assumedT} />
                <MixCells part={eu} assumed={scenario.assumedT} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN && (
        <button type="button" className="quiet" onClick={() => setAll(!all)}>
          {all ? 'Show the largest only' : `Show all ${rows.length} countries`}
          <span className="visually-hidden"> of {label}</span>
        </button>
      )}
    </>
  );
}

const MixHeads = ({ mix }: { readonly mix: string }): ReactNode => (
  <>
    <th scope="col" className="num">
      {mix}: share
    </th>
    <th scope="col" className="num">
      t
    </th>
    <th scope="col" className="num">
      part
    </th>
  </>
);

function MixCells({
  part,
  assumed,
}: {
  readonly part: SupplyPart | null;
  readonly assumed: Scenario['assumedT'];
}): ReactNode {
  if (!part)
    return (
      <td colSpan={3} className="num unknown">
        not listed
      </td>
    );
  const isAssumed = assumed.some(({ area }) => area === part.area);
  return (
    <>
      <td className="num nowrap" title={`${part.file}, row ${part.row}`}>
        {formatShare(part.share)} <FlagBadges flags={part.flags} />
      </td>
      <td className="num nowrap">
        {part.t === null ? <NotKnown /> : part.t}
        {isAssumed && ' (assumed)'}
      </td>
      <td className="num">{part.part === null ? <NotKnown /> : index.format(part.part)}</td>
    </>
  );
}

const NotKnown = (): ReactNode => <span className="unknown">not known</span>;
