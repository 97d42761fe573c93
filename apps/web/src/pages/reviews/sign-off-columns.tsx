import { type SignOffWithChanges } from '@chokepoint/api-contract';
import { formatDate } from '@chokepoint/charts';
import { Badge, type Column } from '@chokepoint/ui';
import { SAID_COLUMNS } from './said-columns.js';
import { SINCE_COLUMN } from './since-column.js';
import { addressAt } from './view-of.js';

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
  SINCE_COLUMN,
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
