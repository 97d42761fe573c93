import {
  type BenchmarkRow,
  type BoundedFigure,
  type DependencyBasisParam,
  type BenchmarkStatus,
} from '@chokepoint/api-contract';
import { formatPeriod } from './date.js';

const NBSP = '\u00a0';
const DASH = '\u2013';
const MINUS = '\u2212';

const two = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const one = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const DEPENDENCY_BASIS_NAMES: Readonly<Record<DependencyBasisParam, string>> = {
  imports: 'EU imports',
  sourcing: 'EU sourcing',
  consumption: 'EU consumption',
};

export const LINE_STATUS_NAMES: Readonly<Record<BenchmarkStatus, string>> = {
  above: 'above 65 %',
  below: 'not above 65 %',
  'cannot-tell': 'cannot be told',
  'not-computable': 'not computable',
};

/** An index of 0-10 with its bounds: '3.01 (2.80–3.24)'; bounds alone where there is no value. */
export function formatIndex({ value, low, high }: BoundedFigure): string {
  const range = `${two.format(low)}${DASH}${two.format(high)}`;
  if (two.format(low) === two.format(high)) return two.format(value ?? low);
  return value === null ? range : `${two.format(value)} (${range})`;
}

const signed = (points: number): string => {
  const text = one.format(Math.abs(points));
  return text === '0.0' ? text : `${points < 0 ? MINUS : '+'}${text}`;
};

/** Distance to the line in percentage points: '+3.5 to +4.5 points'. */
export function formatDistance({ low, high }: NonNullable<BenchmarkRow['distance']>): string {
  const [from, to] = [signed(low), signed(high)];
  return from === to ? `${from}${NBSP}points` : `${from} to ${to}${NBSP}points`;
}

/** Points a year without a sign: '0.7 points a year'. */
export function formatPace({ low, high }: NonNullable<BenchmarkRow['pace']>): string {
  const [from, to] = [one.format(low), one.format(high)];
  return `${from === to ? from : `${from}${DASH}${to}`}${NBSP}points a year`;
}

/**
 * 'since 2010', 'since 2022 at least', 'since 2016, possibly 2014'; of a mean over several years, that
 * it is above in these. Empty where it is not above.
 */
export function formatSince({ since, period }: Pick<BenchmarkRow, 'since' | 'period'>): string {
  if (since === null) return '';
  if (period?.includes('/')) return `in ${formatPeriod(period)}; earlier not known`;
  const { year, atLeast, possiblySince } = since;
  if (possiblySince < year) return `since ${year}, possibly ${possiblySince}`;
  return atLeast ? `since ${year} at least` : `since ${year}`;
}
