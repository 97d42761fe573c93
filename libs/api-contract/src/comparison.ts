import { z } from 'zod';
import { basis, frequency, knowledge, knowledgeQuery, quality, stage } from './common.js';

const fraction = z.number().min(0).max(1);

export const comparisonQuery = knowledgeQuery.extend({
  stage,
  basis,
  /** Defaults to annual. */
  frequency: frequency.optional(),
});
export type ComparisonQuery = z.infer<typeof comparisonQuery>;

/** What one source says of one area in one period. */
export const comparedShare = z.object({
  source: z.string(),
  measure: z.string(),
  share: fraction.nullable(),
  value: z.number().nullable(),
  unit: z.string(),
  quality,
  release: z.string(),
});

/** Sources side by side, never averaged: periods of which at least two sources report shares. */
export const comparison = z
  .object({
    mineral: z.string(),
    stage,
    basis,
    frequency,
    ...knowledge,
    /** Series that are compared, the preferred source first. */
    series: z.array(z.object({ source: z.string(), measure: z.string(), unit: z.string() })),
    periods: z.array(
      z.object({
        period: z.string(),
        /** The largest disagreement first. */
        areas: z.array(
          z.object({
            area: z.string(),
            name: z.string(),
            /** Highest less lowest share, 0-1; null where fewer than two are known. */
            spread: fraction.nullable(),
            shares: z.array(comparedShare),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof comparison>;
