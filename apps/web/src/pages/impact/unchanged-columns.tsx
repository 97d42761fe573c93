import { type UnchangedRow } from '@chokepoint/api-contract';
import {
  formatChange,
  formatLevel,
  formatMargin,
  formatPeriod,
  kindWords,
  marginWords,
  seriesId,
  sourceName,
} from '@chokepoint/charts';
import { Badge, type Column, QualityBadge } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { FigureButton } from '../../lib/figure-button.js';

type End = 'first' | 'latest';

function level(row: UnchangedRow, end: End): ReactNode {
  const figure = row[end];
  if (figure === null) return <span className="unknown">no figure</span>;
  const text = formatLevel(row.outcome, figure.low, figure.high);
  const { stage, measure, source, basis, mineral } = row;
  const key =
    figure.leader === null || stage === null || measure === null || source === null
      ? null
      : { mineral, stage, basis, measure, source, period: figure.period, area: figure.leader.area };
  return (
    <>
      {key ? (
        <FigureButton figure={key} label={`${row.mineralName}, ${figure.period}`}>
          {text}
        </FigureButton>
      ) : (
        text
      )}
      <p className="muted">
        {[figure.leader?.name, formatPeriod(figure.period)].filter(Boolean).join(', ')}
      </p>
    </>
  );
}

const end = (id: End, label: string): Column<UnchangedRow> => ({
  id,
  label,
  numeric: true,
  value: (row) => row[id]?.value ?? null,
  cell: (row) => level(row, id),
});

/** Values of an end for the CSV, hidden on the screen until chosen. */
const part = (id: string, label: string, value: Column<UnchangedRow>['value']) => ({
  id,
  label,
  value,
  hidden: true,
});

const change = ({ first, latest, verdict }: UnchangedRow): number | null =>
  verdict === 'no-data' || first === null || latest === null ? null : latest.value - first.value;

const changeText = (row: UnchangedRow): ReactNode => {
  const { difference, outcome } = row;
  const value = change(row);
  if (value === null || difference === null) return <span className="unknown">none</span>;
  const wide = difference.high - difference.low > 0.001;
  return (
    <>
      {formatChange(outcome, value)}
      {wide && (
        <p className="muted">
          {formatChange(outcome, difference.low)} to {formatChange(outcome, difference.high)}
        </p>
      )}
    </>
  );
};

/** The smallest margin at which the test would call the series unchanged. */
const unchangedFrom = ({ test: { low, high } }: UnchangedRow): number | null =>
  low === null || high === null ? null : Math.max(Math.abs(low), Math.abs(high));

const TESTS = {
  unchanged: 'unchanged',
  'not-shown': 'not shown',
  'no-test': 'no test',
} as const;

function test(row: UnchangedRow): ReactNode {
  const { result, difference, low, high, before, latest, reason } = row.test;
  if (difference === null || low === null || high === null)
    return (
      <span className="unknown" title={reason ?? ''}>
        no test:
        <br />
        {before.periods.length} before, {latest.periods.length} after
      </span>
    );
  return (
    <>
      {TESTS[result]}
      <p className="muted">
        {formatChange(row.outcome, difference)}
        <br />
        {formatChange(row.outcome, low)} to {formatChange(row.outcome, high)}
      </p>
    </>
  );
}

/** Short words for what a badge says in full when it is pointed at. */
const NOTES: Readonly<Record<string, string>> = {
  'nomenclature-break': 'customs codes changed',
  'mixed-code': 'shares a code',
};

const notes = ({ gaps, breaks }: UnchangedRow): string =>
  [...gaps, ...breaks].map(({ message }) => message).join(' ');

export const UNCHANGED_COLUMNS: readonly Column<UnchangedRow>[] = [
  {
    id: 'mineral',
    label: 'Mineral',
    value: ({ mineralName }) => mineralName,
    cell: (row) => (
      <>
        <Link to="/minerals/$id" params={{ id: row.mineral }}>
          {row.mineralName}
        </Link>
        <p className="muted">{row.stage ?? 'no series'}</p>
      </>
    ),
  },
  part('stage', 'Stage', ({ stage }) => stage),
  end('first', 'First'),
  part('first-period', 'First period', ({ first }) => first?.period ?? null),
  part('first-leader', 'First leader', ({ first }) => first?.leader?.name ?? null),
  end('latest', 'Latest'),
  part('latest-period', 'Latest period', ({ latest }) => latest?.period ?? null),
  part('latest-leader', 'Latest leader', ({ latest }) => latest?.leader?.name ?? null),
  { id: 'change', label: 'Change', numeric: true, value: change, cell: changeText },
  {
    id: 'verdict',
    label: 'Against the margin',
    value: ({ verdict }) => marginWords(verdict).word,
    cell: ({ verdict }) => {
      const { word, meaning, tone } = marginWords(verdict);
      return (
        <Badge tone={tone} title={meaning}>
          {word}
        </Badge>
      );
    },
  },
  {
    id: 'test',
    label: 'Test: unchanged?',
    title: 'Difference of the means and its 90 % interval, which must lie inside the margin.',
    nowrap: true,
    value: (row) => TESTS[row.test.result],
    cell: test,
  },
  {
    id: 'unchanged-from',
    label: 'Unchanged from',
    title: 'The smallest margin at which the test shows the series to be unchanged.',
    numeric: true,
    value: unchangedFrom,
    cell: (row) => {
      const from = unchangedFrom(row);
      return from === null ? '' : formatMargin(row.outcome, from);
    },
  },
  {
    id: 'path',
    label: 'Path',
    value: ({ path }) => path.length,
    cell: (row) =>
      row.path.length === 0 ? (
        ''
      ) : (
        <Link to="/impact" search={(former) => ({ ...former, series: seriesId(row) })} hash="path">
          {row.path.length} {row.path.length === 1 ? 'period' : 'periods'}
          <span className="visually-hidden">
            , path of {row.mineralName}, {row.stage}
          </span>
        </Link>
      ),
  },
  {
    id: 'quality',
    label: 'Quality',
    value: ({ latest }) => latest?.quality ?? null,
    cell: ({ latest }) => (latest === null ? '' : <QualityBadge quality={latest.quality} />),
  },
  {
    id: 'notes',
    label: 'To be known',
    value: notes,
    cell: (row) =>
      [...row.gaps, ...row.breaks].map(({ code, message }) => (
        <Badge key={message} title={message}>
          {NOTES[code] ?? kindWords(code)}
        </Badge>
      )),
  },
  {
    id: 'source',
    label: 'Source',
    value: ({ source }) => source && sourceName(source),
    hidden: true,
  },
  { id: 'releases', label: 'Releases', value: ({ releases }) => releases.join('; '), hidden: true },
];
