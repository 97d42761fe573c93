import { addAssessments, addTradeParameters } from '../assessments/assessment.projection.js';
import { countRelease } from '../concentration/concentration.projection.js';
import { addInitiativeEvent } from '../initiatives/initiative.projection.js';
import { addRejects } from '../releases/reject.projection.js';
import { receiveRelease, sealRelease, withdrawRelease } from '../releases/release.projection.js';
import { takeFromSlices } from '../slices/slice.projection.js';
import { addStatement } from '../supply/statement.projection.js';
import type { ReadTransaction } from './read-transaction.js';
import { idOfStream, isInitiativeEvent, type ReadEvent, type SupplyEvent } from './read-event.js';
import { RowBuffer } from './row-buffer.js';

/** Writes what events say, in their order, inside the caller's transaction. */
export async function applyEvents(
  db: ReadTransaction,
  events: readonly ReadEvent[],
): Promise<void> {
  const buffer = new RowBuffer();
  const sources = new Map<string, string>();
  for (const event of events) {
    if (isInitiativeEvent(event)) addInitiativeEvent(buffer, event);
    else await applySupplyEvent(db, buffer, sources, event);
  }
  await buffer.flush(db);
}

async function applySupplyEvent(
  db: ReadTransaction,
  buffer: RowBuffer,
  sources: Map<string, string>,
  event: SupplyEvent,
): Promise<void> {
  switch (event.type) {
    case 'ReleaseReceived':
      return receiveRelease(db, event);
    case 'SupplyReported':
    case 'ProcessingReported':
    case 'SharesReported':
    case 'TradeReported':
      return addStatement(buffer, event, await sourceOf(db, sources, event.stream));
    case 'CriticalityAssessed':
      return addAssessments(buffer, event);
    case 'RestrictionReported':
      return addTradeParameters(buffer, event);
    case 'RowsRejected':
      return addRejects(buffer, event);
    case 'ReleaseSealed':
      await buffer.flush(db);
      return countRelease(db, await sealRelease(db, event), event.position);
    case 'ReleaseWithdrawn': {
      const release = await withdrawRelease(db, event);
      return release === null ? undefined : takeFromSlices(db, release, event.position);
    }
  }
}

async function sourceOf(
  db: ReadTransaction,
  sources: Map<string, string>,
  stream: string,
): Promise<string> {
  const known = sources.get(stream);
  if (known !== undefined) return known;
  const { source } = await db
    .selectFrom('read.release')
    .select('source')
    .where('release_id', '=', idOfStream(stream))
    .executeTakeFirstOrThrow();
  sources.set(stream, source);
  return source;
}
