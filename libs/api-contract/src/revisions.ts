import { z } from 'zod';
import { appliedCorrection } from './corrections.js';
import { factBasis, knowledge, knowledgeQuery, stage } from './common.js';

export const revisionsQuery = knowledgeQuery.extend({
  mineral: z.string().optional(),
  source: z.string().optional(),
  /** Release that made the revision. */
  release: z.string().optional(),
  /** Least change in either direction, as a fraction of the earlier value: 0.05 is 5 %. */
  min: z.coerce.number().min(0).optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type RevisionsQuery = z.infer<typeof revisionsQuery>;

/** What one edition says: `value` is null where it gives no number. `row` and `position` are its first row's. */
const side = z.object({
  release: z.string(),
  value: z.number().nullable(),
  row: z.number().int(),
  position: z.string(),
});

/** A figure that an edition gives otherwise than the edition of its source before it. */
export const revision = z
  .object({
    mineral: z.string(),
    mineralName: z.string(),
    stage: z.string(),
    form: z.string(),
    basis: z.string(),
    measure: z.string(),
    unit: z.string(),
    source: z.string(),
    private: z.boolean(),
    period: z.string(),
    area: z.string(),
    areaName: z.string(),
    partner: z.string().nullable(),
    partnerName: z.string().nullable(),
    /** (later - earlier) / |earlier|. Null where one is no number or the earlier is 0. */
    relativeChange: z.number().nullable(),
    /** Day on which the later edition came out. */
    publishedOn: z.string(),
    earlier: side,
    later: side,
  })
  .meta({ id: 'Revision' });
export type Revision = z.infer<typeof revision>;

export const revisionsAnswer = z
  .object({
    ...knowledge,
    /** All that fit the filter, on whatever page. */
    total: z.number().int(),
    revisions: z.array(revision),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Revisions' });
export type RevisionsAnswer = z.infer<typeof revisionsAnswer>;

export const historyQuery = knowledgeQuery.extend({
  stage,
  basis: factBasis,
  measure: z.string(),
  source: z.string(),
  period: z.string(),
  area: z.string(),
  /** All forms by default, each for itself. */
  form: z.string().optional(),
  /** The other side of trade; without it, figures that have none. */
  partner: z.string().optional(),
});
export type HistoryQuery = z.infer<typeof historyQuery>;

/** What each edition of a source said of one figure, by day of publication. */
export const figureHistory = z
  .object({
    ...knowledge,
    mineral: z.string(),
    mineralName: z.string(),
    stage: z.string(),
    basis: z.string(),
    measure: z.string(),
    source: z.string(),
    period: z.string(),
    area: z.string(),
    areaName: z.string(),
    form: z.string().nullable(),
    partner: z.string().nullable(),
    partnerName: z.string().nullable(),
    editions: z.array(
      z.object({
        release: z.string(),
        title: z.string(),
        publishedOn: z.string(),
        form: z.string(),
        unit: z.string(),
        /** Sum of the rows; null where one of them is no number. */
        value: z.number().nullable(),
        /** Against the edition before it, as a fraction. */
        relativeChange: z.number().nullable(),
        flags: z.array(z.string()),
        /** Where a person corrected the publisher's figure in this edition. */
        correction: appliedCorrection.nullable(),
        rows: z.array(
          z.object({
            file: z.string(),
            row: z.number().int(),
            raw: z.string().nullable(),
            eventId: z.string(),
            position: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'FigureHistory' });
export type FigureHistory = z.infer<typeof figureHistory>;
