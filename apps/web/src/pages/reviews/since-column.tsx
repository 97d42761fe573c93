import { type SignOffWithChanges } from '@chokepoint/api-contract';
import { formatCount } from '@chokepoint/charts';
import { Badge, type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

type Changed = Pick<SignOffWithChanges, 'view' | 'at' | 'changes'>;
type Changes = SignOffWithChanges['changes'];

const SINCE = [
  { part: 'figures', one: 'figure', many: 'figures', of: 'figures' },
  { part: 'statements', one: 'statement', many: 'statements', of: 'register' },
] as const;

const touched = ({ figures, statements }: Changes): number =>
  (figures?.total ?? 0) + (statements?.total ?? 0);

export const SINCE_COLUMN: Column<Changed> = {
  id: 'since',
  label: 'Changed since',
  value: ({ changes }) => touched(changes),
  cell: (one) => <Since {...one} />,
};

/** What the ledger learned since, by cause, with the way to the list of it. */
function Since({ changes, view, at }: Changed): ReactNode {
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
