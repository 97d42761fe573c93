import { DataTable, ErrorPanel, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { stockpiles } from '../../api/queries.js';
import { WorkedOutBy } from '../../lib/method-link.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { STOCKPILE_COLUMNS } from './stockpile-columns.js';
import { StockpileForm } from './stockpile-form.js';

/** Who holds how much, in which form, and when it may be released. */
export function StockpilesPage(): ReactNode {
  useTitle('Stockpiles');
  return (
    <div className="page">
      <header className="page-head">
        <h1>Stockpiles</h1>
        <p className="muted">
          Stocks by holder with what Art. 22 of Regulation (EU) 2024/1252 asks of strategic stocks:
          level, chemical form, purity, rules of release.
        </p>
      </header>
      <section aria-label="Stocks">
        <Stocks />
      </section>
      <section aria-labelledby="record-stock">
        <h2 id="record-stock">Record a stock</h2>
        <StockpileForm />
      </section>
    </div>
  );
}

function Stocks(): ReactNode {
  const found = useQuery(stockpiles(useKnowledge()));
  const { q, sort } = useSearch({ from: '/stockpiles' });
  const patch = usePatchSearch();
  if (found.isError)
    return (
      <ErrorPanel
        what="The stocks could not be loaded"
        error={found.error}
        onRetry={() => void found.refetch()}
      />
    );
  if (!found.data) return <Skeleton height={320} label="Loading the stocks" />;
  return (
    <>
      <DataTable
        caption="Stocks"
        name="stockpiles"
        rows={found.data.stockpiles}
        columns={STOCKPILE_COLUMNS}
        sort={sort}
        onSort={(next) => patch({ sort: next })}
        filter={q ?? ''}
        onFilter={(text) => patch({ q: text || undefined })}
        empty="No release that is known at this state of knowledge reports a stock. Record your own below, or bring a table under Sources, Own data."
      />
      <WorkedOutBy methods={found.data.stockpiles.map(({ cover }) => cover?.method)} />
    </>
  );
}
