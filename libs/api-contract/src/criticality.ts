import { z } from 'zod';
import { gap, knowledge, knowledgeQuery } from './common.js';

const fraction = z.number().min(0).max(1);

/** A figure and the bounds that it is known within; `value` is null where only bounds are known. */
export const boundedFigure = z
  .object({ value: z.number().nullable(), low: z.number(), high: z.number() })
  .meta({ id: 'BoundedFigure' });
export type BoundedFigure = z.infer<typeof boundedFigure>;

/** Which supply counts: global supply and EU sourcing by import reliance, or one of them alone. */
export const supplyData = z.enum(['global-and-eu', 'global', 'eu']).meta({ id: 'SupplyData' });

/** Lowest and highest t that the Commission's tables of 2023 hold; what is assumed stays within. */
export const T_RANGE = { low: 0.8, high: 1.5 } as const;

export const criticalityQuery = knowledgeQuery.extend({
  /** Export restriction parameters to assume, by country: `CN:1.5` or `CN:1.5,RU:1.2`. */
  t: z
    .string()
    .regex(
      /^[A-Z]{2}:\d(\.\d{1,3})?(,[A-Z]{2}:\d(\.\d{1,3})?){0,19}$/,
      'Write a country and its t as CN:1.5, several as CN:1.5,RU:1.2.',
    )
    .optional()
    .meta({
      description: 'Export restriction parameters to assume: `CN:1.5,RU:1.2` (0.8 to 1.5).',
    }),
  /** Governance to hold fast: an update on record, `2024`, with other years as `2024:2019/2023`. */
  governance: z
    .string()
    .regex(
      /^[A-Za-z0-9-]{1,40}(:\d{4}\/\d{4})?$/,
      'Write an update of the indicators as 2024, its years as 2024:2019/2023.',
    )
    .optional()
    .meta({
      description:
        'Governance to hold fast: an update of the indicators, `2024`, or one with its years, `2024:2019/2023`.',
    }),
  /** Take rates that a study does not print from the study before it: our assumption, never default. */
  assume: z.enum(['former-rates']).optional(),
});
export type CriticalityQuery = z.infer<typeof criticalityQuery>;

const printed = { release: z.string(), publishedOn: z.string(), row: z.number().int() };

/** Official SR and EI of one study: a dated milestone, not a point of a series. */
export const officialMilestone = z
  .object({
    year: z.string(),
    /** As the publisher names it. */
    material: z.string(),
    supplyRisk: z.number().nullable(),
    economicImportance: z.number().nullable(),
    /** The method changed between the studies of 2014 and 2017. */
    era: z.enum(['before-2017', 'since-2017']),
    /** Does it reach the thresholds of the critical list? Null before 2017 and where one is missing. */
    critical: z.boolean().nullable(),
    ...printed,
  })
  .meta({ id: 'OfficialMilestone' });
export type OfficialMilestone = z.infer<typeof officialMilestone>;

/** An input of a study as one row of one of its tables prints it. Rates are 0-1. */
export const printedInput = z.object({
  name: z.string(),
  value: z.union([z.number(), z.string()]),
  file: z.string(),
  ...printed,
});
export type PrintedInput = z.infer<typeof printedInput>;

/** Supply risk worked out again from the inputs that a study prints. */
export const recomputation = z
  .object({
    method: z.string(),
    year: z.string(),
    material: z.string(),
    /** The bottleneck as the study names it. */
    stage: z.string().nullable(),
    supplyData: supplyData.nullable(),
    inputs: z.array(printedInput),
    /** Null when an input is missing; `gaps` say which. */
    supplyRisk: boundedFigure.nullable(),
    published: z.number().nullable(),
    /** Do the bounds of the recomputation and of what rounds to the printed value meet? */
    within: z.boolean().nullable(),
    by: z.array(
      z.object({
        supplyData,
        supplyRisk: boundedFigure.nullable(),
        published: z.number().nullable(),
      }),
    ),
    gaps: z.array(gap),
  })
  .meta({ id: 'Recomputation' });
export type Recomputation = z.infer<typeof recomputation>;

/** What one country adds to a weighted concentration. */
export const supplyPart = z
  .object({
    area: z.string(),
    name: z.string(),
    /** 0-1, as it counts: of the sum of the shares where they are made to sum to one. */
    share: fraction,
    /** Scaled, 0-10, high is bad; null where none is recorded. */
    governance: z.number().nullable(),
    t: z.number().nullable(),
    /** Share squared times governance times t; null where one of them is not known. */
    part: z.number().nullable(),
    flags: z.array(z.string()),
    /** Row of the release that prints share and t. */
    row: z.number().int(),
    file: z.string(),
  })
  .meta({ id: 'SupplyPart' });
