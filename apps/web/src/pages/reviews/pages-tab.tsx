import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { frozenViews } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { LatestOf } from '../../lib/latest-of.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { PAGE_COLUMNS } from './page-columns.js';

/** Views that were published as pages, and what changed since. */
export function PagesTab(): ReactNode {
  const { mineral, initiative } = useSearch({ from: '/reviews' });
  const asked = useKnowledge();
  const found = useQuery(frozenViews({ mineral, initiative, limit: 50 }, asked));
  const table = useTableSearch();
  return (
    <Answered found={found} what="the published pages" height={320}>
      {(answer) => (
        <>
          <p className="muted">
            The view of a mineral can be published as a page with an address of its own:
            &lsquo;Publish this view&rsquo; at its foot. The page never changes, works without a
            network, and carries its data and proofs; what the ledger learns later is counted here.
          </p>
          <DataTable
            caption="Published pages"
            name="published-pages"
            rows={answer.frozenViews}
            columns={PAGE_COLUMNS}
            {...table}
            tools={<LatestOf {...answer} />}
            empty="No view had been published at this state of knowledge."
          />
        </>
      )}
    </Answered>
  );
}
