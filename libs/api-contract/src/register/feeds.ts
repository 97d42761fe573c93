import { z } from 'zod';
import { knowledge } from '../common.js';
import { citation } from './citation.js';
import { initiativesQuery } from './initiatives.js';

/** Days of the register as entries of a calendar. */
export const calendarQuery = initiativesQuery
  .pick({ publishedBy: true, knownAt: true, asOf: true, mineral: true })
  .extend({ initiative: z.string().optional() });
export type CalendarQuery = z.infer<typeof calendarQuery>;

export const calendarEntry = z
  .object({
    /** The same for ever, whatever becomes of the day. */
    uid: z.string(),
    kind: z.enum(['deadline', 'suspension-ends', 'expected']),
    initiative: z.string(),
    initiativeName: z.string(),
    what: z.string(),
    /** First and last day that it can be; the same where the day is known, or nothing bounds it. */
    from: z.string(),
    to: z.string(),
    precision: z.string(),
    /** 'tentative': nobody promised it. 'cancelled': the day means nothing any more. */
    status: z.enum(['confirmed', 'tentative', 'cancelled']),
    /** How it stands on the day of the question, in words. */
    state: z.string(),
    /** Place, in the initiative's stream, of the newest statement on it. */
    revision: z.int(),
    /** When that statement was recorded. */
    recordedAt: z.string(),
    citations: z.array(citation),
  })
  .meta({ id: 'CalendarEntry' });
export type CalendarEntry = z.infer<typeof calendarEntry>;

export const calendarAnswer = z
  .object({ ...knowledge, asOf: z.string(), entries: z.array(calendarEntry) })
  .meta({ id: 'Calendar' });
export type CalendarAnswer = z.infer<typeof calendarAnswer>;

export const changesQuery = z.object({
  initiative: z.string().optional(),
  /** Statements before this position, newest first. */
  before: z.string().regex(/^\d+$/).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ChangesQuery = z.infer<typeof changesQuery>;

/** One statement of the register, as a line of news. */
export const change = z
  .object({
    position: z.string(),
    id: z.string(),
    initiative: z.string(),
    initiativeName: z.string(),
    revision: z.int(),
    type: z.string(),
    summary: z.string(),
    recordedAt: z.string(),
  })
  .meta({ id: 'Change' });
export type Change = z.infer<typeof change>;

export const changesAnswer = z
  .object({ changes: z.array(change), nextBefore: z.string().nullable() })
  .meta({ id: 'Changes' });
export type ChangesAnswer = z.infer<typeof changesAnswer>;
