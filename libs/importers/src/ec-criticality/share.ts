import type { FactFlag } from '@chokepoint/supply';
import { parseNumber, tidy } from '../common/numbers.js';

/** A share of 0-1 as printed in percent, or the bounds it is printed with. */
export interface PrintedShare {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly flags: readonly FactFlag[];
}

/**
 * Reads '93.8%', '<0.1%' (above nothing, up to 0.1 %) and '>0%' (no upper bound); else null. A number
 * from 1 to 100 without the sign can only be percent here too ('6' for Germany's silicon metal); it
 * is marked.
 */
export function parseShare(text: string): PrintedShare | null {
  const [, sign, digits = '', percentSign] = /^([<>]?)\s*([\d.]+)\s*(%?)$/.exec(text) ?? [];
  const percent = parseNumber(digits);
  if (percent === null || percent > 100) return null;
  const share = tidy(percent / 100);
  if (percentSign === '') return sign === '' && percent >= 1 ? exactly(share, 'suspect') : null;
  if (sign === '<') return { value: null, low: 0, high: share, flags: ['bound'] };
  if (sign === '>') return { value: null, low: share, high: null, flags: ['bound'] };
  return exactly(share);
}

const exactly = (value: number, ...flags: FactFlag[]): PrintedShare => ({
  value,
  low: null,
  high: null,
  flags,
});
