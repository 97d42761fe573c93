import { type IndicatorId } from '@chokepoint/api-contract';
import { formatHhi, formatHhiRange, formatShareRange } from './number.js';

export const INDICATOR_NAMES: Readonly<Record<IndicatorId, string>> = {
  top1: 'Largest share',
  top3: 'Three largest shares',
  hhi: 'HHI',
  'effective-suppliers': 'Effective suppliers',
  'n-minus-1': 'Supply without the largest',
  'restriction-exposure': 'Under export restrictions',
  'unit-value': 'Unit value of imports',
  'import-reliance': 'Import reliance',
  'days-of-cover': 'Days of cover',
  'n-minus-1-iea': 'Coverage without the largest, its own demand left out',
  'consumption-share': 'Largest share of consumption',
  'geometric-risk': 'Geometric mean of three risks',
};

/** What a figure of the indicator is, for a subtitle. */
export const INDICATOR_MEANINGS: Readonly<Record<IndicatorId, string>> = {
  top1: "the largest country's share of everything reported",
  top3: 'share of the three largest countries',
  hhi: 'Herfindahl-Hirschman index of suppliers, 0 to 10,000',
  'effective-suppliers': 'suppliers of equal size that would give the same index, 1 or more',
  'n-minus-1': 'share of supply that is left when the largest country stops',
  'restriction-exposure':
    'share of supply from countries whose recorded export restrictions hit the Union, on the last day of the period and on the day of the question',
  'unit-value': 'value over weight, of partners with both; no price',
  'import-reliance': 'net imports over apparent consumption, as the study prints it',
  'days-of-cover': "days of a year's average net imports that the stock lasts",
  'n-minus-1-iea': 'what is left of supply over the demand of all others',
  'consumption-share': "the largest third country's share of the Union's consumption",
  'geometric-risk': 'cube root of three factors from 0 to 1',
};

const significant = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });
const hundredths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

function numberIn(unit: string): (value: number) => string {
  if (unit === 'suppliers') return (value) => hundredths.format(value);
  if (unit === 'days') return (value) => whole.format(value);
  return (value) => significant.format(value);
}

/** Bounds in the unit of a series, as one figure where they read the same: '97.9–98.3 %'. */
export function formatIndicator(low: number, high: number | null, unit: string): string {
  if (high === null) return `at least ${formatIndicator(low, low, unit)}`;
  if (unit === 'share') return formatShareRange(low, high);
  if (unit === 'hhi') return formatHhiRange(low, high);
  const [from, to] = [low, high].map(numberIn(unit)) as [string, string];
  const number = from === to ? from : `${from}\u2013${to}`;
  return unit === 'suppliers' ? number : `${number}\u00a0${unit}`;
}

/** Numbers along an axis. */
export function indicatorAxis(unit: string): (value: number) => string {
  if (unit === 'share') return (value) => `${Math.round(value * 100)} %`;
  return unit === 'hhi' ? formatHhi : (value) => significant.format(value);
}
