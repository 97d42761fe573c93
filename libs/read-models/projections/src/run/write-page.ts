import type { Position } from '@chokepoint/kernel';
import type { Page, RecordedEvent } from '@chokepoint/ledger';
import { inGenerations, type ReadDatabase, type StoredFault } from '@chokepoint/read-schema';
import type { Kysely } from 'kysely';
import { moveCheckpoint, recordFault } from '../generations/checkpoint.js';
import { inNewestVersion } from './newest-version.js';
import { before, faultAt, isOfTheEvent } from './fault.js';
import type { Projection } from './projection.js';

/** A generation that a projection writes to. */
export interface Target {
  readonly db: Kysely<ReadDatabase>;
  readonly projection: Projection;
  readonly generation: number;
}

/** 'replaced': another generation is in use by now, or somebody else wrote the page. */
export type Written =
  | { readonly end: 'written' | 'replaced' }
  | { readonly end: 'stopped'; readonly position: Position; readonly fault: StoredFault };

const WRITTEN: Written = { end: 'written' };
const REPLACED: Written = { end: 'replaced' };

/**
 * Writes a page and the checkpoint in one transaction. A page that cannot be written is tried
 * again event by event: what precedes the event at fault is kept, and the event is noted.
 * @throws what is no event's fault: a lost connection, a full disk
 */
export async function writePage(target: Target, from: Position, page: Page): Promise<Written> {
  try {
    return (await write(target, from, page.next, page.events)) ? WRITTEN : REPLACED;
  } catch (error) {
    if (!isOfTheEvent(error)) throw error;
    return writeSingly(target, from, page);
  }
}

async function writeSingly(target: Target, from: Position, page: Page): Promise<Written> {
  let position = from;
  for (const event of page.events) {
    try {
      if (!(await write(target, position, event.position, [event]))) return REPLACED;
    } catch (error) {
      if (!isOfTheEvent(error)) throw error;
      return stop(target, position, event, error);
    }
    position = event.position;
  }
  return (await write(target, position, page.next, [])) ? WRITTEN : REPLACED;
}

function write(
  { db, projection, generation }: Target,
  from: Position,
  to: Position,
  events: readonly RecordedEvent[],
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    if (!(await moveCheckpoint(transaction, generation, from, to))) return false;
    const { layout } = projection;
    if (events.length > 0) {
      const placed = inGenerations(transaction, [{ layout, id: generation }]);
      await projection.apply(placed, events.map(inNewestVersion));
    }
    return true;
  });
}

async function stop(
  { db, generation }: Target,
  from: Position,
  event: RecordedEvent,
  error: unknown,
): Promise<Written> {
  const at = { position: before(event), fault: faultAt(event, error) };
  return (await recordFault(db, generation, from, at)) ? { end: 'stopped', ...at } : REPLACED;
}
