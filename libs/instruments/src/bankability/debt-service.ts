import { requireAmount, requirePositive } from '../checks.js';
import type { Outcome } from '../outcome.js';
import { capitalRecoveryFactor } from './capital-recovery.js';
import { INSIDE, type Perimeter, requirePerimeter, soldKg } from './project.js';

export const DEBT_SERVICE_METHOD = 'debt-service-cover@1';

export interface Loan {
  /** D, EUR. */
  readonly amount: number;
  /** A year. */
  readonly rate: number;
  readonly years: number;
}

/**
 * Interest and repayment of a loan in equal yearly sums, `D CRF(r_d, n_d)`, EUR a year.
 * @throws RangeError on a loan that is not above zero, or as `capitalRecoveryFactor` does.
 */
export function debtService({ amount, rate, years }: Loan): number {
  requirePositive('The loan', amount);
  return amount * capitalRecoveryFactor(rate, years);
}

/** What a producer has to sell and to pay for. */
export interface Operation {
  /** Q, kg a year. */
  readonly producerKg: number;
  /** C, EUR/kg. */
  readonly opex: number;
  /** DS, EUR a year. */
  readonly debtService: number;
}

/**
 * What the operation earns over what it owes its lenders, `Q (P - C) / DS`. Below zero: it does not
 * even earn its operating cost.
 * @throws RangeError on quantities or a debt service not above zero.
 */
export function debtServiceCover(
  price: number,
  operation: Operation,
  perimeter: Perimeter = INSIDE,
): number {
  requireOperation(operation, perimeter);
  const { producerKg, opex, debtService: owed } = operation;
  return (soldKg(producerKg, perimeter) * (price - opex)) / owed;
}

/**
 * The price at the works that gives a cover of `x`, `C + x DS / Q`, EUR/kg.
 * @throws RangeError as `debtServiceCover` does, and on a cover not above zero.
 */
export function priceForCover(
  cover: number,
  operation: Operation,
  perimeter: Perimeter = INSIDE,
): number {
  requirePositive('The cover', cover);
  requireOperation(operation, perimeter);
  const { producerKg, opex, debtService: owed } = operation;
  return opex + (cover * owed) / soldKg(producerKg, perimeter);
}

/**
 * What a producer gets on average under an instrument, EUR/kg: the realised price for what it covers,
 * the rest at the price without it. `sure` counts only what the buyer must pay for.
 */
export function averagePrice(
  { realisedPrice, covers }: Outcome,
  sold: number,
  taken: 'taken' | 'sure' = 'taken',
): number {
  requirePositive('What is sold', sold);
  if (covers === 'all') return realisedPrice;
  const part = Math.min(sold, taken === 'sure' ? covers.sureKg : covers.kg) / sold;
  return part * realisedPrice + (1 - part) * covers.restPrice;
}

function requireOperation(operation: Operation, perimeter: Perimeter): void {
  requirePositive("The producer's quantity", operation.producerKg);
  requireAmount('Operating cost', operation.opex);
  requirePositive('The debt service', operation.debtService);
  requirePerimeter(perimeter);
}
