import { type FigureDifference } from '@chokepoint/api-contract';
import { formatExact, formatRelativeChange, sourceName } from '@chokepoint/charts';
import { type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { seriesName } from '../sources/series-name.js';
import { CAUSE_WORDS, StandCell } from './difference-words.js';

type Part = FigureDifference['parts'][number];
type Saying = NonNullable<Part['later']>;

export const FIGURE_COLUMNS: readonly Column<FigureDifference>[] = [
  {
    id: 'mineral',
    label: 'Mineral',
    value: ({ mineralName }) => mineralName,
    cell: ({ mineral, mineralName }) => (
      <Link to="/minerals/$id" params={{ id: mineral }}>
        {mineralName}
      </Link>
    ),
  },
  {
    id: 'series',
    label: 'Series',
    value: (row) => `${seriesName(row)}; ${sourceName(row.source)}`,
  },
  { id: 'period', label: 'Period', nowrap: true, value: ({ period }) => period },
  {
    id: 'area',
    label: 'Area',
    value: ({ areaName, partnerName }) =>
      partnerName === null ? areaName : `${partnerName} to ${areaName}`,
  },
  {
    id: 'before',
    label: 'Before',
    numeric: true,
    value: ({ before }) => before.value,
    cell: ({ before }) => <StandCell stand={before} format={formatExact} />,
  },
  {
    id: 'after',
    label: 'After',
    numeric: true,
    value: ({ after }) => after.value,
    cell: ({ after }) => <StandCell stand={after} format={formatExact} />,
  },
  { id: 'unit', label: 'Unit', value: ({ unit }) => unit },
  {
    id: 'difference',
    label: 'Difference',
    numeric: true,
    value: ({ difference }) => difference,
    cell: ({ difference }) => (difference === null ? '' : signed(difference)),
  },
  {
    id: 'change',
    label: 'Change',
    numeric: true,
    value: ({ relativeChange }) => relativeChange,
    cell: ({ relativeChange }) =>
      relativeChange === null ? (
        ''
      ) : (
        <span className="nowrap">{formatRelativeChange(relativeChange)}</span>
      ),
  },
  {
    id: 'why',
    label: 'Why',
    value: ({ parts }) => parts.map(partText).join('; '),
    cell: ({ parts }) => (
      <ul>
        {parts.map((part, index) => (
          <li key={index}>
            <PartCell part={part} />
          </li>
        ))}
      </ul>
    ),
  },
];

const signed = (value: number): string => `${value > 0 ? '+' : '−'}${formatExact(Math.abs(value))}`;

const partText = ({ cause, earlier, later }: Part): string =>
  `${CAUSE_WORDS[cause]} (${[earlier, later].map((one) => one?.release ?? 'nothing').join(' to ')})`;

function PartCell({ part: { cause, difference, earlier, later } }: { readonly part: Part }) {
  return (
    <>
      {CAUSE_WORDS[cause]}
      {difference !== null && `, ${signed(difference)}`}
      <p className="muted">
        <SayingCell saying={earlier} /> to <SayingCell saying={later} />
      </p>
    </>
  );
}

/** The release and the rows that say it, the first leading to its event. */
function SayingCell({ saying }: { readonly saying: Saying | null }): ReactNode {
  const [first] = saying?.rows ?? [];
  if (saying === null || first === undefined) return 'nothing said';
  const more = saying.rows.length > 1 ? ` and ${saying.rows.length - 1} more` : '';
  return (
    <>
      {saying.release},{' '}
      <Link
        to="/ledger/$id"
        params={{ id: first.eventId }}
        aria-label={`${saying.release}: event of ${first.file}, row ${first.row}`}
        title={first.raw === null ? first.file : `${first.file}: ${first.raw}`}
      >
        row {first.row}
        {more}
      </Link>
    </>
  );
}
