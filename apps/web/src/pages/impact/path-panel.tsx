import { type UnchangedAnswer, type UnchangedRow } from '@chokepoint/api-contract';
import { formatDate, type Frame, seriesId, unchangedPath } from '@chokepoint/charts';
import { ChartPanel } from '@chokepoint/ui';
import { useSearch } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { ReleaseList } from '../../lib/release-list.js';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { useReleases } from '../../lib/use-releases.js';

/** The path of the series that is chosen in chart, table or list; the one that changed most first. */
export function PathPanel({ answer }: { readonly answer: UnchangedAnswer }): ReactNode {
  const { series } = useSearch({ from: '/impact' });
  const withPath = answer.rows.filter(({ path }) => path.length > 0);
  const row = withPath.find((one) => seriesId(one) === series) ?? mostChanged(withPath);
  return row === undefined ? null : <Path answer={answer} row={row} choices={withPath} />;
}

interface PathProps {
  readonly answer: UnchangedAnswer;
  readonly row: UnchangedRow;
  readonly choices: readonly UnchangedRow[];
}

function Path({ answer, row, choices }: PathProps): ReactNode {
  const { path } = useSearch({ from: '/impact' });
  const patch = usePatchSearch();
  const { margin, since } = answer;
  const { day } = since;
  const when = formatDate(day, since.precision);
  const build = useCallback(
    (frame: Frame) => unchangedPath({ row, margin, day, when }, frame),
    [row, margin, day, when],
  );
  const { line } = useReleases(row.releases);
  return (
    <ChartPanel
      name="path"
      build={build}
      view={path ?? 'chart'}
      onView={(view) => patch({ path: view === 'chart' ? undefined : view })}
      sourceLine={line}
      sources={<ReleaseList ids={row.releases} />}
      controls={
        <label className="field">
          <span className="field-label">Path of</span>
          <select value={seriesId(row)} onChange={({ target }) => patch({ series: target.value })}>
            {choices.map((one) => (
              <option key={seriesId(one)} value={seriesId(one)}>
                {one.mineralName}, {one.stage}
              </option>
            ))}
          </select>
        </label>
      }
    />
  );
}

const sizeOf = ({ reach, first, latest }: UnchangedRow): number =>
  reach !== 'before' || first === null || latest === null
    ? -1
    : Math.abs(latest.value - first.value);

const mostChanged = (rows: readonly UnchangedRow[]): UnchangedRow | undefined =>
  rows.reduce<UnchangedRow | undefined>(
    (best, row) => (best === undefined || sizeOf(row) > sizeOf(best) ? row : best),
    undefined,
  );
