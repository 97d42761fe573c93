import { type ScorecardAnswer } from '@chokepoint/api-contract';
import { formatDate, formatExact, formatShare, kindWords } from '@chokepoint/charts';
import { type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';

type Row = ScorecardAnswer['rows'][number];

const count = (id: string, label: string, value: (row: Row) => number, more = {}): Column<Row> => ({
  id,
  label,
  numeric: true,
  value,
  ...more,
});

/** A share of promises; without promises there is none, which is not zero. */
const share = (id: string, label: string, value: (row: Row) => number | null): Column<Row> => ({
  id,
  label,
  numeric: true,
  value,
  cell: (row) => {
    const found = value(row);
    return found === null ? <span className="unknown">none</span> : formatShare(found);
  },
});

export const SCORECARD_COLUMNS: readonly Column<Row>[] = [
  {
    id: 'initiative',
    label: 'Initiative',
    value: ({ initiativeName }) => initiativeName,
    cell: ({ initiative, initiativeName }) => (
      <Link to="/initiatives/$id" params={{ id: initiative }}>
        {initiativeName}
      </Link>
    ),
  },
  { id: 'type', label: 'Type', value: ({ type }) => kindWords(type) },
  {
    id: 'date',
    label: 'Counts from',
    value: ({ effectiveOn }) => effectiveOn,
    cell: ({ effectiveOn }) => <span className="nowrap">{formatDate(effectiveOn)}</span>,
  },
  count('commitments', 'Commitments', ({ commitments }) => commitments),
  count('due', 'Due', ({ due }) => due),
  count('late', 'Late or overdue', ({ metLate, overdue }) => metLate + overdue),
  count('missed', 'Missed', ({ missed }) => missed),
  share('ontime', 'On time', ({ onTimeRate }) => onTimeRate),
  {
    id: 'delay',
    label: 'Median delay, days',
    numeric: true,
    value: ({ medianDelay }) => medianDelay,
    cell: ({ medianDelay }) =>
      medianDelay === null ? <span className="unknown">none</span> : formatExact(medianDelay),
  },
  share('target', 'Measurable', ({ withTarget }) => withTarget),
  share('tonnes', 'Tonnes', ({ withTonnes }) => withTonnes),
  share('owner', 'EU owner', ({ withEuOwner }) => withEuOwner),
  {
    id: 'effect',
    label: 'Dependency since',
    value: ({ effect }) => effect?.moved ?? null,
    title: 'Series of the leader’s share of EU imports',
    cell: ({ initiative, effect }) => (
      <Link to="/initiatives/$id" params={{ id: initiative }} hash="moved">
        {effectWords(effect)}
      </Link>
    ),
  },
];

function effectWords(effect: Row['effect']): string {
  if (effect === null) return 'no period after it yet';
  const { series, assessable, rose, fell } = effect;
  if (assessable === 0) return `${series} series, none assessable`;
  return `${assessable} of ${series} assessable: ${fell} fell, ${rose} rose`;
}
