import { z } from 'zod';
import { knowledgeQuery } from './common.js';

/** How far one projection follows the log. `fault`: the event at which it stopped, and why. */
export const projectionState = z
  .object({
    name: z.string(),
    version: z.number().int(),
    position: z.string(),
    /** Events of the log that it has not looked at yet. */
    lag: z.number().int(),
    fault: z
      .object({
        position: z.string(),
        eventId: z.string(),
        type: z.string(),
        error: z.string(),
        since: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'ProjectionState' });
export type ProjectionState = z.infer<typeof projectionState>;

export const ledgerHead = z
  .object({
    position: z.string(),
    recordedAt: z.string().nullable(),
    /** What answers rest on: the position of the projection that is behind the others. */
    readModelPosition: z.string(),
    projections: z.array(projectionState),
  })
  .meta({ id: 'LedgerHead' });
export type LedgerHead = z.infer<typeof ledgerHead>;

export const ledgerEventsQuery = z.object({
  /** Events before this position, newest first. */
  before: z.string().regex(/^\d+$/).optional(),
  /** The log as it was then. A day of publication says nothing of it: it holds what was recorded. */
  knownAt: knowledgeQuery.shape.knownAt,
  stream: z.string().optional(),
  type: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type LedgerEventsQuery = z.infer<typeof ledgerEventsQuery>;

export const ledgerEvent = z
  .object({
    position: z.string(),
    id: z.string(),
    stream: z.string(),
    revision: z.number().int(),
    type: z.string(),
    schemaVersion: z.number().int(),
    recordedAt: z.string(),
    contentHash: z.string(),
    /** One line for a list. */
    summary: z.string(),
  })
  .meta({ id: 'LedgerEvent' });
export type LedgerEvent = z.infer<typeof ledgerEvent>;

export const ledgerEventsAnswer = z
  .object({
    /** The last position that the log is looked at to. */
    knownAt: z.string(),
    events: z.array(ledgerEvent),
    nextBefore: z.string().nullable(),
  })
  .meta({ id: 'LedgerEvents' });
export type LedgerEventsAnswer = z.infer<typeof ledgerEventsAnswer>;

export const ledgerEventDetail = ledgerEvent
  .extend({ data: z.unknown(), metadata: z.unknown() })
  .meta({ id: 'LedgerEventDetail' });
export type LedgerEventDetail = z.infer<typeof ledgerEventDetail>;
