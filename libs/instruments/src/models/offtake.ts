import { requireAmount, requireFraction, requirePositive } from '../checks.js';
import { importCost, type Market, ownPrice, requireMarket } from '../market.js';
import { upTo, type NamedFigure, type Outcome, payments, perKg } from '../outcome.js';

export const OFFTAKE_FIXED_PRICE_METHOD = 'offtake-fixed-price@1';
export const OFFTAKE_COLLAR_METHOD = 'offtake-collar@1';

export interface FixedPriceOfftake {
  /** p_o, EUR/kg at the producer's works. */
  readonly price: number;
  /** V, contracted in a year, kg. */
  readonly contractedKg: number;
  /** y, share of V that is paid for even if it is not taken, 0-1. */
  readonly takeOrPay: number;
}

/**
 * Offtake at a fixed price with take-or-pay: `p_o max(q, yV) / q + f` a kilogram. What the buyer
 * needs beyond V it buys at the world price. The buyer bears the downside of price and volume, the
 * producer gives up the upside.
 * @throws RangeError as `requireMarket` does, on amounts not above zero or a share outside 0 to 1.
 */
export function offtakeFixedPrice(market: Market, offtake: FixedPriceOfftake): Outcome {
  requireMarket(market);
  const { price, contractedKg, takeOrPay } = offtake;
  requirePositive('The offtake price', price);
  requirePositive('The contracted quantity', contractedKg);
  requireFraction('Take-or-pay', takeOrPay);
  const { buyerKg, freight } = market;
  const sureKg = takeOrPay * contractedKg;
  const paidKg = Math.max(Math.min(buyerKg, contractedKg), sureKg);
  const beyondKg = Math.max(0, buyerKg - contractedKg);
  const landedCost = (price * paidKg + market.price * beyondKg) / buyerKg + freight;
  const more = (landedCost - importCost(market)) * buyerKg;
  return {
    method: OFFTAKE_FIXED_PRICE_METHOD,
    landedCost,
    realisedPrice: price,
    covers: { kg: paidKg, sureKg, restPrice: ownPrice(market) },
    pays: payments({ buyer: more, producer: -more }),
    figures: [quantity('paid-for', paidKg), quantity('not-taken', Math.max(0, paidKg - buyerKg))],
  };
}

export interface OfftakeCollar {
  /** EUR/kg at the producer's works. */
  readonly floor: number;
  readonly cap: number;
  /** V, contracted in a year, kg; null: all that the producer sells. */
  readonly contractedKg: number | null;
}

/**
 * Offtake with a collar: the price is the world price between floor and cap,
 * `min(max(P, floor), cap) + f` a kilogram at the buyer's.
 * @throws RangeError as `requireMarket` does, on amounts not above zero or a cap below the floor.
 */
export function offtakeCollar(market: Market, collar: OfftakeCollar): Outcome {
  requireMarket(market);
  const { floor, cap, contractedKg } = collar;
  requireAmount("The collar's floor", floor);
  requirePositive("The collar's cap", cap);
  if (cap < floor) throw new RangeError(`The collar's cap, ${cap}, is below its floor, ${floor}.`);
  if (contractedKg !== null) requirePositive('The contracted quantity', contractedKg);
  const price = Math.min(Math.max(market.price, floor), cap);
  const more = (price - market.price) * market.buyerKg;
  return {
    method: OFFTAKE_COLLAR_METHOD,
    landedCost: price + market.freight,
    realisedPrice: price,
    covers: upTo(contractedKg, ownPrice(market)),
    pays: payments({ buyer: more, producer: -more }),
    figures: [perKg('against-world-price', price - market.price)],
  };
}

const quantity = (id: string, value: number): NamedFigure => ({ id, unit: 'kg/yr', value });
