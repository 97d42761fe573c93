import type { RecordedEvent } from '@chokepoint/ledger';
import type { KurrentConnection } from '../connection/kurrent-connection.js';
import { damaged } from '../connection/kurrent-fault.js';
import type { Slot } from './commit.js';
import { toRecordedEvent } from './stored-event.js';

/** Read through a gap of so many records rather than ask again. */
const GAP = 16;
const RANGE = 1_000;
const AT_ONCE = 8;

/** Neighbouring records of one stream, read in one call. Revisions count from 1. */
interface Range {
  readonly stream: string;
  readonly from: number;
  to: number;
}

/**
 * The events of these places, in their order. Neighbours of one stream are read together, whatever
 * commits they came with.
 * @throws KurrentFault 'kurrentdb-damaged' when one is missing or says that it stands elsewhere.
 */
export async function readSlots(
  connection: KurrentConnection,
  slots: readonly Slot[],
): Promise<RecordedEvent[]> {
  const found = new Map<string, RecordedEvent>();
  await inTurn(ranges(slots), AT_ONCE, async ({ stream, from, to }) => {
    const records = (await connection.readForwards(stream, from - 1, to - from + 1)) ?? [];
    for (const event of records.map(toRecordedEvent)) found.set(event.position, event);
  });
  return slots.map((slot) => eventAt(slot, found));
}

function eventAt(slot: Slot, found: ReadonlyMap<string, RecordedEvent>): RecordedEvent {
  const { stream, revision, position } = slot;
  const event = found.get(String(position));
  if (event?.stream === stream && event.revision === revision) return event;
  throw damaged(stream, `the event at position ${position} is not its revision ${revision}.`);
}

function ranges(slots: readonly Slot[]): Range[] {
  const open = new Map<string, Range>();
  const all: Range[] = [];
  for (const { stream, revision } of slots) {
    const range = open.get(stream);
    if (range && revision - range.to <= GAP && revision - range.from < RANGE) range.to = revision;
    else {
      const fresh = { stream, from: revision, to: revision };
      open.set(stream, fresh);
      all.push(fresh);
    }
  }
  return all;
}

/** Does the work for each item, at most so many at once; the first failure is everybody's. */
async function inTurn<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
