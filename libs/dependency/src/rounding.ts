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
