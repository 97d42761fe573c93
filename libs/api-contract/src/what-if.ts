import { z } from 'zod';

export const instrumentId = z
  .enum([
    'none',
    'price-floor-levy',
    'minimum-import-price',
    'ad-valorem-tariff',
    'floor-with-tariff',
    'price-gap-subsidy',
    'price-gap-subsidy-with-floor',
    'offtake-fixed-price',
    'offtake-collar',
    'standards-premium',
    'joint-purchase',
    'stockpile',
  ])
  .meta({ id: 'InstrumentId' });
export type InstrumentId = z.infer<typeof instrumentId>;

/**
 * EUR a year more than without the instrument; negative: receives. The exporter is of the origin
 * that is not exempt, the producer of the exempt one; services are carriers, certifiers, platforms,
 * warehouses and banks. They add up to zero.
 */
export const payments = z
  .object({
    buyer: z.number(),
    exporter: z.number(),
    producer: z.number(),
    treasury: z.number(),
    taxpayer: z.number(),
    services: z.number(),
  })
  .meta({ id: 'Payments' });
export type PaymentsByParty = z.infer<typeof payments>;

const covered = z.object({ averagePrice: z.number(), cover: z.number() });
/** Debt service cover at the price, and in a stress year where its price is given. */
const coverPair = z.object({ year: covered, stress: covered.nullable() });

const swingEnd = z.object({ at: z.number(), gives: z.number() });
export const swing = z
  .object({
    input: z.enum(['price', 'floor', 'passThrough', 'disruptionProbability']),
    low: swingEnd,
    high: swingEnd,
  })
  .meta({ id: 'Swing' });
export type InputSwing = z.infer<typeof swing>;

/** A question of the law that nobody has answered here; `text` is what a text that was read says. */
export const legalQuestion = z
  .object({
    id: z.string(),
    question: z.string(),
    text: z
      .object({
        says: z.string(),
        source: z.string(),
        where: z.string(),
        verification: z.literal('primary'),
      })
      .nullable(),
  })
  .meta({ id: 'LegalQuestion' });
export type OpenQuestion = z.infer<typeof legalQuestion>;

export const instrumentOutcome = z
  .object({
    /** EUR/kg at the buyer's gate. */
    landedCost: z.number(),
    /** With the loss that is to be expected of a disruption; null where its inputs are missing. */
    riskAdjustedCost: z.number().nullable(),
    /** EUR/kg at the producer's works, for what the instrument covers. */
    realisedPrice: z.number(),
    /** kg a year that get it; null: all that the producer sells. */
    coveredKg: z.number().nullable(),
    pays: payments,
    /** Figures that this instrument alone has. */
    figures: z.array(
      z.object({
        id: z.string(),
        unit: z.enum(['EUR/kg', 'EUR/yr', 'kg/yr', 'share', 'days']),
        value: z.number(),
      }),
    ),
    /** Null where the producer's inputs are missing; `outside` where no add-on or loss is given. */
    debtServiceCover: z.object({ inside: coverPair, outside: coverPair.nullable() }).nullable(),
    /** One input after the other lower and higher, the widest swing first. */
    swings: z.array(swing),
  })
  .meta({ id: 'InstrumentOutcome' });
export type InstrumentOutcome = z.infer<typeof instrumentOutcome>;

export const whatIfInstrument = z
  .object({
    id: instrumentId,
    method: z.string(),
    /** As the register of initiatives calls it. */
    kinds: z.array(z.string()),
    /** Parameters that are not given; then there is no outcome. */
    missing: z.array(z.string()),
    outcome: instrumentOutcome.nullable(),
    questions: z.array(legalQuestion),
  })
  .meta({ id: 'WhatIfInstrument' });
export type WhatIfInstrument = z.infer<typeof whatIfInstrument>;

/** EUR/kg at the works; null where an input is missing. */
const prices = z.object({
  breakEven: z.number().nullable(),
  forTargetCover: z.number().nullable(),
});

export const bankability = z
  .object({
    methods: z.array(z.string()),
    capitalRecoveryFactor: z.number().nullable(),
    /** EUR a year. */
    debtService: z.number().nullable(),
    inside: prices,
    /** Outside a trusted perimeter; null where neither add-on nor loss is given. */
    outside: prices.nullable(),
    /** Parameters of it that are not given. */
    missing: z.array(z.string()),
  })
  .meta({ id: 'Bankability' });
export type Bankability = z.infer<typeof bankability>;

export const whatIfAnswer = z
  .object({
    /** What was asked, as it was read; money in EUR by name, in one currency. */
    given: z.record(z.string(), z.union([z.number(), z.string()])),
    instruments: z.array(whatIfInstrument),
    bankability,
    /** Of the risk-adjusted cost; its inputs that are missing. */
    risk: z.object({ method: z.string(), missing: z.array(z.string()) }),
    sensitivity: z.object({
      method: z.string(),
      /** Share of each input. */
      by: z.number(),
      of: z.enum(['landed-cost', 'risk-adjusted-cost']),
    }),
    /** Landed cost over the world price, EUR/kg, of each instrument with an outcome. */
    curve: z.object({
      prices: z.array(z.number()),
      landedCosts: z.array(z.object({ id: instrumentId, values: z.array(z.number()) })),
    }),
  })
  .meta({ id: 'WhatIf' });
export type WhatIfAnswer = z.infer<typeof whatIfAnswer>;
