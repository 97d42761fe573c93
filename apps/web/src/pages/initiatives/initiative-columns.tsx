import { type InitiativeSummary } from '@chokepoint/api-contract';
import { formatDate, kindWords, statusWords, verificationWords } from '@chokepoint/charts';
import { Badge, type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';

const commitments = ({ commitments: { total, overdue, met } }: InitiativeSummary): string =>
  total === 0 ? '' : `${met} of ${total} met${overdue > 0 ? `, ${overdue} overdue` : ''}`;

const covers = ({ minerals, coversAll }: InitiativeSummary): string =>
  [coversAll ? `all ${coversAll}` : '', minerals.join(', ')].filter(Boolean).join('; ');

export const INITIATIVE_COLUMNS: readonly Column<InitiativeSummary>[] = [
  {
    id: 'date',
    label: 'Date',
    value: ({ effectiveOn }) => effectiveOn,
    cell: ({ effectiveOn, effectivePrecision }) => (
      <span className="nowrap">{formatDate(effectiveOn, effectivePrecision)}</span>
    ),
  },
  {
    id: 'name',
    label: 'Name',
    value: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link to="/initiatives/$id" params={{ id }}>
        {name}
      </Link>
    ),
  },
  { id: 'lane', label: 'Lane', value: ({ lane }) => lane },
  { id: 'type', label: 'Type', value: ({ type }) => kindWords(type) },
  { id: 'status', label: 'State', value: ({ status }) => statusWords(status) },
  {
    id: 'commitments',
    label: 'Commitments',
    value: commitments,
    cell: (one) =>
      one.commitments.overdue > 0 ? <Badge tone="bad">{commitments(one)}</Badge> : commitments(one),
  },
  { id: 'covers', label: 'Covers', value: covers },
  {
    id: 'parties',
    label: 'Parties',
    value: ({ parties }) => parties.map(({ name }) => name).join(', '),
    hidden: true,
  },
  {
    id: 'verified',
    label: 'Verified in',
    value: ({ verification }) => verificationWords(verification),
  },
];
