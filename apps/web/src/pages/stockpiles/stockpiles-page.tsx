import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { stockpiles } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { WorkedOutBy } from '../../lib/method-link.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';
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
  const table = useTableSearch();
  return (
    <Answered found={found} what="the stocks" height={320}>
      {(answer) => (
        <>
          <DataTable
            caption="Stocks"
            name="stockpiles"
            rows={answer.stockpiles}
            columns={STOCKPILE_COLUMNS}
            {...table}
            empty="No release that is known at this state of knowledge reports a stock. Record your own below, or bring a table under Sources, Own data."
          />
          <WorkedOutBy methods={answer.stockpiles.map(({ cover }) => cover?.method)} />
        </>
      )}
    </Answered>
  );
}
