import { type ImpactRow } from '@chokepoint/api-contract';
import {
  formatPeriod,
  movementKey,
  outcomeScale,
  reasonsInWords,
  smallestInWords,
  smallestShown,
  STAGE_NAMES,
  VERDICT_NAMES,
} from '@chokepoint/charts';
import { type Column } from '@chokepoint/ui';
import { MethodLink } from '../../lib/method-link.js';
import { type ReactNode } from 'react';

const scaleOf = ({ outcome }: ImpactRow) => outcomeScale(outcome);

export function periodSpan(periods: readonly string[]): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return 'no period';
  return first === last ? formatPeriod(first) : `${first} to ${last} (${periods.length})`;
}

function side(id: 'before' | 'after', label: string): Column<ImpactRow> {
  return {
    id,
    label,
    numeric: true,
    value: (row) => row[id].mean,
    cell: (row) => (
      <>
        {row[id].mean === null ? (
          <span className="unknown">no mean</span>
        ) : (
          scaleOf(row).level(row[id].mean)
        )}
        <p className="muted nowrap">{periodSpan(row[id].periods)}</p>
      </>
    ),
  };
}

const NONE = <span className="unknown">none</span>;

function effectCell(row: ImpactRow, which: 'meanDifference' | 'trendAdjusted'): ReactNode {
  const effect = row.movement[which];
  if (effect === null) return NONE;
  const scale = scaleOf(row);
  return (
    <>
      {scale.signed(effect.value)}
      <p className="muted nowrap">{scale.range(effect.low, effect.high)}</p>
    </>
  );
}

const verdict = ({ movement }: ImpactRow): string =>
  movement.verdict.code === 'not-assessable'
    ? `not assessable: ${reasonsInWords(movement)}`
    : VERDICT_NAMES[movement.verdict.code];

const probability = (
  id: string,
  label: string,
  title: string,
  read: (row: ImpactRow) => number | null,
): Column<ImpactRow> => ({
  id,
  label,
  title,
  numeric: true,
  value: read,
  cell: (row) => read(row)?.toFixed(2) ?? NONE,
});

/** Columns of what moved; `onChoose` takes the key of the series whose evidence is wanted. */
export const impactColumns = (onChoose: (key: string) => void): readonly Column<ImpactRow>[] => [
  {
    id: 'mineral',
    label: 'Mineral',
    value: ({ mineralName }) => mineralName,
    cell: (row) => (
      <>
        <button type="button" className="reason" onClick={() => onChoose(movementKey(row))}>
          {row.mineralName}
          <span className="visually-hidden"> ({row.stage}): show the evidence</span>
        </button>
        <p className="muted">{STAGE_NAMES[row.stage].toLowerCase()}</p>
      </>
    ),
  },
  side('before', 'Before'),
  side('after', 'After'),
  {
    id: 'difference',
    label: 'Difference of means',
    numeric: true,
    value: ({ movement, difference }) => movement.meanDifference?.value ?? difference,
    cell: (row) => effectCell(row, 'meanDifference'),
  },
  {
    id: 'estimate',
    label: 'Trend-adjusted',
    numeric: true,
    value: ({ movement }) => movement.trendAdjusted?.value ?? null,
    cell: (row) => effectCell(row, 'trendAdjusted'),
  },
  {
    id: 'smallest',
    label: 'Shows from',
    title: 'Smallest change that would have shown with 80 % power at two-sided 5 %',
    numeric: true,
    value: ({ movement }) => smallestShown(movement),
    cell: (row) =>
      row.movement.smallestEffect === null
        ? NONE
        : smallestInWords(row.movement.smallestEffect, scaleOf(row)),
  },
  probability(
    'adjusted',
    'p, corrected',
    'Corrected over the minerals of the analysis (Benjamini-Hochberg)',
    ({ movement }) => movement.adjustedP,
  ),
  probability(
    'placebo',
    'Placebo p',
    'Rank among fake dates before the real one',
    ({ movement }) => movement.placeboInTime?.p ?? null,
  ),
  { id: 'verdict', label: 'Verdict', value: verdict },
  {
    id: 'overlapping',
    label: 'Other events',
    title: 'Other initiatives and shocks in the window',
    numeric: true,
    value: ({ overlapping }) => overlapping.length,
  },
  {
    id: 'breaks',
    label: 'Breaks',
    hidden: true,
    value: ({ breaks }) => breaks.map((gap) => gap.message).join(' '),
  },
  { id: 'source', label: 'Source', value: ({ source }) => source, hidden: true },
  {
    id: 'method',
    label: 'Method',
    value: ({ method }) => method,
    cell: ({ method }) => <MethodLink method={method} />,
    hidden: true,
  },
];
