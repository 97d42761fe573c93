import { type BenchmarksAnswer } from '@chokepoint/api-contract';
import { benchmarkSentence, DEPENDENCY_BASIS_NAMES } from '@chokepoint/charts';
import { DataTable, ErrorPanel, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { benchmarks } from '../../api/queries.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { BENCHMARK_COLUMNS, type BenchmarkLine } from './benchmark-columns.js';
import { CapacityTable } from './capacity-table.js';

/** Where do the strategic raw materials stand against the benchmarks of 2030? */
export function BenchmarksPage(): ReactNode {
  useTitle('Benchmarks');
  const found = useQuery(benchmarks(useKnowledge()));
  return (
    <div className="page">
      <header className="page-head">
        <h1>Benchmarks of the Critical Raw Materials Act</h1>
        <p className="muted">
          Art. 5 of Regulation (EU) 2024/1252, for 2030: no third country is to supply more than 65
          % of the Union&apos;s consumption of a strategic raw material at any relevant stage of
          processing. Shares of imports and of sourcing are other ratios, held against the same line
          and never called by its name.
        </p>
      </header>
      {found.isError ? (
        <ErrorPanel
          what="The benchmarks could not be loaded"
          error={found.error}
          onRetry={() => void found.refetch()}
        />
      ) : found.data ? (
        <Answer answer={found.data} />
      ) : (
        <Skeleton height={900} label="Loading the benchmarks" />
      )}
    </div>
  );
}

function Answer({ answer }: { readonly answer: BenchmarksAnswer }): ReactNode {
  const { q, sort, on } = useSearch({ from: '/benchmarks' });
  const patch = usePatchSearch();
  const lines = useMemo(
    () =>
      answer.materials.flatMap((material): BenchmarkLine[] =>
        material.rows
          .filter(({ basis }) => on === undefined || basis === on)
          .map((row) => ({ material, row })),
      ),
    [answer, on],
  );
  return (
    <>
      <p className="sentence">{benchmarkSentence(answer)}</p>
      <section aria-label="One third country against 65 %">
        <DataTable
          caption="Strategic raw materials by stage and basis"
          name="benchmarks"
          rows={lines}
          columns={BENCHMARK_COLUMNS}
          sort={sort ?? '-share'}
          onSort={(next) => patch({ sort: next })}
          filter={q ?? ''}
          onFilter={(text) => patch({ q: text || undefined })}
          empty="Nothing is known at this state of knowledge."
          tools={
            <label className="field">
              <span className="field-label">Basis</span>
              <select
                value={on ?? ''}
                onChange={(event) => patch({ on: event.target.value || undefined })}
              >
                <option value="">All three</option>
                {Object.entries(DEPENDENCY_BASIS_NAMES).map(([id, name]) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          }
        />
        {answer.gaps.map(({ code, message }) => (
          <p key={code} className="muted note">
            {message}
          </p>
        ))}
      </section>
      <section className="panel" aria-labelledby="capacity">
        <h2 id="capacity">Union capacity over Union consumption</h2>
        <CapacityTable capacity={answer.capacity} />
      </section>
    </>
  );
}
