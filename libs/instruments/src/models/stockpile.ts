import { requireFraction, requirePositive, requireAmount } from '../checks.js';
import { importCost, type Market, ownPrice, requireMarket } from '../market.js';
import { ALL, type NamedFigure, type Outcome, payments, perYear } from '../outcome.js';

export const STOCKPILE_METHOD = 'stockpile-holding@1';

const DAYS = 365;

export interface Stockpile {
  readonly stockKg: number;
  /** h, finance, storage and loss in a year, of the stock's value at the world price, 0-1. */
  readonly holdingRate: number;
  /** Who holds it and pays: the buyer, or the taxpayer where it is public. */
  readonly holder: 'buyer' | 'public';
  /** What a disruption would cost without the stock, EUR; null: not known. */
  readonly avoidedLoss: number | null;
}

/**
 * A stockpile costs `h P stock` a year, `h P days/365` on each kilogram that its buyer takes. It is
 * worth it where a disruption in a year is likelier than that over the loss that it avoids.
 * @throws RangeError as `requireMarket` does, on amounts not above zero or a rate outside 0 to 1.
 */
export function stockpile(market: Market, stock: Stockpile): Outcome {
  requireMarket(market);
  const { stockKg, holdingRate, holder, avoidedLoss } = stock;
  requirePositive('The stock', stockKg);
  requireFraction('The holding rate', holdingRate);
  if (avoidedLoss !== null) requirePositive('The avoided loss', avoidedLoss);
  const days = (stockKg / market.buyerKg) * DAYS;
  const holding = holdingRate * market.price * stockKg;
  const own = holder === 'buyer';
  return {
    method: STOCKPILE_METHOD,
    landedCost: importCost(market) + (own ? (holdingRate * market.price * days) / DAYS : 0),
    realisedPrice: ownPrice(market),
    covers: ALL,
    pays: payments({ [own ? 'buyer' : 'taxpayer']: holding, services: -holding }),
    figures: [
      perYear('holding', holding),
      { id: 'days-of-use', unit: 'days', value: days },
      ...breakEven(holding, avoidedLoss),
    ],
  };
}

function breakEven(holding: number, avoidedLoss: number | null): readonly NamedFigure[] {
  if (avoidedLoss === null) return [];
  return [
    {
      id: 'break-even-probability',
      unit: 'share',
      value: breakEvenProbability(holding, avoidedLoss),
    },
  ];
}

/**
 * The yearly probability of a disruption above which a stock is worth what it costs, `holding /
 * avoided loss`. Above one: never.
 * @throws RangeError on a negative cost or a loss not above zero.
 */
export function breakEvenProbability(holding: number, avoidedLoss: number): number {
  requireAmount('The holding cost', holding);
  requirePositive('The avoided loss', avoidedLoss);
  return holding / avoidedLoss;
}
