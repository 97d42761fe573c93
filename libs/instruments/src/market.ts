import { requireAmount, requireFraction, requirePositive } from './checks.js';

/** What all instruments are held against. Money in one currency, EUR by name; weights in kg. */
export interface Market {
  /** World price of the origin that is not exempt, at its works, EUR/kg. */
  readonly price: number;
  /** Freight, insurance and handling to the buyer, EUR/kg, the same from every origin. */
  readonly freight: number;
  /** What the buyer takes in a year, kg. */
  readonly buyerKg: number;
  /** Share of it that comes from an origin which levy and tariff spare, 0-1. */
  readonly exemptShare: number;
  /** The most that the producer of the exempt origin asks, delivered, EUR/kg; null: what it can get. */
  readonly offer: number | null;
}

/** @throws RangeError on a price or quantity that is not above zero, or a share outside 0 to 1. */
export function requireMarket({ price, freight, buyerKg, exemptShare, offer }: Market): void {
  requirePositive('The price', price);
  requireAmount('Freight', freight);
  requirePositive("The buyer's quantity", buyerKg);
  requireFraction('The exempt share', exemptShare);
  if (offer !== null) requirePositive('The offer', offer);
}

/** What imports cost the buyer without any instrument, `P + f`, EUR/kg. */
export const importCost = ({ price, freight }: Market): number => price + freight;

/**
 * What the exempt producer sells for, delivered, where the buyer's other choice costs `ceiling`: it
 * can rise to that, and takes no more than it asks.
 */
export const sellsAt = ({ offer }: Market, ceiling: number): number =>
  Math.min(ceiling, offer ?? Infinity);

/** What the producer is paid at its works when it sells delivered for `delivered`, EUR/kg. */
export const atWorks = ({ freight }: Market, delivered: number): number => delivered - freight;

/** What the producer is paid at its works without any instrument, EUR/kg. */
export const ownPrice = (market: Market): number =>
  atWorks(market, sellsAt(market, importCost(market)));
