import type { Ledger, Page } from '@chokepoint/ledger';
import { comparePositions, type Position } from '@chokepoint/kernel';
import type { ReadDatabase } from '@chokepoint/read-schema';
import { sql, type Kysely } from 'kysely';
import { applyEvents } from './apply-events.js';
import { moveCheckpoint, readCheckpoint } from './checkpoint.js';
import { isReadEvent, READ_EVENT_TYPES } from './read-event.js';
import { emptyReadModels } from './empty-read-models.js';

export interface ProjectionProgress {
  readonly position: Position;
  readonly head: Position;
  /** Events applied by this run so far. */
  readonly events: number;
}

export interface ProjectionOptions {
  readonly ledger: Ledger;
  readonly database: Kysely<ReadDatabase>;
  /** Events in one transaction, 64 by default: a statement holds up to 500 facts. */
  readonly batchSize?: number;
  readonly onProgress?: (progress: ProjectionProgress) => void;
  /** Stops the run after the batch in hand. */
  readonly signal?: AbortSignal;
}

export interface ProjectionOutcome {
  readonly position: Position;
  readonly events: number;
}

/**
 * Brings the read models up to the end of the log. Rows and checkpoint are written in one
 * transaction a batch, so a run may stop anywhere and several may run at once. Read models of
 * another version of the projections are emptied and made anew.
 */
export async function runProjections(options: ProjectionOptions): Promise<ProjectionOutcome> {
  const { ledger, database, batchSize = 64, onProgress, signal } = options;
  let events = 0;
  for (;;) {
    const from = (await readCheckpoint(database)) ?? (await emptyReadModels(database));
    // Read outside the transaction: an embedded database has one connection for both.
    const page = await ledger.readAll({ after: from, types: READ_EVENT_TYPES, limit: batchSize });
    if (comparePositions(page.next, from) <= 0) return finish(database, { position: from, events });
    if (!(await applyPage(database, from, page))) continue;
    events += page.events.length;
    if (onProgress) {
      const { position: head } = await ledger.head();
      onProgress({ position: page.next, head, events });
    }
    if (page.end || signal?.aborted) return finish(database, { position: page.next, events });
  }
}

/** @returns false when another worker applied the page first. */
function applyPage(database: Kysely<ReadDatabase>, from: Position, page: Page): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    if (!(await moveCheckpoint(transaction, from, page.next))) return false;
    await applyEvents(transaction, page.events.filter(isReadEvent));
    return true;
  });
}

/** The planner must see what was written before the first query comes. */
async function finish(
  database: Kysely<ReadDatabase>,
  outcome: ProjectionOutcome,
): Promise<ProjectionOutcome> {
  if (outcome.events > 0) {
    await sql`analyze read.statement, read.fact, read.slice, read.concentration`.execute(database);
  }
  return outcome;
}
