import { type ScorecardAnswer } from '@chokepoint/api-contract';
import { formatDate, formatExact, formatShare } from '@chokepoint/charts';
import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { scorecard } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { WorkedOutBy } from '../../lib/method-link.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { SCORECARD_COLUMNS } from './scorecard-columns.js';

/** Paper and effect, read together. */
export function ScorecardTab(): ReactNode {
  const found = useQuery(scorecard(useKnowledge()));
  const table = useTableSearch('-date');
  return (
    <Answered found={found} what="the scorecard" height={640}>
      {(answer) => (
        <>
          <Total {...answer} />
          <DataTable
            caption="Promises kept, and what dependency did since"
            name="scorecard"
            rows={answer.rows}
            columns={SCORECARD_COLUMNS}
            {...table}
            empty="No initiative of the register was known by this day."
          />
          <p className="muted">
            The last column counts series of the leader&rsquo;s share of EU imports by what the
            latest recorded run of the default analysis found. A movement after a date is no effect
            of it.
          </p>
          <WorkedOutBy methods={[answer.method, 'impact-analysis@1']} />
        </>
      )}
    </Answered>
  );
}

function Total({ total, asOf }: ScorecardAnswer): ReactNode {
  const figures: readonly (readonly [string, string])[] = [
    ['Commitments', formatExact(total.commitments)],
    ['Due by the day', formatExact(total.due)],
    ['Met on time', share(total.onTimeRate)],
    [
      'Median delay',
      total.medianDelay === null ? 'none' : `${formatExact(total.medianDelay)} days`,
    ],
    ['With a deadline', share(total.withDeadline)],
    ['With a measurable target', share(total.withTarget)],
    ['With tonnes attached', share(total.withTonnes)],
    ['With an owner named in the EU', share(total.withEuOwner)],
  ];
  return (
    <section className="panel" aria-labelledby="total">
      <h2 id="total">All initiatives, judged on {formatDate(asOf)}</h2>
      <dl className="pairs facts">
        {figures.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const share = (value: number | null): string =>
  value === null ? 'nothing to count' : formatShare(value);
