import { type SignOff } from '@chokepoint/api-contract';
import { formatDate } from '@chokepoint/charts';
import { type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';

type Said = Pick<SignOff, 'by' | 'on' | 'at' | 'eventId'>;

/** Who said something, on which day, and at which state. */
export const SAID_COLUMNS: readonly Column<Said>[] = [
  {
    id: 'state',
    label: 'State',
    value: ({ at }) =>
      `position ${at.knownAt}${at.publishedBy === null ? '' : `, published by ${formatDate(at.publishedBy)}`}`,
  },
  { id: 'by', label: 'By', nowrap: true, value: ({ by }) => by },
  {
    id: 'on',
    label: 'On',
    nowrap: true,
    value: ({ on }) => on,
    cell: ({ on, eventId }) => (
      <Link to="/ledger/$id" params={{ id: eventId }}>
        {formatDate(on)}
      </Link>
    ),
  },
];
