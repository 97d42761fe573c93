import { z } from 'zod';
import { cellFault } from './own-data.js';

export const stage = z.enum(['extraction', 'processing', 'manufactured']).meta({ id: 'Stage' });
export const basis = z
  .enum(['world-production', 'eu-imports', 'eu-sourcing'])
  .meta({ id: 'Basis' });
/** Of a figure as a source reports it: every basis of the catalogue, also those without suppliers. */
export const factBasis = z
  .enum(['world-production', 'eu-imports', 'eu-exports', 'eu-sourcing', 'national', 'market'])
  .meta({ id: 'FactBasis' });
export const measure = z.enum(['production', 'value', 'share']).meta({ id: 'Measure' });
/**
 * How a figure came about, the best first. `derived`: worked out by its source from what others
 * declare. `private`: brought by a user. Of an indicator it is the worst of its inputs that have a
 * number.
 */
export const quality = z
  .enum(['reported', 'derived', 'estimated', 're-keyed', 'private', 'withheld', 'unknown'])
  .meta({ id: 'Quality' });
export type QualityGrade = z.infer<typeof quality>;

/** Years and spans of years, or months: no answer mixes the two. */
export const frequency = z.enum(['annual', 'monthly']).meta({ id: 'Frequency' });
export type FrequencyParam = z.infer<typeof frequency>;
export type StageParam = z.infer<typeof stage>;
export type BasisParam = z.infer<typeof basis>;
export type MeasureParam = z.infer<typeof measure>;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a day as 2023-12-31.');

/**
 * From which knowledge to answer. `publishedBy`: what sources had said by that day. `knownAt`: what
 * this ledger had recorded, by position or by an instant. Both default to the latest.
 */
export const knowledgeQuery = z
  .object({
    publishedBy: day.optional(),
    knownAt: z
      .string()
      .regex(
        /^(\d{1,19}|\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?)$/,
        'Write a ledger position (1234) or an instant (2026-03-06T12:00:00Z).',
      )
      .optional(),
  })
  .meta({ id: 'KnowledgeQuery' });
export type KnowledgeQuery = z.infer<typeof knowledgeQuery>;

/** A projection that stopped at an event it could not take: what came later is not in the answer. */
export const staleProjection = z
  .object({
    projection: z.string(),
    /** Of the event. */
    position: z.string(),
    eventId: z.string(),
    type: z.string(),
    since: z.string(),
  })
  .meta({ id: 'StaleProjection' });
export type StaleProjection = z.infer<typeof staleProjection>;

/**
 * The knowledge that an answer rests on: `knownAt` is always the position it was resolved to.
 * `stale` is there only when the ledger holds more than the read models can take.
 */
export const knowledge = {
  knownAt: z.string(),
  publishedBy: z.string().nullable(),
  stale: z.array(staleProjection).optional(),
};

/** Where a figure stands: release, file and row at its publisher; event and hash in the ledger. */
export const origin = {
  release: z.string(),
  publishedOn: z.string(),
  file: z.string(),
  row: z.number().int(),
  position: z.string(),
  eventId: z.string(),
  contentHash: z.string(),
};

export const gap = z.object({ code: z.string(), message: z.string() }).meta({ id: 'Gap' });
export type Gap = z.infer<typeof gap>;

export const range = z.object({ low: z.number(), high: z.number() }).meta({ id: 'Range' });
export type Range = z.infer<typeof range>;

/** RFC 9457. `code` is stable. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    /** What is wrong with a table that was brought, cell by cell. */
    cells: z.array(cellFault).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

export const cursorQuery = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
