import { z } from 'zod';
import { frequency, gap, knowledge, knowledgeQuery, stage } from './common.js';

export const outcome = z
  .enum(['top1-eu-imports', 'hhi-eu-imports', 'top1-world-production', 'hhi-world-production'])
  .meta({ id: 'Outcome' });
export type Outcome = z.infer<typeof outcome>;

export const verdictCode = z.enum([
  'not-assessable',
  'no-detectable-change',
  'moved-as-placebos',
  'moved-more-than-placebos',
]);
export type VerdictCode = z.infer<typeof verdictCode>;

/** An effect in the outcome's own unit (0-1), with its interval. */
export const effect = z
  .object({
    value: z.number(),
    /** By REML with AR(1) noise. */
    low: z.number(),
    high: z.number(),
    /** By generalised least squares with an autocorrelation of 0.5. */
    cautiousLow: z.number(),
    cautiousHigh: z.number(),
  })
  .meta({ id: 'Effect' });
export type Effect = z.infer<typeof effect>;

/** Smallest rise and fall that would show with 80 % power at two-sided 5 %. */
export const smallestEffect = z
  .object({ post: z.number().int(), rise: z.number(), fall: z.number() })
  .meta({ id: 'SmallestEffect' });
export type SmallestEffect = z.infer<typeof smallestEffect>;

/** How an effect ranks among those of dates, or of minerals, without the initiative. */
export const placebo = z
  .object({
    p: z.number(),
    /** Placebos that could be made. */
    count: z.number().int(),
    smallestP: z.number(),
  })
  .meta({ id: 'Placebo' });
export type Placebo = z.infer<typeof placebo>;

export const movement = z
  .object({
    verdict: z.object({
      code: verdictCode,
      text: z.string(),
      /** False when something else falls into the window. */
      attributable: z.boolean(),
    }),
    /** Why it cannot be assessed; empty when it can. */
    reasons: z.array(gap),
    /** Periods that count on each side. */
    periods: z.object({ before: z.number().int(), after: z.number().int() }),
    /** Mean after less mean of the last five before. */
    meanDifference: effect.nullable(),
    /** Jump at the date beside a trend that goes through it. */
    trendAdjusted: effect.nullable(),
    /** The two say different things. */
    disagree: z.boolean().nullable(),
    smallestEffect: smallestEffect.nullable(),
    /** What could be seen with three, and with five, periods after the date. */
    prospects: z.array(smallestEffect),
    placeboInTime: placebo.nullable(),
    placeboInSpace: placebo.nullable(),
    /** Why there is no placebo in space; null where there is one. */
    noPlaceboInSpace: gap.nullable(),
    /** Of the effect that the verdict rests on, and corrected over the minerals of the analysis. */
    p: z.number().nullable(),
    adjustedP: z.number().nullable(),
    equivalence: z.object({ margin: z.number(), unchanged: z.boolean(), p: z.number() }).nullable(),
    methods: z.array(z.string()),
    /** SHA-256 over method, design and inputs: the same digest is the same result. */
    digest: z.string(),
  })
  .meta({ id: 'Movement' });
export type Movement = z.infer<typeof movement>;

/** The analysis that a row belongs to. Positions are null where it is not recorded. */
export const analysisReference = z
  .object({
    id: z.string(),
    registeredAt: z.string().nullable(),
    /** Of the recorded run that found the very same; null where it was worked out for this answer. */
    runAt: z.string().nullable(),
  })
  .meta({ id: 'AnalysisReference' });
export type AnalysisReference = z.infer<typeof analysisReference>;

export const impactQuery = knowledgeQuery.extend({
  mineral: z.string().optional(),
  outcome: outcome.optional(),
});
export type ImpactQuery = z.infer<typeof impactQuery>;

/** From `from` on the source's figures are not made as they were before. */
export const seriesBreak = gap.extend({ from: z.string() }).meta({ id: 'SeriesBreak' });
export type SeriesBreak = z.infer<typeof seriesBreak>;

const side = z.object({ mean: z.number().nullable(), periods: z.array(z.string()) });

export const impactRow = z
  .object({
    initiative: z.string(),
    mineral: z.string(),
    mineralName: z.string(),
    outcome,
    frequency,
    stage,
    source: z.string(),
    /** The day that the design fixed. */
    effectiveOn: z.string(),
    before: side,
    after: side,
    /** after minus before, in the outcome's own unit (0-1); null when not assessable. */
    difference: z.number().nullable(),
    assessable: z.boolean(),
    /** 'not assessable: 1 period after' and the like. */
    reason: z.string().nullable(),
    movement,
    analysis: analysisReference,
    /** Other initiatives and shocks that cover the mineral and fall into the window. */
    overlapping: z.array(
      z.object({ id: z.string(), name: z.string(), on: z.string(), lane: z.string() }),
    ),
    breaks: z.array(seriesBreak),
    method: z.string(),
  })
  .meta({ id: 'ImpactRow' });
export type ImpactRow = z.infer<typeof impactRow>;

export const impactAnswer = z
  .object({ initiative: z.string(), ...knowledge, rows: z.array(impactRow), gaps: z.array(gap) })
  .meta({ id: 'Impact' });
