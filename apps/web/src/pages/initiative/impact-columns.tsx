import { type ImpactRow, type Outcome } from '@chokepoint/api-contract';
import { formatHhi, formatPeriod, formatPoints, formatShare, list } from '@chokepoint/charts';
import { type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { MethodLink } from '../../lib/method-link.js';

export const OUTCOME_NAMES: Record<Outcome, string> = {
  'top1-eu-imports': "Leader's share of EU imports",
  'hhi-eu-imports': 'HHI of EU imports',
  'top1-world-production': "Leader's share of world production",
  'hhi-world-production': 'HHI of world production',
};

const isShare = ({ outcome }: ImpactRow): boolean => outcome.startsWith('top1');
const level = (row: ImpactRow, mean: number | null): string | null =>
  mean === null ? null : isShare(row) ? formatShare(mean) : formatHhi(mean);

function span(periods: readonly string[]): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return 'no period';
  return first === last ? formatPeriod(first) : `${first} to ${last} (${periods.length})`;
}

const difference = (row: ImpactRow): string => {
  if (row.difference === null) return row.reason ?? 'not assessable';
  if (isShare(row)) return formatPoints(row.difference);
  const text = formatHhi(Math.abs(row.difference));
  return `${row.difference < 0 ? '−' : '+'}${text}`;
};

function side(id: 'before' | 'after', label: string): Column<ImpactRow> {
  return {
    id,
    label,
    numeric: true,
    value: (row) => row[id].mean,
    cell: (row) => (
      <>
        {level(row, row[id].mean) ?? <span className="unknown">no mean</span>}
        <p className="muted">{span(row[id].periods)}</p>
      </>
    ),
  };
}

export const IMPACT_COLUMNS: readonly Column<ImpactRow>[] = [
  {
    id: 'mineral',
    label: 'Mineral',
    value: ({ mineralName }) => mineralName,
    cell: ({ mineral, mineralName, stage }) => (
      <>
        <Link to="/minerals/$id" params={{ id: mineral }}>
          {mineralName}
        </Link>
        <p className="muted">{stage}</p>
      </>
    ),
  },
  side('before', 'Before'),
  side('after', 'After'),
  {
    id: 'difference',
    label: 'Difference',
    numeric: true,
    value: (row) => row.difference,
    cell: (row) =>
      row.assessable ? (
        difference(row)
      ) : (
        <span className="unknown">{row.reason ?? 'not assessable'}</span>
      ),
  },
  {
    id: 'overlapping',
    label: 'Other events in the window',
    value: ({ overlapping }) => overlapping.length,
    cell: ({ overlapping }) =>
      overlapping.length === 0 ? (
        'none'
      ) : (
        <details className="fold">
          <summary>{overlapping.length} others</summary>
          {list(overlapping.map(({ name, on }) => `${name} (${on.slice(0, 4)})`))}
        </details>
      ),
  },
  {
    id: 'breaks',
    label: 'Breaks',
    value: ({ breaks }) => breaks.map((gap) => gap.message).join(' '),
  },
  { id: 'source', label: 'Source', value: ({ source }) => source ?? '', hidden: true },
  {
    id: 'method',
    label: 'Method',
    value: ({ method }) => method,
    cell: ({ method }) => <MethodLink method={method} />,
    hidden: true,
  },
];
