import { type UnchangedAnswer } from '@chokepoint/api-contract';
import { dumbbellChart, formatDate, type Frame } from '@chokepoint/charts';
import { ChartPanel } from '@chokepoint/ui';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, type ReactNode } from 'react';
import { ReleaseList } from '../../lib/release-list.js';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { useReleases } from '../../lib/use-releases.js';

/** First and latest figure of every series with two. */
export function SincePanel({ answer }: { readonly answer: UnchangedAnswer }): ReactNode {
  const { chart } = useSearch({ from: '/impact' });
  const patch = usePatchSearch();
  const { rows, margin, since } = answer;
  const when = formatDate(since.day, since.precision);
  const build = useCallback(
    (frame: Frame) => dumbbellChart({ rows, margin, when }, frame),
    [rows, margin, when],
  );
  const used = useMemo(() => [...new Set(rows.flatMap(({ releases }) => releases))], [rows]);
  const { line } = useReleases(used);
  return (
    <ChartPanel
      name="first-and-latest"
      build={build}
      view={chart ?? 'chart'}
      onView={(view) => patch({ chart: view === 'chart' ? undefined : view })}
      sourceLine={line}
      sources={<ReleaseList ids={used} />}
      onPick={(series) => patch({ series })}
    />
  );
}
