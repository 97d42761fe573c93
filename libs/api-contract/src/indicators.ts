import { z } from 'zod';
import { basis, gap, knowledge, knowledgeQuery, measure, quality, stage } from './common.js';

/**
 * `n-minus-1`: what is left without the largest supplier. `n-minus-1-iea`: the same over the demand
 * without that country's own. `geometric-risk`: three risk factors as the United States Geological
 * Survey combines them. Shares, HHI and rates are 0-1.
 */
export const indicator = z
  .enum([
    'top1',
    'top3',
    'hhi',
    'effective-suppliers',
    'n-minus-1',
    'restriction-exposure',
    'unit-value',
    'import-reliance',
    'days-of-cover',
    'n-minus-1-iea',
    'consumption-share',
    'geometric-risk',
  ])
  .meta({ id: 'Indicator' });
export type IndicatorId = z.infer<typeof indicator>;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a day as 2023-12-31.');

export const mineralIndicatorsQuery = knowledgeQuery.extend({
  stage: stage.optional(),
  basis: basis.optional(),
  measure: measure.optional(),
  /** Defaults to the source that precedence names; a private one answers only when it is named. */
  source: z.string().optional(),
  indicator: indicator.optional(),
  period: z.string().optional(),
  /** The day on which the latest shares are held against restrictions; today when left out. */
  asOf: day.optional(),
});
export type MineralIndicatorsQuery = z.infer<typeof mineralIndicatorsQuery>;

export const indicatorsQuery = mineralIndicatorsQuery.extend({ mineral: z.string().optional() });
export type IndicatorsQuery = z.infer<typeof indicatorsQuery>;

const area = z.object({ area: z.string(), name: z.string() });

/** `below`: at the line or under it. `cannot-tell`: the bounds lie on both sides. */
export const lineStatus = z.enum(['above', 'below', 'cannot-tell']).meta({ id: 'LineStatus' });
export type LineStatusParam = z.infer<typeof lineStatus>;

export const indicatorPoint = z
  .object({
    period: z.string(),
    /** The day that a figure is judged on, where it is not only of its period. */
    on: z.string().nullable(),
    /** As reported; null where only bounds are known. */
    value: z.number().nullable(),
    low: z.number(),
    /** Null: nothing limits it. */
    high: z.number().nullable(),
    /** The largest supplier as reported, where the indicator is of suppliers. */
    leader: area.nullable(),
    /** Against the line of the series; null where it has none. */
    status: lineStatus.nullable(),
    quality: quality.nullable(),
    releases: z.array(z.string()),
    gaps: z.array(gap),
  })
  .meta({ id: 'IndicatorPoint' });
export type IndicatorPoint = z.infer<typeof indicatorPoint>;

/** The line of 65 %, held against the largest share of one third country in the latest period. */
export const indicatorLine = z
  .object({
    method: z.string(),
    line: z.number(),
    /** What the shares are of. */
    label: z.string(),
    /** Is this the ratio that the law sets the line on? */
    isBenchmark: z.boolean(),
    period: z.string(),
    leader: area.nullable(),
    status: lineStatus,
    /** Largest share less the line, in percentage points. */
    distance: z.object({ low: z.number(), high: z.number() }).nullable(),
    since: z
      .object({
        method: z.string(),
        /** First year of the unbroken run above the line that reaches the last year. */
        year: z.number().int().nullable(),
        /** The run may be older: what lies before it is not known. */
        atLeast: z.boolean(),
        possibly: z.number().int().nullable(),
      })
      .nullable(),
    gaps: z.array(gap),
  })
  .meta({ id: 'IndicatorLine' });
export type IndicatorLine = z.infer<typeof indicatorLine>;

export const indicatorSeries = z
  .object({
    indicator,
    mineral: z.string(),
    /** Null where the indicator is of no stage, basis or measure. */
    stage: stage.nullable(),
    basis: basis.nullable(),
    measure: measure.nullable(),
    source: z.string(),
    /** Whose stock, of whom: only of days of cover. */
    holder: z.string().nullable(),
    area: area.nullable(),
    /** 'share' (0-1), 'hhi' (0-1), 'suppliers', 'days', or money over mass ('USD/t'). */
    unit: z.string(),
    /** Each as `id@version`. */
    methods: z.array(z.string()),
    /** What else the customs codes cover: the figures are not the mineral's alone. */
    sharedWith: z.array(z.string()),
    line: indicatorLine.nullable(),
    points: z.array(indicatorPoint),
  })
  .meta({ id: 'IndicatorSeries' });
export type IndicatorSeries = z.infer<typeof indicatorSeries>;

/** What no number is given of, and what is missing for one. */
export const notComputable = z
  .object({
    indicator,
    mineral: z.string(),
    stage: stage.nullable(),
    basis: basis.nullable(),
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'NotComputable' });
export type NotComputable = z.infer<typeof notComputable>;

export const indicatorsAnswer = z
  .object({
    ...knowledge,
    asOf: z.string(),
    series: z.array(indicatorSeries),
    notComputable: z.array(notComputable),
  })
  .meta({ id: 'Indicators' });
export type IndicatorsAnswer = z.infer<typeof indicatorsAnswer>;
