import { type UnchangedAnswer, type UnchangedOutcome } from '@chokepoint/api-contract';
import { indexName } from '@chokepoint/charts';
import { DataTable } from '@chokepoint/ui';
import { type ReactNode } from 'react';
import { useTableSearch } from '../../lib/use-table-search.js';
import { UNCHANGED_COLUMNS } from './unchanged-columns.js';
import { WorkedOutBy } from '../../lib/method-link.js';

interface Props {
  readonly answer: UnchangedAnswer;
  readonly outcome: UnchangedOutcome;
}

/** Every series and every mineral of the critical list without one, row by row. */
export function UnchangedTable({ answer, outcome }: Props): ReactNode {
  const table = useTableSearch('-change');
  return (
    <section className="panel" aria-labelledby="by-mineral">
      <h2 id="by-mineral">{indexName(outcome)} by mineral and stage, first and latest</h2>
      <p className="subtitle">
        Against the margin: the latest figure less the first, at the bounds of both. Test: two
        one-sided tests on the means of the last five periods and of the last five before the date,
        with autocorrelation 0.5; it needs three on each side. Not shown to be unchanged is not
        shown to have moved.
      </p>
      <WorkedOutBy methods={answer.methods} />
      <DataTable
        caption="First and latest by mineral"
        name={`unchanged-${outcome}`}
        rows={answer.rows}
        columns={UNCHANGED_COLUMNS}
        {...table}
        empty="No mineral has figures on this basis at this state of knowledge."
      />
    </section>
  );
}
