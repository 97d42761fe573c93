import { formatDate } from '@chokepoint/charts';
import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { commitments } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { PROMISE_COLUMNS } from './promise-columns.js';

/** Every promise, the latest first; intentions only when they are asked for. */
export function PromisesTab(): ReactNode {
  const { wording = 'binding' } = useSearch({ from: '/commitments' });
  const patch = usePatchSearch();
  const found = useQuery(commitments(useKnowledge()));
  const table = useTableSearch('-late');
  return (
    <Answered found={found} what="the promises" height={640}>
      {({ commitments: all, asOf }) => {
        const rows = all.filter(({ binding }) => wording === 'all' || binding);
        return (
          <>
            <p className="muted">
              Judged on {formatDate(asOf)}. Overdue means that no delivery is recorded. Only a
              source that commits makes a promise due:{' '}
              {all.length - all.filter((one) => one.binding).length} of {all.length} are intentions.
            </p>
            <label className="field">
              <span className="field-label">Wording</span>
              <select
                value={wording}
                onChange={(event) =>
                  patch({ wording: event.target.value === 'all' ? 'all' : undefined })
                }
              >
                <option value="binding">Commitments alone</option>
                <option value="all">Intentions too</option>
              </select>
            </label>
            <DataTable
              caption="Promises"
              name="commitments"
              rows={rows}
              columns={PROMISE_COLUMNS}
              {...table}
              empty="No promise of the register was known by this day."
            />
          </>
        );
      }}
    </Answered>
  );
}
