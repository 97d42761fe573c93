/** Who may pay or receive. `services`: carriers, certifiers, platforms, warehouses, banks. */
export const PARTIES = [
  'buyer',
  'exporter',
  'producer',
  'treasury',
  'taxpayer',
  'services',
] as const;
export type Party = (typeof PARTIES)[number];

/**
 * What each pays in a year more than without the instrument, EUR; negative: it receives. The exporter
 * is of the origin that is not exempt, the producer of the trusted one. They add up to zero: what one
 * pays another receives.
 */
export type Payments = Readonly<Record<Party, number>>;

export type FigureUnit = 'EUR/kg' | 'EUR/yr' | 'kg/yr' | 'share' | 'days';

/** A figure that one instrument alone has. */
export interface NamedFigure {
  readonly id: string;
  readonly unit: FigureUnit;
  readonly value: number;
}

/** What gets the realised price in a year; the rest that the producer sells gets `restPrice`. */
export type Cover = typeof ALL | CoveredPart;

/** All that the producer sells. */
export const ALL = 'all' as const;

export interface CoveredPart {
  readonly kg: number;
  /** The same when the buyer takes as little as it may. */
  readonly sureKg: number;
  /** EUR/kg at the producer's works. */
  readonly restPrice: number;
}

/** All, or no more than `kg` where there is a limit. */
export const upTo = (kg: number | null, restPrice: number): Cover =>
  kg === null ? ALL : { kg, sureKg: kg, restPrice };

/** What an instrument does to one year of one buyer and one producer. */
export interface Outcome {
  readonly method: string;
  /** At the buyer's gate, EUR/kg. */
  readonly landedCost: number;
  /** At the producer's works, EUR/kg, for what the instrument covers. */
  readonly realisedPrice: number;
  readonly covers: Cover;
  readonly pays: Payments;
  readonly figures: readonly NamedFigure[];
}

/** Payments of those who are named; nobody else pays or receives anything. */
export const payments = (some: Partial<Payments>): Payments => {
  // Adding zero makes of -0, which reads as a debt of nothing, a plain 0.
  const of = (party: Party): number => (some[party] ?? 0) + 0;
  return {
    buyer: of('buyer'),
    exporter: of('exporter'),
    producer: of('producer'),
    treasury: of('treasury'),
    taxpayer: of('taxpayer'),
    services: of('services'),
  };
};

export const addPayments = (one: Payments, other: Payments): Payments =>
  payments(Object.fromEntries(PARTIES.map((party) => [party, one[party] + other[party]])));

export const perKg = (id: string, value: number): NamedFigure => ({ id, unit: 'EUR/kg', value });
export const perYear = (id: string, value: number): NamedFigure => ({ id, unit: 'EUR/yr', value });