export type SupplyPart = z.infer<typeof supplyPart>;

/** Concentration of one supply mix, weighted by governance and t. */
export const weightedMix = z
  .object({
    method: z.string(),
    hhi: boundedFigure.nullable(),
    /** What the shares add up to as printed. */
    rawSum: boundedFigure,
    renormalised: z.boolean(),
    /** Share of the supply of which governance and t are known, 0-1. */
    covered: z.number(),
    parts: z.array(supplyPart),
    gaps: z.array(gap),
  })
  .meta({ id: 'WeightedMix' });
export type WeightedMix = z.infer<typeof weightedMix>;

export const governanceUsed = z
  .object({
    method: z.string(),
    /** Update of the Worldwide Governance Indicators. */
    vintage: z.string(),
    release: z.string(),
    /** First and last year of the mean. */
    from: z.number().int(),
    until: z.number().int(),
  })
  .meta({ id: 'GovernanceUsed' });
export type GovernanceUsed = z.infer<typeof governanceUsed>;

/** The official formula on one set of inputs; each scenario changes one thing against `recorded`. */
export const scenario = z
  .object({
    id: z.enum(['recorded', 'governance', 'trade']),
    method: z.string(),
    governance: governanceUsed.nullable(),
    /** What was assumed of t; empty where it is as recorded. */
    assumedT: z.array(z.object({ area: z.string(), name: z.string(), t: z.number() })),
    global: weightedMix.nullable(),
    eu: weightedMix.nullable(),
    supplyRisk: boundedFigure.nullable(),
    gaps: z.array(gap),
  })
  .meta({ id: 'Scenario' });
export type Scenario = z.infer<typeof scenario>;

/** Import reliance, recycling and substitution that supply risk was worked out with. */
export const supplyRates = z.object({
  /** `assumed`: of an earlier study, since the question asked for it. */
  origin: z.enum(['recorded', 'assumed', 'missing']),
  /** Study that prints them. */
  year: z.string().nullable(),
  importReliance: boundedFigure.nullable(),
  eolRecyclingInputRate: boundedFigure.nullable(),
  substitution: boundedFigure.nullable(),
});

/** One stage of one study that prints supply shares by country. */
export const supplyAssessment = z
  .object({
    release: z.string(),
    publishedOn: z.string(),
    /** Of the study; the shares are means over `period`. */
    year: z.string(),
    stage: z.string(),
    form: z.string(),
    period: z.string(),
    rates: supplyRates,
    supplyData,
    /** Why these supply data: printed by the study, or chosen by its rule. */
    choice: z.object({ method: z.string().nullable(), ...gap.shape }),
    /** `recorded` first, then what was asked for. */
    scenarios: z.array(scenario),
  })
  .meta({ id: 'SupplyAssessment' });
export type SupplyAssessment = z.infer<typeof supplyAssessment>;

/** A group's supply risk as the plain mean of its members. */
export const groupAssessment = z
  .object({
    method: z.string(),
    year: z.string(),
    members: z.array(
      z.object({
        mineral: z.string(),
        name: z.string(),
        published: z.number().nullable(),
        supplyRisk: boundedFigure.nullable(),
      }),
    ),
    /** Mean of the printed risks, and of the ones worked out again. */
    meanOfPublished: boundedFigure.nullable(),
    meanOfRecomputed: boundedFigure.nullable(),
    published: z.number().nullable(),
    gaps: z.array(gap),
  })
  .meta({ id: 'GroupAssessment' });
export type GroupAssessment = z.infer<typeof groupAssessment>;

export const criticality = z
  .object({
    mineral: z.string(),
    name: z.string(),
    ...knowledge,
    thresholds: z.object({
      method: z.string(),
      supplyRisk: z.number(),
      economicImportance: z.number(),
      /** First study to which they apply. */
      since: z.string(),
      article: z.string(),
    }),
    /** Oldest first. */
    milestones: z.array(officialMilestone),
    /** Between which studies figures cannot be compared; null where only one side is on record. */
    methodBreak: z.object({ after: z.string(), before: z.string(), reason: z.string() }).nullable(),
    recomputed: z.array(recomputation),
    supply: z.array(supplyAssessment),
    /** Studies that print the group's members one by one. */
    group: z.array(groupAssessment),
    /** Groups under which later studies print this material. */
    partOf: z.array(z.object({ mineral: z.string(), name: z.string(), lastYear: z.string() })),
    /** Updates of governance on record, oldest first. */
    vintages: z.array(
      z.object({
        edition: z.string(),
        release: z.string(),
        publishedOn: z.string(),
        from: z.number().int(),
        until: z.number().int(),
      }),
    ),
    gaps: z.array(gap),
  })
  .meta({ id: 'Criticality' });
export type Criticality = z.infer<typeof criticality>;
