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
  /** Events in one transaction, 32 by default: a statement holds up to 500 facts. */
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
  const { ledger, database, batchSize = 32, onProgress, signal } = options;
  const read = (after: Position): Promise<Page> =>
    ledger.readAll({ after, types: READ_EVENT_TYPES, limit: batchSize });
  let position = await checkpointOf(database);
  let page = await read(position);
  let events = 0;
  let counted = false;
  while (comparePositions(page.next, position) > 0 && !signal?.aborted) {
    // The next page is on its way while this one is written. It is never waited for inside the
    // transaction: an embedded database has one connection for both.
    const [moved, next] = await Promise.all([applyPage(database, position, page), read(page.next)]);
    if (moved) {
      events += page.events.length;
      counted ||= page.events.some(({ type }) => type === 'ReleaseSealed');
    }
    position = moved ? page.next : await checkpointOf(database);
    page = moved ? next : await read(position);
    if (moved && onProgress) await report(ledger, onProgress, { position, events });
  }
  if (counted) await analyze(database);
  return { position, events };
}

/** @returns false when another worker applied the page first. */
function applyPage(database: Kysely<ReadDatabase>, from: Position, page: Page): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    if (!(await moveCheckpoint(transaction, from, page.next))) return false;
    await applyEvents(transaction, page.events.filter(isReadEvent));
    return true;
  });
}

/** How far the read models are; those of another version are emptied first. */
async function checkpointOf(database: Kysely<ReadDatabase>): Promise<Position> {
  return (await readCheckpoint(database)) ?? (await emptyReadModels(database));
}

async function report(
  ledger: Ledger,
  onProgress: (progress: ProjectionProgress) => void,
  outcome: ProjectionOutcome,
): Promise<void> {
  const { position: head } = await ledger.head();
  onProgress({ ...outcome, head });
}

/** The planner must see what a release wrote before the first query that counts it. */
async function analyze(database: Kysely<ReadDatabase>): Promise<void> {
  await sql`analyze read.statement, read.slice, read.concentration`.execute(database);
}
