import { type Position, toPosition } from '@chokepoint/kernel';
import type { RecordedEvent } from '@chokepoint/ledger';
import type { StoredFault } from '@chokepoint/read-schema';

/** Classes of SQLSTATE that blame what was written, not the state of the server. */
const BLAMES_THE_ROW = new Set(['21', '22', '23', '42', '54', 'P0']);
/** Among them: a right that is missing, a table or schema that is gone. */
const BLAMES_THE_SERVER = new Set(['42501', '42P01', '3F000']);
const LONGEST = 500;

/**
 * Whether trying the same events again would fail the same way. A lost connection, a full disk or
 * a deadlock would not. An error of JavaScript counts as the event's: should a broken connection
 * be behind it after all, noting the fault over the same connection fails too.
 */
export function isOfTheEvent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (!('code' in error) || typeof error.code !== 'string') return true;
  return BLAMES_THE_ROW.has(error.code.slice(0, 2)) && !BLAMES_THE_SERVER.has(error.code);
}

/** Where a projection stops before an event: positions are dense. */
export const before = (event: RecordedEvent): Position => toPosition(Number(event.position) - 1);

export const faultAt = ({ position, id, type }: RecordedEvent, error: unknown): StoredFault => ({
  position,
  eventId: id,
  type,
  error: (error instanceof Error ? error.message : String(error)).slice(0, LONGEST),
  since: new Date().toISOString(),
});
