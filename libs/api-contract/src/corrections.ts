import { z } from 'zod';
import { cursorQuery, knowledge, knowledgeQuery } from './common.js';
import { citation } from './register/citation.js';
import { citationBody } from './register/statement-parts.js';

/** A person's correction, beside what the publisher says. */
export const appliedCorrection = z
  .object({
    /** `usgs-mcs-2024-1` */
    id: z.string(),
    /** As the publisher gives it; null where it gives no number, and `printedFlags` say why. */
    printed: z.number().nullable(),
    printedFlags: z.array(z.string()),
    reason: z.string(),
    citations: z.array(citation),
    correctedOn: z.string(),
    /** Opaque id of who corrected. */
    actor: z.string(),
    /** Of the correction's own event. */
    eventId: z.string(),
    position: z.string(),
  })
  .meta({ id: 'AppliedCorrection' });
export type AppliedCorrection = z.infer<typeof appliedCorrection>;

export const correctionsQuery = knowledgeQuery.extend({
  mineral: z.string().optional(),
  /** The publisher's release. */
  release: z.string().optional(),
  /** Without it, every public source; a private one must be named. */
  source: z.string().optional(),
  ...cursorQuery.shape,
});
export type CorrectionsQuery = z.infer<typeof correctionsQuery>;

/**
 * `holds`: the figure of that state is the corrected one. `superseded`: an edition that came out later,
 * or a withdrawal, took the corrected one out of count. `removed`: taken back.
 */
export const correctionStatus = z
  .enum(['holds', 'superseded', 'removed'])
  .meta({ id: 'CorrectionStatus' });

export const figureCorrection = z
  .object({
    ...appliedCorrection.shape,
    status: correctionStatus,
    release: z.string(),
    source: z.string(),
    mineral: z.string(),
    mineralName: z.string(),
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
    file: z.string(),
    row: z.number().int(),
    /** Event that reports the publisher's figure. */
    statement: z.string(),
    /** The corrected figure; null where there is none, and `flags` say why. */
    value: z.number().nullable(),
    flags: z.array(z.string()),
    recordedAt: z.string(),
    removal: z
      .object({ reason: z.string(), removedOn: z.string(), position: z.string() })
      .nullable(),
  })
  .meta({ id: 'FigureCorrection' });
export type FigureCorrection = z.infer<typeof figureCorrection>;

export const correctionsAnswer = z
  .object({
    ...knowledge,
    /** All that fit the filter, on whatever page. */
    total: z.number().int(),
    /** The latest recorded first. */
    corrections: z.array(figureCorrection),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Corrections' });
export type CorrectionsAnswer = z.infer<typeof correctionsAnswer>;

/** Why a figure has no number. */
export const noNumberReason = z
  .enum(['withheld', 'not-available', 'not-applicable', 'included-elsewhere'])
  .meta({ id: 'NoNumberReason' });

/** A figure as an answer names it, and what it is instead. What may be said is for the domain to say. */
export const figureCorrectionBody = z
  .strictObject({
    of: z.strictObject({
      statement: z.uuid().meta({ description: '`eventId` of the fact.' }),
      row: z.number().int().min(0),
      area: z.string().max(100),
      partner: z.string().max(100).nullable().default(null),
      period: z.string().max(20),
    }),
    value: z.number().nullable().meta({ description: "In the figure's unit; null: no number." }),
    flags: z
      .array(noNumberReason)
      .max(1)
      .default([])
      .meta({ description: 'Why there is no number, where there is none.' }),
    reason: z.string().max(1_000),
    citations: z.array(citationBody).max(20),
    correctedOn: z.iso.date('Write a day as 2023-12-31.'),
  })
  .meta({ id: 'FigureCorrectionBody' });
export type FigureCorrectionBody = z.infer<typeof figureCorrectionBody>;

/** `position`: where the ledger recorded it. Queries reflect it from that `readModelPosition` on. */
export const figureCorrectionOutcome = z
  .object({
    correction: z.string(),
    eventId: z.string(),
    position: z.string(),
    readModelPosition: z.string(),
  })
  .meta({ id: 'FigureCorrectionOutcome' });
export type FigureCorrectionOutcome = z.infer<typeof figureCorrectionOutcome>;

export const figureCorrectionRemovalBody = z
  .strictObject({
    reason: z.string().max(1_000).meta({ description: "Why the publisher's figure stands." }),
    removedOn: z.iso.date('Write a day as 2023-12-31.'),
  })
  .meta({ id: 'FigureCorrectionRemovalBody' });
export type FigureCorrectionRemovalBody = z.infer<typeof figureCorrectionRemovalBody>;

export const figureCorrectionRemoval = z
  .object({
    correction: z.string(),
    reason: z.string(),
    removedOn: z.string(),
    position: z.string(),
    readModelPosition: z.string(),
  })
  .meta({ id: 'FigureCorrectionRemoval' });
export type FigureCorrectionRemoval = z.infer<typeof figureCorrectionRemoval>;
