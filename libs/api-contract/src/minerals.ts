import { z } from 'zod';
import { appliedCorrection } from './corrections.js';
import {
  basis,
  factBasis,
  frequency,
  gap,
  knowledge,
  knowledgeQuery,
  measure,
  origin,
  quality,
  range,
  stage,
} from './common.js';

const fraction = z.number().min(0).max(1);

export const areaShare = z
  .object({
    /** ISO 3166-1 alpha-2, or the aggregate OTHER. */
    area: z.string(),
    name: z.string(),
    /** Null when the source withholds the value. */
    share: fraction.nullable(),
    value: z.number().nullable(),
    quality,
    flags: z.array(z.string()),
  })
  .meta({ id: 'AreaShare' });
export type AreaShare = z.infer<typeof areaShare>;

export const concentrationPeriod = z
  .object({
    period: z.string(),
    /** Sum of everything reported, 'other countries' included: the denominator of the shares. */
    total: z.number().nullable(),
    /** The total that the publisher prints, when it prints one. */
    printedTotal: z.number().nullable(),
    shares: z.array(areaShare),
    top1: z.object({ area: z.string(), share: fraction, low: fraction, high: fraction }).nullable(),
    top3: fraction.nullable(),
    /** 0-1. A range, since an aggregate such as 'other countries' is not one country. */
    hhi: range.nullable(),
    effectiveSuppliers: range.nullable(),
    /** Does one third country supply more than 65 %? Null when it cannot be told. */
    above65: z.boolean().nullable(),
    /** Null when no area has a number. */
    quality: quality.nullable(),
    flags: z.array(z.string()),
    releases: z.array(z.string()),
  })
  .meta({ id: 'ConcentrationPeriod' });
export type ConcentrationPeriod = z.infer<typeof concentrationPeriod>;

export const concentrationQuery = knowledgeQuery.extend({
  stage,
  basis,
  /** Defaults to the basis's own: production, value or share. */
  measure: measure.optional(),
  /** Defaults to the source that the catalogue prefers for the mineral and basis. */
  source: z.string().optional(),
  /** Defaults to annual. */
  frequency: frequency.optional(),
});
export type ConcentrationQuery = z.infer<typeof concentrationQuery>;

export const concentration = z
  .object({
    mineral: z.string(),
    stage,
    basis,
    measure,
    frequency,
    unit: z.string().nullable(),
    source: z.string().nullable(),
    /** Why this source answers; null when the question named it, or no rule speaks of it. */
    precedence: z.object({ reason: z.string(), eventId: z.string().nullable() }).nullable(),
    /** Other public sources that answer the same question; ask with `source=`. */
    alternatives: z.array(z.string()),
    method: z.string().nullable(),
    ...knowledge,
    periods: z.array(concentrationPeriod),
    gaps: z.array(gap),
  })
  .meta({ id: 'Concentration' });
export type Concentration = z.infer<typeof concentration>;

/** One cell of the overview: the latest period on one basis. */
export const headline = z
  .object({
    stage,
    basis,
    measure,
    source: z.string(),
    period: z.string(),
    top1: z
      .object({
        area: z.string(),
        name: z.string(),
        share: fraction,
        low: fraction,
        high: fraction,
      })
      .nullable(),
    hhi: range.nullable(),
    above65: z.boolean().nullable(),
    quality: quality.nullable(),
    flags: z.array(z.string()),
    topSuppliers: z.array(z.object({ area: z.string(), name: z.string(), share: fraction })),
    /** Top-1 share by period, oldest first, for a sparkline. */
    series: z.array(z.object({ period: z.string(), top1Share: fraction.nullable() })),
    /** Mean of top-1 share before and after the chosen initiative; null when not assessable. */
    change: z
      .object({ difference: z.number().nullable(), reason: z.string().nullable() })
      .nullable(),
  })
  .meta({ id: 'Headline' });
export type Headline = z.infer<typeof headline>;

export const mineralSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    symbol: z.string().nullable(),
    kind: z.enum(['material', 'group', 'member', 'product', 'mix']),
    critical: z.boolean(),
    strategic: z.boolean(),
    grade: z.string().nullable(),
    group: z.string().nullable(),
    headlines: z.array(headline),
    assessment: z
      .object({
        year: z.string(),
        supplyRisk: z.number().nullable(),
        economicImportance: z.number().nullable(),
      })
      .nullable(),
    lastPublished: z.string().nullable(),
    gaps: z.array(gap),
  })
  .meta({ id: 'MineralSummary' });
export type MineralSummary = z.infer<typeof mineralSummary>;

export const mineralsQuery = knowledgeQuery.extend({ since: z.string().optional() });
export type MineralsQuery = z.infer<typeof mineralsQuery>;
export const mineralsAnswer = z
  .object({ ...knowledge, since: z.string().nullable(), minerals: z.array(mineralSummary) })
  .meta({ id: 'Minerals' });
export type MineralsAnswer = z.infer<typeof mineralsAnswer>;

export const mineralDetail = mineralSummary
  .extend({
    ...knowledge,
    uses: z.array(z.string()),
    members: z.array(z.object({ id: z.string(), name: z.string() })),
    codes: z.array(
      z.object({
        nomenclature: z.string(),
        code: z.string(),
        label: z.string(),
        stage,
        form: z.string(),
        validFrom: z.number().nullable(),
        validUntil: z.number().nullable(),
        mixedWith: z.array(z.string()),
        note: z.string().nullable(),
      }),
    ),
    assessments: z.array(
      z.object({
        material: z.string(),
        year: z.string(),
        supplyRisk: z.number().nullable(),
        economicImportance: z.number().nullable(),
        release: z.string(),
      }),
    ),
    /** Which (stage, basis, measure, source) have figures at this knowledge. */
    available: z.array(
      z.object({
        stage,
        basis,
        measure,
        source: z.string(),
        frequency,
        private: z.boolean(),
        periods: z.number().int(),
      }),
    ),
    initiatives: z.array(z.string()),
  })
  .meta({ id: 'MineralDetail' });
export type MineralDetail = z.infer<typeof mineralDetail>;

export const factsQuery = knowledgeQuery.extend({
  stage: stage.optional(),
  basis: factBasis.optional(),
  measure: z.string().optional(),
  source: z.string().optional(),
  period: z.string().optional(),
  /** Years and spans of years, or months; both when left out. */
  frequency: frequency.optional(),
  area: z.string().optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(5000).default(500),
});
export type FactsQuery = z.infer<typeof factsQuery>;

export const factRow = z
  .object({
    mineral: z.string(),
    stage: z.string(),
    form: z.string(),
    basis: z.string(),
    measure: z.string(),
    unit: z.string(),
    period: z.string(),
    area: z.string(),
    areaName: z.string(),
    partner: z.string().nullable(),
    partnerName: z.string().nullable(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    quality,
    flags: z.array(z.string()),
    raw: z.string().nullable(),
    source: z.string(),
    /** Of a private source, which the question must have named. */
    private: z.boolean(),
    /** Where a person corrected it: `value` and `flags` are the corrected ones. */
    correction: appliedCorrection.nullable(),
    ...origin,
  })
  .meta({ id: 'Fact' });
export type FactRow = z.infer<typeof factRow>;

export const factsAnswer = z
  .object({
    mineral: z.string(),
    ...knowledge,
    facts: z.array(factRow),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Facts' });
export type FactsAnswer = z.infer<typeof factsAnswer>;
