import { pricesOverTime, priceUnits, type Frame } from '@chokepoint/charts';
import { ChartPanel } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, type ReactNode } from 'react';
import { facts } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { ReleaseList } from '../../lib/release-list.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useReleases } from '../../lib/use-releases.js';

const LIMIT = 5000;

/** What the material is quoted at; quotes in different units are never put on one axis. */
export function PricesPanel({
  id,
  name,
}: {
  readonly id: string;
  readonly name: string;
}): ReactNode {
  const { prices: view = 'chart', unit } = useSearch({ from: '/minerals/$id' });
  const patch = usePatchSearch();
  const found = useQuery(
    facts(id, { basis: 'market', measure: 'price', limit: LIMIT }, useKnowledge()),
  );
  const data = found.data?.facts;
  const units = useMemo(() => priceUnits(data ?? []), [data]);
  const shown = unit !== undefined && units.includes(unit) ? unit : units[0];
  const build = useCallback(
    (frame: Frame) => pricesOverTime({ mineral: name, facts: data ?? [], unit: shown }, frame),
    [name, data, shown],
  );
  const used = useMemo(() => [...new Set((data ?? []).map(({ release }) => release))], [data]);
  const { line } = useReleases(used);
  return (
    <Answered found={found} what="the prices" height={320}>
      {() => (
        <ChartPanel
          name={`${id}-prices`}
          build={build}
          view={view}
          onView={(next) => patch({ prices: next === 'chart' ? undefined : next })}
          sourceLine={line}
          sources={<ReleaseList ids={used} />}
          controls={
            units.length > 1 && (
              <label className="field">
                <span className="field-label">Unit</span>
                <select value={shown} onChange={(event) => patch({ unit: event.target.value })}>
                  {units.map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                </select>
              </label>
            )
          }
        />
      )}
    </Answered>
  );
}
