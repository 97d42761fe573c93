import { DataTable, ErrorPanel, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { impact } from '../../api/queries.js';
import { WorkedOutBy } from '../../lib/method-link.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { IMPACT_COLUMNS, OUTCOME_NAMES } from './impact-columns.js';

/** Before and after, mineral by mineral; a movement is not an effect, and no word of cause is said. */
export function ImpactPanel({ id }: { readonly id: string }): ReactNode {
  const found = useQuery(impact(id, useKnowledge()));
  const { outcome = 'top1-eu-imports', q, sort } = useSearch({ from: '/initiatives/$id' });
  const patch = usePatchSearch();
  const rows = found.data?.rows.filter((row) => row.outcome === outcome);
  const assessable = rows?.filter((row) => row.assessable).length ?? 0;
  return (
    <section className="panel" aria-labelledby="moved">
      <h2 id="moved">
        What moved{rows ? `: ${assessable} of ${rows.length} covered minerals can be assessed` : ''}
      </h2>
      <p className="subtitle">
        Mean of up to 5 periods before and after the date. Other events fall into the same window;
        this is a comparison, not an effect.
      </p>
      {found.isError ? (
        <ErrorPanel
          what="What moved could not be loaded"
          error={found.error}
          onRetry={() => void found.refetch()}
        />
      ) : rows ? (
        <>
          <DataTable
            caption="What moved"
            name={`${id}-what-moved`}
            rows={rows}
            columns={IMPACT_COLUMNS}
            sort={sort ?? 'mineral'}
            onSort={(next) => patch({ sort: next })}
            filter={q ?? ''}
            onFilter={(text) => patch({ q: text || undefined })}
            empty={
              found.data?.gaps.map((gap) => gap.message).join(' ') ||
              'No covered mineral has a series of this outcome.'
            }
            tools={
              <label className="field">
                <span className="field-label">Outcome</span>
                <select
                  value={outcome}
                  onChange={(event) => patch({ outcome: event.target.value })}
                >
                  {Object.entries(OUTCOME_NAMES).map(([key, label]) => (
                    <option key={key} value={key}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
            }
          />
          <WorkedOutBy methods={rows.map(({ method }) => method)} />
        </>
      ) : (
        <Skeleton height={360} label="Loading what moved" />
      )}
    </section>
  );
}
