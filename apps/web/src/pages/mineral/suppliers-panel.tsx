import { formatPeriod, supplierMap, suppliersStacked, type Frame } from '@chokepoint/charts';
import { ChartPanel } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { concentrationOf } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { ReleaseList } from '../../lib/release-list.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useReleasesOf } from '../../lib/use-releases.js';
import { type Series } from './series-choice.js';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly series: Series;
}

/** Who supplies the whole: stacked over time, on the map for one period, as a table. */
export function SuppliersPanel({ id, name, series }: Props): ReactNode {
  const asked = useKnowledge();
  const { suppliers: view = 'chart', period } = useSearch({ from: '/minerals/$id' });
  const patch = usePatchSearch();
  const answer = useQuery(concentrationOf(id, series, asked));
  const data = answer.data;
  const build = useCallback(
    (frame: Frame) =>
      data
        ? suppliersStacked({ mineral: name, answer: data }, frame)
        : { kind: 'none' as const, title: name, reason: '' },
    [name, data],
  );
  const buildMap = useCallback(
    (frame: Frame, projection: object) =>
      data
        ? supplierMap(
            { mineral: name, answer: data, projection, ...(period ? { period } : {}) },
            frame,
          )
        : { kind: 'none' as const, title: name, reason: '' },
    [name, data, period],
  );
  const { ids, line } = useReleasesOf(data);
  return (
    <Answered found={answer} what="the suppliers" height={470}>
      {({ periods: given }) => {
        const periods = given.map((one) => one.period).sort();
        return (
          <ChartPanel
            name={`${id}-suppliers`}
            build={build}
            buildMap={buildMap}
            view={view}
            onView={(next) => patch({ suppliers: next === 'chart' ? undefined : next })}
            sourceLine={line}
            methods={[data?.method ?? null]}
            sources={<ReleaseList ids={ids} />}
            controls={
              view === 'map' && periods.length > 1 ? (
                <label className="field">
                  <span className="field-label">Period</span>
                  <select
                    value={period ?? periods.at(-1)}
                    onChange={(event) => patch({ period: event.target.value })}
                  >
                    {periods.map((one) => (
                      <option key={one} value={one}>
                        {formatPeriod(one)}
                      </option>
                    ))}
                  </select>
                </label>
              ) : undefined
            }
          />
        );
      }}
    </Answered>
  );
}
