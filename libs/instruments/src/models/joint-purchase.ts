import { requireAmount, requireFraction } from '../checks.js';
import { importCost, type Market, requireMarket } from '../market.js';
import { ALL, type Outcome, payments, perYear } from '../outcome.js';

export const JOINT_PURCHASE_METHOD = 'joint-purchase@1';

export interface JointPurchase {
  /** d, on the delivered price, 0-1. */
  readonly discount: number;
  /** g, of the delivered price, 0-1. */
  readonly fee: number;
  /** S, once, for the change to the common specification, EUR. */
  readonly switchingCost: number;
}

/**
 * Buying together: `(P + f)(1 - d + g) + S/q` a kilogram in the first year; the supplier gets
 * `P(1 - d)` for a larger, surer quantity.
 * @throws RangeError as `requireMarket` does, on a negative cost or rates outside 0 to 1.
 */
export function jointPurchase(market: Market, joint: JointPurchase): Outcome {
  requireMarket(market);
  const { discount, fee, switchingCost } = joint;
  requireFraction('The discount', discount);
  requireFraction('The fee', fee);
  requireAmount('The switching cost', switchingCost);
  const { price, freight, buyerKg } = market;
  const cost = importCost(market);
  const landedCost = cost * (1 - discount + fee) + switchingCost / buyerKg;
  const saving = (cost - landedCost) * buyerKg;
  const given = discount * price * buyerKg;
  return {
    method: JOINT_PURCHASE_METHOD,
    landedCost,
    realisedPrice: price * (1 - discount),
    covers: ALL,
    pays: payments({
      buyer: -saving,
      producer: given,
      // The discount is on the delivered price, so whoever carries gives its part.
      services: discount * freight * buyerKg - fee * cost * buyerKg - switchingCost,
    }),
    figures: [perYear('saving', saving)],
  };
}
