import { type AnalysisSeries } from '@chokepoint/api-contract';
import { type Frame, placebosChart } from '@chokepoint/charts';
import { ChartPanel } from '@chokepoint/ui';
import { useSearch } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { ReleaseList } from '../../../lib/release-list.js';
import { usePatchSearch } from '../../../lib/use-knowledge.js';
import { useReleases } from '../../../lib/use-releases.js';

/** How the real date stands among fake ones, and the mineral among others. */
export function PlacebosPanel({ series }: { readonly series: AnalysisSeries }): ReactNode {
  const { row, releases } = series;
  const search = useSearch({ from: '/initiatives/$id' });
  const patch = usePatchSearch();
  const build = useCallback((frame: Frame) => placebosChart(series, frame), [series]);
  const { line } = useReleases(releases);
  if (row.movement.verdict.code === 'not-assessable') return null;
  return (
    <ChartPanel
      name={`${row.initiative}-${row.mineral}-placebos`}
      level={3}
      build={build}
      view={search.placebos ?? 'chart'}
      onView={(view) => patch({ placebos: view === 'chart' ? undefined : view })}
      sourceLine={line}
      sources={<ReleaseList ids={releases} />}
    />
  );
}
