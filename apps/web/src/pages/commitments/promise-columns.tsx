import { type CommitmentsAnswer } from '@chokepoint/api-contract';
import { formatDate, kindWords, lateness } from '@chokepoint/charts';
import { Badge, type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { COMMITMENT_TONES, countdown, ownersText, targetText } from '../../lib/commitment-words.js';

export type Promised = CommitmentsAnswer['commitments'][number];

const text = (
  id: string,
  label: string,
  value: (row: Promised) => string | null,
  more: Partial<Column<Promised>> = {},
): Column<Promised> => ({ id, label, value, ...more });

/** Days late, or left as a negative number: what is most late sorts highest. */
const late = ({ daysLate, daysLeft }: Promised): number | null =>
  daysLate ?? (daysLeft === null ? null : -daysLeft);

export const PROMISE_COLUMNS: readonly Column<Promised>[] = [
  text('deliverable', 'Deliverable', ({ deliverable }) => deliverable),
  text('initiative', 'Initiative', ({ initiativeName }) => initiativeName, {
    cell: ({ initiative, initiativeName }) => (
      <Link to="/initiatives/$id" params={{ id: initiative }}>
        {initiativeName}
      </Link>
    ),
  }),
  text('state', 'State', ({ state, daysLate }) => lateness(state, daysLate), {
    cell: ({ state, daysLate }) => (
      <Badge tone={COMMITMENT_TONES[state]}>{lateness(state, daysLate)}</Badge>
    ),
  }),
  {
    id: 'late',
    label: 'Days late',
    numeric: true,
    value: late,
    title: 'Days after the deadline; below zero days that are left.',
    cell: (row) => <span className="nowrap">{countdown(row) ?? 'no deadline'}</span>,
  },
  text('due', 'Due', ({ dueOn }) => dueOn, {
    cell: ({ dueOn }) => (
      <span className="nowrap">{dueOn === null ? 'none stated' : formatDate(dueOn)}</span>
    ),
  }),
  text('made', 'Made', ({ madeOn }) => madeOn, {
    cell: ({ madeOn }) => <span className="nowrap">{formatDate(madeOn)}</span>,
  }),
  text('wording', 'Wording', ({ bindingness }) => bindingness),
  text('target', 'Measured by', ({ target }) => (target === null ? null : targetText(target)), {
    cell: ({ target }) =>
      target === null ? <span className="unknown">nothing stated</span> : targetText(target),
  }),
  text('owners', 'Owners', (row) => ownersText(row.owners)),
  text('signal', 'Criteria', ({ signal }) => signal && kindWords(signal), {
    cell: ({ signal }) =>
      signal === null ? <span className="muted">none set</span> : kindWords(signal),
  }),
];
