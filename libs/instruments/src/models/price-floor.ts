import { requirePositive } from '../checks.js';
import { atWorks, importCost, type Market, requireMarket, sellsAt } from '../market.js';
import { ALL, type Outcome, payments, perKg, perYear } from '../outcome.js';

export const PRICE_FLOOR_LEVY_METHOD = 'price-floor-levy@1';
export const MINIMUM_IMPORT_PRICE_METHOD = 'minimum-import-price@1';

/**
 * A border-adjusted price floor F on delivered imports, EUR/kg, kept by a variable levy
 * `b = max(0, F - (P + f))` on the origin that is not exempt. Buyers pay b on every kilogram, the
 * treasury gets it on those that are not exempt, exempt sellers keep it as rent.
 * @throws RangeError as `requireMarket` does, and on a floor that is not above zero.
 */
export function priceFloorLevy(market: Market, floor: number): Outcome {
  const lift = liftTo(market, floor);
  return {
    ...lift.outcome,
    method: PRICE_FLOOR_LEVY_METHOD,
    pays: payments({ ...lift.pays, treasury: -lift.onOthers }),
    figures: [perKg('levy', lift.levy), perYear('levy-revenue', lift.onOthers)],
  };
}

/**
 * The same floor as a minimum import price: the exporter of the origin that is not exempt keeps the
 * difference, and there is no revenue.
 * @throws RangeError as `priceFloorLevy` does.
 */
export function minimumImportPrice(market: Market, floor: number): Outcome {
  const lift = liftTo(market, floor);
  return {
    ...lift.outcome,
    method: MINIMUM_IMPORT_PRICE_METHOD,
    pays: payments({ ...lift.pays, exporter: -lift.onOthers }),
    figures: [perKg('lift', lift.levy), perYear('levy-revenue', 0)],
  };
}

/** What both ways of keeping a floor share; who gets what others pay is theirs to say. */
function liftTo(market: Market, floor: number) {
  requireMarket(market);
  requirePositive('The floor', floor);
  const { buyerKg, exemptShare } = market;
  const cost = importCost(market);
  const landedCost = Math.max(cost, floor);
  const levy = landedCost - cost;
  const delivered = sellsAt(market, landedCost);
  const onOthers = levy * buyerKg * (1 - exemptShare);
  const rent = (delivered - sellsAt(market, cost)) * buyerKg * exemptShare;
  return {
    levy,
    onOthers,
    pays: { buyer: onOthers + rent, producer: -rent },
    outcome: {
      landedCost,
      realisedPrice: atWorks(market, delivered),
      covers: ALL,
    },
  };
}