export type ImpactAnswer = z.infer<typeof impactAnswer>;

/** How an analysis is to be made, fixed before its result. */
export const analysisDesign = z
  .object({
    initiative: z.string(),
    outcome,
    frequency,
    minerals: z.array(z.string()),
    donors: z.array(z.string()),
    date: z.object({
      used: z.enum(['in-force', 'signed', 'announced', 'chosen']),
      on: z.string(),
      precision: z.enum(['day', 'month', 'season', 'year', 'no-later-than']),
    }),
    lagPeriods: z.number().int(),
    anticipationPeriods: z.number().int(),
    preWindow: z.number().int().nullable(),
    postWindow: z.number().int().nullable(),
    model: z.enum(['mean-shift', 'trend-level', 'trend-level-slope']),
    coding: z.enum(['first-post-period', 'one-step-earlier']),
    transform: z.enum(['identity', 'logit', 'log']),
    level: z.number(),
    placeboLevel: z.number(),
    minimumPre: z.number().int(),
    minimumPost: z.number().int(),
    margin: z.number(),
  })
  .meta({ id: 'AnalysisDesign' });
export type AnalysisDesign = z.infer<typeof analysisDesign>;

export const analysis = z
  .object({
    id: z.string(),
    design: analysisDesign,
    reason: z.string(),
    supersedes: z.string().nullable(),
    supersededBy: z.string().nullable(),
    registeredAt: z.string(),
    run: z
      .object({ at: z.string(), method: z.string(), knownAt: z.string(), series: z.number().int() })
      .nullable(),
  })
  .meta({ id: 'Analysis' });
export type Analysis = z.infer<typeof analysis>;

export const analysesQuery = knowledgeQuery.extend({
  initiative: z.string().optional(),
  outcome: outcome.optional(),
});
export type AnalysesQuery = z.infer<typeof analysesQuery>;
export const analysesAnswer = z
  .object({ ...knowledge, analyses: z.array(analysis) })
  .meta({ id: 'Analyses' });
export type AnalysesAnswer = z.infer<typeof analysesAnswer>;

/** `stage`: of the series; the first one where none is named. */
export const analysisSeriesQuery = knowledgeQuery.extend({
  mineral: z.string(),
  stage: stage.optional(),
});
export type AnalysisSeriesQuery = z.infer<typeof analysisSeriesQuery>;

export const pathPoint = z
  .object({
    period: z.string(),
    /** 'before', 'after', 'transition', 'lag', 'anticipation', 'missing', 'outside-transform' */
    use: z.string(),
    observed: z.number().nullable(),
    /** What the model says without the change, and where a single figure would lie; null unfitted. */
    counterfactual: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  })
  .meta({ id: 'PathPoint' });
export type PathPoint = z.infer<typeof pathPoint>;

/** One series of an analysis, with everything that its verdict rests on. */
export const analysisSeries = z
  .object({
    ...knowledge,
    analysis: analysisReference,
    design: analysisDesign,
    reason: z.string(),
    row: impactRow,
    releases: z.array(z.string()),
    path: z.array(pathPoint),
    estimators: z.array(
      z.object({
        model: z.string(),
        method: z.string(),
        value: z.number(),
        se: z.number(),
        low: z.number(),
        high: z.number(),
        p: z.number(),
        df: z.number(),
        rho: z.number().nullable(),
        assumptions: z.array(z.string()),
      }),
    ),
    /** Effects at fake dates before the real one. */
    placebosInTime: z.array(z.object({ period: z.string(), effect: z.number() })),
    /** The ratio of errors after to before, of the mineral and of each donor taken in its stead. */
    placebosInSpace: z.array(
      z.object({ mineral: z.string(), name: z.string(), ratio: z.number().nullable() }),
    ),
    syntheticControl: z
      .object({
        weights: z.array(z.object({ mineral: z.string(), name: z.string(), weight: z.number() })),
        meanGap: z.number(),
        rmspeBefore: z.number(),
        rmspeAfter: z.number(),
        ratio: z.number().nullable(),
      })
      .nullable(),
    smallestEffects: z.array(z.object({ rho: z.number(), rise: z.number(), fall: z.number() })),
  })
  .meta({ id: 'AnalysisSeries' });
export type AnalysisSeries = z.infer<typeof analysisSeries>;

/** An analysis to be registered. What may be designed is for the domain to say. */
export const analysisBody = z
  .strictObject({
    id: z.string().max(200),
    design: z.strictObject(analysisDesign.shape),
    reason: z.string().max(2_000).meta({ description: 'Why it is designed so.' }),
    supersedes: z
      .string()
      .max(200)
      .nullable()
      .default(null)
      .meta({ description: 'The analysis in whose stead this one is to be read.' }),
  })
  .meta({ id: 'AnalysisBody' });
export type AnalysisBody = z.infer<typeof analysisBody>;

export const analysisOutcome = z
  .object({
    id: z.string(),
    /** Null: the same design was registered before. */
    position: z.string().nullable(),
    readModelPosition: z.string(),
  })
  .meta({ id: 'AnalysisOutcome' });
export type AnalysisOutcome = z.infer<typeof analysisOutcome>;
