import {
  concentrationOverTime,
  type DatedEvent,
  type Frame,
  type Metric,
} from '@chokepoint/charts';
import { ChartPanel, ErrorPanel, Skeleton } from '@chokepoint/ui';
import { useQueries } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, type ReactNode } from 'react';
import { concentrationOf } from '../../api/queries.js';
import { ReleaseList } from '../../lib/release-list.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useReleases } from '../../lib/use-releases.js';
import { stagesOf, type Series } from './series-choice.js';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly available: readonly Series[];
  readonly basis: string;
  readonly events: readonly DatedEvent[];
}

/** Concentration over time, a line a stage, with what happened on the way. */
export function ConcentrationPanel({ id, name, available, basis, events }: Props): ReactNode {
  const asked = useKnowledge();
  const search = useSearch({ from: '/minerals/$id' });
  const patch = usePatchSearch();
  const navigate = useNavigate();
  const metric: Metric = search.metric ?? 'top1';
  const stages = stagesOf(available, basis);
  const { answers, failed, waiting } = useQueries({
    queries: stages.map((series) => concentrationOf(id, series, asked)),
    combine: (results) => ({
      answers: results.flatMap(({ data }) => data ?? []),
      failed: results.find(({ isError }) => isError),
      waiting: results.some(({ isPending }) => isPending),
    }),
  });
  const build = useCallback(
    (frame: Frame) => concentrationOverTime({ mineral: name, answers, metric, events }, frame),
    [name, answers, metric, events],
  );
  const used = useMemo(
    () => [
      ...new Set(answers.flatMap(({ periods }) => periods.flatMap(({ releases }) => releases))),
    ],
    [answers],
  );
  const { line } = useReleases(used);
  if (failed)
    return (
      <ErrorPanel
        what="Concentration over time could not be loaded"
        error={failed.error}
        onRetry={() => void failed.refetch()}
      />
    );
  if (waiting) return <Skeleton height={470} label="Loading concentration over time" />;
  return (
    <ChartPanel
      name={`${id}-concentration`}
      build={build}
      view={search.concentration ?? 'chart'}
      onView={(view) => patch({ concentration: view === 'chart' ? undefined : view })}
      sourceLine={line}
      methods={answers.map(({ method }) => method)}
      sources={<ReleaseList ids={used} />}
      onPick={(event) => {
        if (events.some((known) => known.id === event))
          void navigate({ to: '/initiatives/$id', params: { id: event } });
      }}
      controls={
        <label className="field">
          <span className="field-label">Figure</span>
          <select value={metric} onChange={(event) => patch({ metric: event.target.value })}>
            <option value="top1">Largest share</option>
            <option value="hhi">HHI</option>
          </select>
        </label>
      }
    />
  );
}
