import { z } from 'zod';
import { lineStatus } from './indicators.js';
import { gap, knowledge, knowledgeQuery, quality, range } from './common.js';

/** What a country's part is a share of. Only consumption is the basis of the law. */
export const dependencyBasis = z
  .enum(['imports', 'sourcing', 'consumption'])
  .meta({ id: 'DependencyBasis' });
export type DependencyBasisParam = z.infer<typeof dependencyBasis>;

export const benchmarksQuery = knowledgeQuery.extend({
  /** One mineral with its members; every strategic raw material when left out. */
  mineral: z.string().optional(),
  /** The day from which the pace to 2030 is counted, today by default. */
  asOf: z.iso.date().optional(),
});
export type BenchmarksQuery = z.infer<typeof benchmarksQuery>;

/** As `lineStatus`, and what cannot be held against the line at all. */
export const benchmarkStatus = z
  .enum([...lineStatus.options, 'not-computable'])
  .meta({ id: 'BenchmarkStatus' });
export type BenchmarkStatus = z.infer<typeof benchmarkStatus>;

/** One material at one stage on one basis, held against the line of 65 %. */
export const benchmarkRow = z
  .object({
    method: z.string(),
    /** The entry of the strategic list, or the mineral that was asked for. */
    mineral: z.string(),
    /** The mineral that the figure is of: the entry itself, or a member of it. */
    subject: z.string(),
    subjectName: z.string(),
    stage: z.string(),
    basis: dependencyBasis,
    /** What the shares are of, in words. */
    label: z.string(),
    /** Is it the basis of the law? */
    isBenchmark: z.boolean(),
    status: benchmarkStatus,
    leader: z.string().nullable(),
    leaderName: z.string().nullable(),
    /** Bounds of the largest share of one third country, 0-1. */
    largest: range.nullable(),
    /** Largest share less 65 %, in percentage points. */
    distance: range.nullable(),
    /** Points a year by which it has to fall to be at the line by the end of 2030; null unless above. */
    pace: range.nullable(),
    /** Since when it is above; null unless it is. */
    since: z
      .object({
        method: z.string(),
        year: z.number().int(),
        /** What lies before is not known, so it may be longer. */
        atLeast: z.boolean(),
        possiblySince: z.number().int(),
      })
      .nullable(),
    period: z.string().nullable(),
    measure: z.string().nullable(),
    source: z.string().nullable(),
    release: z.string().nullable(),
    quality: quality.nullable(),
    /** Doubts that the importer marked (`suspect`). */
    flags: z.array(z.string()),
    gaps: z.array(gap),
  })
  .meta({ id: 'BenchmarkRow' });
export type BenchmarkRow = z.infer<typeof benchmarkRow>;

/** A material over its stages and members: above where one of them is. */
export const benchmarkVerdict = z.object({
  basis: dependencyBasis,
  status: benchmarkStatus,
  /** Rows that are above, as `subject stage`. */
  above: z.array(z.object({ subject: z.string(), stage: z.string(), suspect: z.boolean() })),
});

export const benchmarkMaterial = z
  .object({
    mineral: z.string(),
    name: z.string(),
    /** As the annex words it, a member under its group; null for what is not on the strategic list. */
    label: z.string().nullable(),
    grade: z.string().nullable(),
    strategic: z.boolean(),
    verdicts: z.array(benchmarkVerdict),
    rows: z.array(benchmarkRow),
    gaps: z.array(gap),
  })
  .meta({ id: 'BenchmarkMaterial' });
export type BenchmarkMaterial = z.infer<typeof benchmarkMaterial>;

/** Union capacity over Union consumption, Art. 5(1)(a). */
export const capacityBenchmark = z
  .object({
    method: z.string(),
    stage: z.enum(['extraction', 'processing', 'recycling']),
    /** 0-1 of consumption, by 2030. */
    level: z.number(),
    article: z.string(),
    status: z.enum(['reached', 'not-reached', 'cannot-tell', 'not-computable']),
    overallByTonnes: range.nullable(),
    overallByMaterial: range.nullable(),
    materials: z.array(
      z.object({
        mineral: z.string(),
        name: z.string(),
        ratio: range.nullable(),
        status: z.enum(['reached', 'not-reached', 'cannot-tell', 'not-computable']),
        missing: z.array(z.enum(['capacity', 'consumption'])),
      }),
    ),
    pace: z
      .object({ distance: range, yearsLeft: z.number(), pointsAYear: range.nullable() })
      .nullable(),
    gaps: z.array(gap),
  })
  .meta({ id: 'CapacityBenchmark' });
export type CapacityBenchmarkAnswer = z.infer<typeof capacityBenchmark>;

export const benchmarksAnswer = z
  .object({
    ...knowledge,
    asOf: z.string(),
    /** The mineral that was asked for; null for all strategic ones. */
    mineral: z.string().nullable(),
    line: z.object({ share: z.number(), article: z.string(), yearsLeft: z.number() }),
    materials: z.array(benchmarkMaterial),
    /** Over the strategic list, or over the one material that was asked for; none for another. */
    capacity: z.array(capacityBenchmark),
    gaps: z.array(gap),
  })
  .meta({ id: 'Benchmarks' });
export type BenchmarksAnswer = z.infer<typeof benchmarksAnswer>;
