import { requireAmount, requireFraction, requirePositive } from '../checks.js';
import { capitalRecoveryFactor } from './capital-recovery.js';

export const BREAK_EVEN_PRICE_METHOD = 'break-even-price@1';

export interface Project {
  /** C, EUR/kg. */
  readonly opex: number;
  /** K, EUR. */
  readonly capex: number;
  /** Q, kg a year. */
  readonly producerKg: number;
  /** r, a year. */
  readonly discountRate: number;
  /** n. */
  readonly years: number;
}

/** What it costs a project to be outside a trusted perimeter: an assumption of whoever asks. */
export interface Perimeter {
  /** On the discount rate, a year: 0.03 for three points. */
  readonly discountAddOn: number;
  /** Share of what it makes that finds no buyer, 0-1. */
  readonly accessLoss: number;
}

/** Nothing is added and nothing lost. */
export const INSIDE: Perimeter = { discountAddOn: 0, accessLoss: 0 };

/** @throws RangeError on a negative add-on, or a loss that leaves nothing to sell. */
export function requirePerimeter({ discountAddOn, accessLoss }: Perimeter): void {
  requireAmount('The add-on to the discount rate', discountAddOn);
  requireFraction('The loss of market access', accessLoss);
  if (accessLoss === 1) throw new RangeError('The loss of market access leaves nothing to sell.');
}

/** What a project sells in a year, kg. */
export const soldKg = (producerKg: number, { accessLoss }: Perimeter): number =>
  producerKg * (1 - accessLoss);

/**
 * The price at the works at which a project earns its discount rate, `C + CRF K / Q`, EUR/kg.
 * Outside a trusted perimeter the rate is higher by the add-on and Q lower by what finds no buyer.
 * @throws RangeError on amounts not above zero, or a perimeter that leaves nothing to sell.
 */
export function breakEvenPrice(project: Project, perimeter: Perimeter = INSIDE): number {
  const { opex, capex, producerKg, discountRate, years } = project;
  requireAmount('Operating cost', opex);
  requireAmount('Capital cost', capex);
  requirePositive("The producer's quantity", producerKg);
  requirePerimeter(perimeter);
  const factor = capitalRecoveryFactor(discountRate + perimeter.discountAddOn, years);
  return opex + (factor * capex) / soldKg(producerKg, perimeter);
}
