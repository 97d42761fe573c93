import { requireAmount, requireFraction } from '../checks.js';
import { atWorks, importCost, type Market, requireMarket, sellsAt } from '../market.js';
import { ALL, type Outcome, payments, perKg, perYear } from '../outcome.js';

export const AD_VALOREM_TARIFF_METHOD = 'ad-valorem-tariff@1';

export interface Tariff {
  /** tau, of the delivered value before duty: 0.25 for 25 %. */
  readonly rate: number;
  /** phi, share of the duty that reaches the buyer, 0-1. */
  readonly passThrough: number;
}

/**
 * An ad valorem tariff on the origin that is not exempt: the buyer pays `(P + f)(1 + phi tau)`, the
 * exporter keeps that over `1 + tau`, the treasury gets the rest, and the exempt producer may rise
 * to what imports cost.
 * @throws RangeError as `requireMarket` does, on a negative rate or a pass-through outside 0 to 1.
 */
export function adValoremTariff(market: Market, tariff: Tariff): Outcome {
  const { landedCost, exporterNet, revenue, pays, delivered } = dutyOf(market, tariff);
  return {
    method: AD_VALOREM_TARIFF_METHOD,
    landedCost,
    realisedPrice: atWorks(market, delivered),
    covers: ALL,
    pays,
    figures: [perKg('exporter-net', exporterNet), perYear('tariff-revenue', revenue)],
  };
}

/** What a tariff alone does, for the stacking with a floor. */
export function dutyOf(market: Market, { rate, passThrough }: Tariff) {
  requireMarket(market);
  requireAmount('The tariff', rate);
  requireFraction('The pass-through', passThrough);
  const cost = importCost(market);
  const landedCost = cost * (1 + passThrough * rate);
  const exporterNet = landedCost / (1 + rate);
  const others = market.buyerKg * (1 - market.exemptShare);
  const exempt = market.buyerKg * market.exemptShare;
  const delivered = sellsAt(market, landedCost);
  const rent = (delivered - sellsAt(market, cost)) * exempt;
  const revenue = (landedCost - exporterNet) * others;
  return {
    landedCost,
    exporterNet,
    revenue,
    delivered,
    pays: payments({
      buyer: (landedCost - cost) * others + rent,
      exporter: (cost - exporterNet) * others,
      producer: -rent,
      treasury: -revenue,
    }),
  };
}
