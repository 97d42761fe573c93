import { type AnalysisSeries, type Concentration } from '@chokepoint/api-contract';
import { counterfactualChart, type Frame, type OutsidePoint } from '@chokepoint/charts';
import { ChartPanel } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, type ReactNode } from 'react';
import { concentrationOf } from '../../../api/queries.js';
import { ReleaseList } from '../../../lib/release-list.js';
import { useKnowledge, usePatchSearch } from '../../../lib/use-knowledge.js';
import { useReleases } from '../../../lib/use-releases.js';

/** The series before and after, drawn before any test of it. */
export function SeriesPanel({ series }: { readonly series: AnalysisSeries }): ReactNode {
  const { row, releases } = series;
  const search = useSearch({ from: '/initiatives/$id' });
  const patch = usePatchSearch();
  const navigate = useNavigate();
  const whole = useWhole(series);
  const build = useCallback(
    (frame: Frame) => counterfactualChart({ series, whole }, frame),
    [series, whole],
  );
  const { line } = useReleases(releases);
  return (
    <ChartPanel
      name={`${row.initiative}-${row.mineral}-series`}
      level={3}
      build={build}
      view={search.series ?? 'chart'}
      onView={(view) => patch({ series: view === 'chart' ? undefined : view })}
      sourceLine={line}
      sources={<ReleaseList ids={releases} />}
      onPick={(event) => {
        if (row.overlapping.some(({ id }) => id === event))
          void navigate({ to: '/initiatives/$id', params: { id: event } });
      }}
    />
  );
}

/** The series outside the window as well; the chart does without where it does not come. */
function useWhole({ row }: AnalysisSeries): readonly OutsidePoint[] {
  const imports = row.outcome.endsWith('eu-imports');
  const params = {
    stage: row.stage,
    basis: imports ? 'eu-imports' : 'world-production',
    measure: imports ? 'value' : 'production',
    source: row.source,
    frequency: row.frequency,
  };
  const { data } = useQuery(concentrationOf(row.mineral, params, useKnowledge()));
  const { outcome, mineral } = row;
  return useMemo(
    () => (data?.mineral === mineral ? toPoints(data, outcome.startsWith('top1')) : []),
    [data, mineral, outcome],
  );
}

const toPoints = ({ periods }: Concentration, share: boolean): OutsidePoint[] =>
  periods.map(({ period, top1, hhi }) => ({
    period,
    value: share ? (top1?.share ?? null) : hhi && (hhi.low + hhi.high) / 2,
  }));
