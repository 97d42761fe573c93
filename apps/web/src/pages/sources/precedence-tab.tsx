import { type PrecedenceRuleAnswer } from '@chokepoint/api-contract';
import { formatDate, sourceName } from '@chokepoint/charts';
import { type Column, DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { precedence } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { PrecedenceForm } from './precedence-form.js';

const words = (id: string): string => id.replaceAll('-', ' ');

const COLUMNS: readonly Column<PrecedenceRuleAnswer>[] = [
  { id: 'basis', label: 'Basis', nowrap: true, value: ({ basis }) => words(basis) },
  { id: 'measure', label: 'Measure', nowrap: true, value: ({ measure }) => words(measure) },
  { id: 'mineral', label: 'Mineral', value: ({ mineral }) => (mineral ? words(mineral) : 'all') },
  {
    id: 'sources',
    label: 'Sources, the preferred first',
    value: ({ sources }) => sources.map(sourceName).join(', then ') || 'as the catalogue has it',
  },
  { id: 'reason', label: 'Reason', value: ({ reason }) => reason },
  {
    id: 'set',
    label: 'Set',
    nowrap: true,
    value: ({ setOn }) => setOn ?? '',
    cell: ({ setOn, eventId }) =>
      setOn && eventId ? (
        <Link to="/ledger/$id" params={{ id: eventId }}>
          {formatDate(setOn)}
        </Link>
      ) : (
        'by the catalogue'
      ),
  },
];

/** Which source answers when none is named, and why; a rule that was set goes before the catalogue's. */
export function PrecedenceTab(): ReactNode {
  const asked = useKnowledge();
  const found = useQuery(precedence(asked));
  const table = useTableSearch();
  return (
    <Answered found={found} what="the rules" height={320}>
      {({ rules }) => (
        <>
          <p className="muted">
            Where several sources report the same, the first of these that has figures answers; the
            others are shown beside it, never averaged in. A rule is changed below or with{' '}
            <code>chokepoint precedence</code>, and the change is an event.
          </p>
          <DataTable
            caption="Rules of precedence"
            name="precedence"
            rows={rules}
            columns={COLUMNS}
            {...table}
            empty="No rule fits the filter."
          />
          <section aria-labelledby="set-precedence">
            <h2 id="set-precedence">Prefer another source</h2>
            {asked.knownAt === undefined ? (
              <PrecedenceForm />
            ) : (
              <p className="muted">
                You are looking at a past state of the ledger. Go back to the latest to set a rule.
              </p>
            )}
          </section>
        </>
      )}
    </Answered>
  );
}
