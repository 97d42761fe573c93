import { requireAmount, requireFraction, requirePositive } from '../checks.js';
import { importCost, type Market, ownPrice, requireMarket } from '../market.js';
import { upTo, type Outcome, payments, perKg, perYear } from '../outcome.js';

export const PRICE_GAP_SUBSIDY_METHOD = 'price-gap-subsidy@1';

export interface PriceGapSubsidy {
  /** K, EUR/kg at the producer's works. */
  readonly strike: number;
  /** a, share of the excess over the strike that the producer pays back, 0-1. */
  readonly upsideShare: number;
  /** P_ref, EUR/kg; null: the world price. */
  readonly referencePrice: number | null;
  /** Q, what the producer sells in a year, kg. */
  readonly producerKg: number;
  /** The most that is supported in a year, kg; null: no cap. */
  readonly capKg: number | null;
}

/**
 * A price-gap subsidy (contract for difference): the taxpayer pays the producer
 * `max(0, K - P_ref)` a kilogram and gets `a max(0, P_ref - K)` back; the buyer's cost is unchanged.
 * @throws RangeError as `requireMarket` does, on amounts not above zero or a share outside 0 to 1.
 */
export function priceGapSubsidy(market: Market, subsidy: PriceGapSubsidy): Outcome {
  requireMarket(market);
  const { topUp, reference, supportedKg } = settle(market, subsidy);
  return {
    method: PRICE_GAP_SUBSIDY_METHOD,
    landedCost: importCost(market),
    realisedPrice: reference + topUp,
    covers: upTo(subsidy.capKg, ownPrice(market)),
    pays: payments({ taxpayer: topUp * supportedKg, producer: -topUp * supportedKg }),
    figures: [perKg('top-up', topUp), perYear('subsidy', topUp * supportedKg)],
  };
}

/** What is paid a kilogram (negative: paid back) against the index, or a higher one that is given. */
export function settle(market: Market, subsidy: PriceGapSubsidy, leastReference = 0) {
  const { strike, upsideShare, referencePrice, producerKg, capKg } = subsidy;
  requirePositive('The strike', strike);
  requireFraction('The upside share', upsideShare);
  requirePositive("The producer's quantity", producerKg);
  if (referencePrice !== null) requirePositive('The reference price', referencePrice);
  if (capKg !== null) requireAmount('The supported quantity', capKg);
  const reference = Math.max(referencePrice ?? market.price, leastReference);
  const topUp = Math.max(0, strike - reference) - upsideShare * Math.max(0, reference - strike) + 0;
  return { reference, topUp, supportedKg: Math.min(producerKg, capKg ?? producerKg) };
}
