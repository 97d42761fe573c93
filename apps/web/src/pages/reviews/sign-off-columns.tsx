import { type SignOffWithChanges } from '@chokepoint/api-contract';
import { formatCount, formatDate } from '@chokepoint/charts';
import { Badge, type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { SAID_COLUMNS } from './said-columns.js';
import { addressAt } from './view-of.js';

type Changes = SignOffWithChanges['changes'];

const SINCE = [
  { part: 'figures', one: 'figure', many: 'figures', of: 'figures' },
  { part: 'statements', one: 'statement', many: 'statements', of: 'register' },
] as const;

const touched = ({ figures, statements }: Changes): number =>
  (figures?.total ?? 0) + (statements?.total ?? 0);

export const SIGN_OFF_COLUMNS: readonly Column<SignOffWithChanges>[] = [
  {
    id: 'view',
    label: 'View',
    value: ({ view }) => view.address,
    cell: ({ view, at }) => <a href={addressAt(view, at)}>{view.address}</a>,
  },
  { id: 'text', label: 'What is signed off', value: ({ text }) => text },
  {
    id: 'head',
    label: 'Signed head',
    value: ({ head }) => head.root,
    cell: ({ head }) => (
      <code className="hash" title={`${head.root}, of ${head.size} events, ${head.signedAt}`}>
        {head.root.slice(0, 12)}
      </code>
    ),
  },
  ...SAID_COLUMNS,
  {
    id: 'since',
    label: 'Changed since',
    value: ({ changes }) => touched(changes),
    cell: (one) => <Since {...one} />,
  },
  {
    id: 'revoked',
    label: 'Revoked',
    value: ({ revocation }) => revocation?.reason ?? '',
    cell: ({ revocation }) =>
      revocation && (
        <>
          <Badge tone="warn">revoked</Badge> {formatDate(revocation.on)}, by {revocation.by}:{' '}
          {revocation.reason}
        </>
      ),
  },
];

/** What the ledger learned since, by cause, with the way to the list of it. */
function Since({ changes, view, at }: SignOffWithChanges): ReactNode {
  if (touched(changes) === 0) return <Badge tone="good">nothing</Badge>;
  return SINCE.map(({ part, one, many, of }) => {
    const { total = 0, byCause = [] } = changes[part] ?? {};
    if (total === 0) return null;
    const search = {
      of,
      from: changes.from,
      ...(at.publishedBy === null ? {} : { publishedBy: at.publishedBy }),
      ...(view.mineral === null ? {} : { mineral: view.mineral }),
      ...(view.initiative === null ? {} : { initiative: view.initiative }),
    };
    return (
      <p key={part}>
        <Link to="/diff" search={search as object}>
          {formatCount(total)} {total === 1 ? one : many}
        </Link>
        <br />
        <span className="muted">
          {byCause
            .map(({ cause, count }) => `${formatCount(count)} ${cause.replaceAll('-', ' ')}`)
            .join(', ')}
        </span>
      </p>
    );
  });
}
