import { type Gap, type ImpactRow } from '@chokepoint/api-contract';
import { forestChart, type Frame, movementKey, sourceName } from '@chokepoint/charts';
import { ChartPanel, DataTable } from '@chokepoint/ui';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { AnalysisLine } from './evidence/analysis-line.js';
import { impactColumns } from './impact-columns.js';

interface Props {
  readonly id: string;
  readonly rows: readonly ImpactRow[];
  readonly gaps: readonly Gap[];
  readonly chosen: ImpactRow | undefined;
  readonly onChoose: (key: string) => void;
}

/** All series of an outcome: estimates with intervals as a forest, or as a table. */
export function ForestPanel({ id, rows, gaps, chosen, onChoose }: Props): ReactNode {
  const search = useSearch({ from: '/initiatives/$id' });
  const { outcome = 'top1-eu-imports', order = 'estimate' } = search;
  const patch = usePatchSearch();
  const table = useTableSearch('mineral');
  const columns = useMemo(() => impactColumns(onChoose), [onChoose]);
  const selected = chosen ? movementKey(chosen) : null;
  // While another outcome is asked for, the former answer still stands in its own unit.
  const shown = rows[0]?.outcome ?? outcome;
  const build = useCallback(
    (frame: Frame) =>
      forestChart(
        { outcome: shown, rows, order, selected, gaps: gaps.map(({ message }) => message) },
        frame,
      ),
    [shown, rows, order, selected, gaps],
  );
  // A link from before there was a chart sorts or filters the table.
  const view = search.moved ?? (search.sort || search.q ? 'table' : 'chart');
  const sources = [...new Set(rows.map(({ source }) => sourceName(source)))].sort();
  return (
    <ChartPanel
      name={`${id}-what-moved`}
      level={3}
      build={build}
      view={view}
      onView={(next) => patch({ moved: next })}
      sourceLine={sources.join('; ')}
      sources={rows[0] ? <AnalysisLine row={rows[0]} /> : <p className="empty">No analysis.</p>}
      onPick={onChoose}
      controls={
        view === 'chart' && (
          <label className="field">
            <span className="field-label">Order</span>
            <select value={order} onChange={(event) => patch({ order: event.target.value })}>
              <option value="estimate">By estimate</option>
              <option value="name">By name</option>
            </select>
          </label>
        )
      }
      figures={
        <DataTable
          caption="What moved"
          name={`${id}-${shown}`}
          rows={rows}
          columns={columns}
          {...table}
          empty="No covered mineral has a series of this outcome."
        />
      }
    />
  );
}
