import { requireAmount, requirePositive } from '../checks.js';

export const CAPITAL_RECOVERY_METHOD = 'capital-recovery-factor@1';

/**
 * What a year must bring back of each unit of capital, `r(1+r)^n / ((1+r)^n - 1)`; `1/n` where r is
 * zero. Textbook arithmetic.
 * @throws RangeError on a negative rate or a number of years that is not above zero.
 */
export function capitalRecoveryFactor(rate: number, years: number): number {
  requireAmount('The rate', rate);
  requirePositive('The number of years', years);
  // The same as printed above, without the loss of digits near a rate of zero.
  return rate === 0 ? 1 / years : rate / -Math.expm1(-years * Math.log1p(rate));
}
