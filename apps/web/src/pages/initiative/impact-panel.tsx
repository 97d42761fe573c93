import { type ImpactRow } from '@chokepoint/api-contract';
import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { impact } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { WorkedOutBy } from '../../lib/method-link.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { IMPACT_COLUMNS, OUTCOME_NAMES } from './impact-columns.js';

/** Before and after, mineral by mineral; a movement is not an effect, and no word of cause is said. */
export function ImpactPanel({ id }: { readonly id: string }): ReactNode {
  const found = useQuery(impact(id, useKnowledge()));
  const { outcome = 'top1-eu-imports' } = useSearch({ from: '/initiatives/$id' });
  const patch = usePatchSearch();
  const table = useTableSearch('mineral');
  const ofOutcome = (row: ImpactRow): boolean => row.outcome === outcome;
  const rows = found.data?.rows.filter(ofOutcome);
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
      <Answered found={found} what="what moved" height={360}>
        {({ rows: all, gaps }) => (
          <>
            <DataTable
              caption="What moved"
              name={`${id}-what-moved`}
              rows={all.filter(ofOutcome)}
              columns={IMPACT_COLUMNS}
              {...table}
              empty={
                gaps.map((gap) => gap.message).join(' ') ||
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
            <WorkedOutBy methods={all.map(({ method }) => method)} />
          </>
        )}
      </Answered>
    </section>
  );
}
