import { type UnchangedFigure, type UnchangedRow } from '@chokepoint/api-contract';

/** A row with two figures to compare. */
export interface ComparedRow extends UnchangedRow {
  readonly first: UnchangedFigure;
  readonly latest: UnchangedFigure;
}

const isCompared = (row: UnchangedRow): row is ComparedRow =>
  row.verdict !== 'no-data' && row.first !== null && row.latest !== null;

export const changeOf = ({ first, latest }: ComparedRow): number => latest.value - first.value;

/** The largest rise first; series that begin later stand below those that reach back. */
export function comparedRows(rows: readonly UnchangedRow[]): ComparedRow[] {
  const compared = rows.filter(isCompared).sort((a, b) => changeOf(b) - changeOf(a));
  return [
    ...compared.filter(({ reach }) => reach !== 'later'),
    ...compared.filter(({ reach }) => reach === 'later'),
  ];
}

/** Names one series of an answer, in the address too: `nickel~processing`. */
export const seriesId = ({ mineral, stage }: Pick<UnchangedRow, 'mineral' | 'stage'>): string =>
  `${mineral}~${stage ?? ''}`;

/** 'Cobalt, extraction' where a mineral has several stages; a series that begins later says when. */
export function rowLabel(row: ComparedRow, rows: readonly ComparedRow[]): string {
  const several = rows.some((other) => other.mineral === row.mineral && other.stage !== row.stage);
  const stage = several && row.stage !== null ? `, ${row.stage}` : '';
  const since = row.reach === 'later' ? ` (${row.first.period})` : '';
  return `${row.mineralName}${stage}${since}`;
}
