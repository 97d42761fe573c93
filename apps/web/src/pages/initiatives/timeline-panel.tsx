import { type InitiativeSummary, type MineralSummary } from '@chokepoint/api-contract';
import { cellOf, timelineChart, type Frame } from '@chokepoint/charts';
import { ChartPanel } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, type ReactNode } from 'react';
import { concentrationOf } from '../../api/queries.js';
import { ReleaseList } from '../../lib/release-list.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useReleases } from '../../lib/use-releases.js';

interface Props {
  readonly initiatives: readonly InitiativeSummary[];
  readonly until: string;
  readonly catalogue: readonly MineralSummary[];
}

/** The two lanes; a mineral's EU imports can be laid below, so date and movement are read together. */
export function TimelinePanel({ initiatives, until, catalogue }: Props): ReactNode {
  const asked = useKnowledge();
  const { below, timeline = 'chart' } = useSearch({ from: '/initiatives' });
  const patch = usePatchSearch();
  const navigate = useNavigate();
  const chosen = catalogue.find(({ id }) => id === below);
  const cell = chosen && cellOf(chosen, 'imports');
  const answer = useQuery({
    ...concentrationOf(
      below ?? '',
      {
        stage: cell?.stage ?? '',
        basis: 'eu-imports',
        measure: cell?.measure,
        source: cell?.source,
      },
      asked,
    ),
    enabled: cell !== undefined,
  }).data;
  const build = useCallback(
    (frame: Frame) =>
      timelineChart(
        {
          initiatives,
          until,
          ...(chosen && answer ? { below: { mineral: chosen.name, answer } } : {}),
        },
        frame,
      ),
    [initiatives, until, chosen, answer],
  );
  const used = useMemo(
    () => [...new Set(answer?.periods.flatMap(({ releases }) => releases) ?? [])],
    [answer],
  );
  const { line } = useReleases(used);
  return (
    <ChartPanel
      name="timeline"
      build={build}
      view={timeline}
      onView={(view) => patch({ timeline: view === 'chart' ? undefined : view })}
      sourceLine={['Register of initiatives; each entry cites its sources', line]
        .filter(Boolean)
        .join('; ')}
      sources={
        used.length > 0 ? (
          <ReleaseList ids={used} />
        ) : (
          <p>Every entry of the register cites its own sources: open one from the list below.</p>
        )
      }
      onPick={(id) => {
        if (initiatives.some((one) => one.id === id))
          void navigate({ to: '/initiatives/$id', params: { id } });
      }}
    />
  );
}
