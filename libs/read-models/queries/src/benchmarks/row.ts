import type { BenchmarkRow, Gap } from '@chokepoint/api-contract';
import { areaName, mineral } from '@chokepoint/catalogue';
import {
  BASIS_LABELS,
  type DependencyBasis,
  LEGAL_BASIS,
  paceTo2030,
  SINGLE_COUNTRY_LIMIT,
  SINGLE_COUNTRY_METHOD,
  type SingleCountryLine,
  sinceWhen,
  type YearStatus,
} from '@chokepoint/dependency';

/** What one row is of. */
export interface RowKey {
  /** Entry of the list, or the mineral that was asked for. */
  readonly mineral: string;
  readonly subject: string;
  readonly stage: string;
}

/** Where the figures of a row stand. */
export type RowOrigin = Pick<
  BenchmarkRow,
  'period' | 'measure' | 'source' | 'release' | 'quality' | 'flags'
>;

export interface ToldRow {
  readonly line: SingleCountryLine<DependencyBasis>;
  /** Statuses by year, the line's own year among them. */
  readonly years: readonly YearStatus[];
  readonly origin: RowOrigin;
  readonly gaps: readonly Gap[];
}

const headOf = (key: RowKey, basis: DependencyBasis) => ({
  method: SINGLE_COUNTRY_METHOD,
  ...key,
  subjectName: mineral(key.subject)?.name ?? key.subject,
  basis,
  label: BASIS_LABELS[basis],
  isBenchmark: basis === LEGAL_BASIS,
});

/** A row with a figure, judged on `asOf`, an ISO day. */
export function toldRow(
  key: RowKey,
  { line, years, origin, gaps }: ToldRow,
  asOf: string,
): BenchmarkRow {
  const run = line.status === 'above' ? sinceOf(years) : null;
  return {
    ...headOf(key, line.basis),
    status: line.status,
    leader: line.leader,
    leaderName: line.leader === null ? null : areaName(line.leader),
    largest: line.largest,
    distance: line.distance,
    pace: line.status === 'above' ? paceOf(line, asOf) : null,
    since: run?.since ?? null,
    ...origin,
    gaps: [...line.gaps, ...gaps, ...(run?.gaps ?? [])].map((one) => ({ ...one })),
  };
}

/** A row that cannot be worked out, with what is missing. */
export const notComputable = (
  key: RowKey,
  basis: DependencyBasis,
  gaps: readonly Gap[],
): BenchmarkRow => ({
  ...headOf(key, basis),
  status: 'not-computable',
  leader: null,
  leaderName: null,
  largest: null,
  distance: null,
  pace: null,
  since: null,
  period: null,
  measure: null,
  source: null,
  release: null,
  quality: null,
  flags: [],
  gaps: gaps.map((one) => ({ ...one })),
});

function sinceOf(years: readonly YearStatus[]) {
  const { method, since, atLeast, possiblySince, gaps } = sinceWhen(years);
  if (since === null) return { since: null, gaps };
  return { since: { method, year: since, atLeast, possiblySince: possiblySince ?? since }, gaps };
}

/** Points a year by which it has to fall; the method counts what has to be gained. */
function paceOf({ largest }: SingleCountryLine, asOf: string): BenchmarkRow['pace'] {
  const points = largest && paceTo2030(largest, SINGLE_COUNTRY_LIMIT, asOf).pointsAYear;
  return points && { low: -points.high, high: -points.low };
}
