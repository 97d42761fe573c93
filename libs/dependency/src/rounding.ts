import { around, clamp, type Figure } from './interval.js';

/**
 * How far a printed total can be from the sum that it stands for: half a unit of its last digit.
 * Trailing zeros count as rounded away, down to two significant digits (230,000 -> 5,000), which
 * is the coarsest that the publishers of these tables round their totals.
 */
export function halfUnit(printed: number): number {
  if (printed === 0) return 0;
  const [digits = '', exponent = '0'] = printed.toExponential().split('e');
  const decimals = Math.max(1, digits.length - 2);
  return 10 ** (Number(exponent) - decimals) / 2;
}

/** The numbers that print as `value` with so many decimals: half a unit of the last to each side. */
export function rounded(value: number, decimals: number): Figure {
  const half = 10 ** -decimals / 2;
  return { value, low: value - half, high: value + half };
}

/** The same for what cannot leave `low` to `high`, such as a rate from 0 to 1. */
export function roundedWithin(value: number, decimals: number, low: number, high: number): Figure {
  return around(value, clamp(rounded(value, decimals), low, high));
}

/**
 * The figure behind a printed number: '0.9' is 0.85 to 0.95, '1,200' is 1,199.5 to 1,200.5, '93.8%'
 * is 0.9375 to 0.9385 of one. Null for anything but a number with or without a percent sign.
 */
export function printedFigure(text: string): Figure | null {
  const plain = text.trim().replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  const [, digits, decimals = '', percent] = /^(-?\d+(?:\.(\d+))?)\s*(%?)$/.exec(plain) ?? [];
  if (digits === undefined) return null;
  const places = decimals.length;
  if (percent !== '%') return rounded(Number(digits), places);
  const value = Number((Number(digits) / 100).toFixed(places + 2));
  return rounded(value, places + 2);
}

/**
 * The bounds that are taken for a figure marked as estimated or rounded, without any that the source
 * prints: half a unit of its last digit, trailing zeros counted as rounded away down to two
 * significant digits (130,000 is 125,000 to 135,000). Never below zero. Our choice: the publishers
 * give no error of their estimates, which may well be larger.
 */
export function estimatedFigure(value: number): Figure {
  const half = halfUnit(value);
  return { value, low: Math.max(0, value - half), high: value + half };
}
