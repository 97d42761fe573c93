import { requireAmount, requireFraction } from '../checks.js';
import { importCost, type Market, requireMarket } from '../market.js';
import { ALL, type Outcome, payments, perYear } from '../outcome.js';

export const STANDARDS_PREMIUM_METHOD = 'standards-premium@1';

export interface StandardsMarket {
  /** pi, what compliant material costs more, EUR/kg. */
  readonly premium: number;
  /** phi_s, share of the buyer's quantity that must be compliant, 0-1. */
  readonly requiredShare: number;
  /** c, certification and audit on every kilogram, EUR/kg. */
  readonly certification: number;
}

/**
 * A standards-based market: `(1 - phi_s)(P + f) + phi_s(P + f + pi) + c` a kilogram; the compliant
 * producer gets `P + pi`, and who does not comply loses access to the required share.
 * @throws RangeError as `requireMarket` does, on negative amounts or a share outside 0 to 1.
 */
export function standardsPremium(market: Market, standards: StandardsMarket): Outcome {
  requireMarket(market);
  const { premium, requiredShare, certification } = standards;
  requireAmount('The premium', premium);
  requireFraction('The required share', requiredShare);
  requireAmount('Certification', certification);
  const { buyerKg, price } = market;
  const premiums = requiredShare * premium * buyerKg;
  const certified = certification * buyerKg;
  return {
    method: STANDARDS_PREMIUM_METHOD,
    landedCost: importCost(market) + requiredShare * premium + certification,
    realisedPrice: price + premium,
    covers: ALL,
    pays: payments({ buyer: premiums + certified, producer: -premiums, services: -certified }),
    figures: [
      perYear('premiums', premiums),
      { id: 'closed-to-others', unit: 'kg/yr', value: requiredShare * buyerKg },
    ],
  };
}
