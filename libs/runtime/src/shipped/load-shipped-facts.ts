import { lastRevision, type Ledger, type StreamWrite } from '@chokepoint/ledger';
import {
  readEvents,
  type ShippedEvent,
  type ShippedStream,
  shippedStreams,
  toNewEvent,
} from '@chokepoint/reference-data';
import { join } from 'node:path';
import { v5 as uuid } from 'uuid';
import type { Loading } from './loading.js';

const NAMESPACE = 'b3a3b7a2-3c0f-5a54-9d0e-0f6f5f9b6c11';
const BATCH = 20;
const STEP = 'Loading the shipped facts';

/**
 * Whether a ledger is to hold the shipped facts: it is empty, or it began with them. One that
 * began with something else is its owner's, and is left alone.
 */
export async function takesShippedFacts(
  ledger: Ledger,
  streams: readonly ShippedStream[],
): Promise<boolean> {
  const { events } = await ledger.readAll({ limit: 1 });
  const first = events[0];
  return first === undefined || streams.some(({ firstEvent }) => firstEvent === first.id);
}

/**
 * Appends what is missing of the shipped facts in `folder`. A load that was cut off is continued
 * where it stopped; a release that was imported from its files instead, or withdrawn, is left as it is.
 * @throws FactsFileError when a shipped file was altered
 */
export async function loadShippedFacts(loading: Loading, folder: string): Promise<void> {
  const streams = await shippedStreams(folder);
  const total = streams.reduce((sum, { events }) => sum + events, 0);
  let before = 0;
  for (const stream of streams) {
    const offset = before;
    const onDone = (done: number): void =>
      loading.onProgress?.({ step: STEP, done: offset + done, total });
    await loadStream(loading, folder, stream, onDone);
    before += stream.events;
  }
}

async function loadStream(
  { ledger, signal }: Loading,
  folder: string,
  shipped: ShippedStream,
  onDone: (events: number) => void,
): Promise<void> {
  if ((await ledger.readEvent(shipped.lastEvent)) !== null) return;
  const [first] = await ledger.readStream(shipped.stream, { limit: 1 });
  if (first !== undefined && first.id !== shipped.firstEvent) return;
  const known = await lastRevision(ledger, shipped.stream);
  if (await isWithdrawn(ledger, shipped.stream, known)) return;
  for await (const batch of batches(readEvents(join(folder, shipped.file)), known)) {
    if (signal.aborted) return;
    await append(ledger, shipped.stream, batch);
    onDone(batch.at(-1)?.revision ?? 0);
  }
}

/** A load that was cut off may have been taken out of count since: it is not gone on with. */
async function isWithdrawn(ledger: Ledger, stream: string, last: number): Promise<boolean> {
  if (last === 0) return false;
  const [event] = await ledger.readStream(stream, { fromRevision: last, limit: 1 });
  return event?.type === 'ReleaseWithdrawn';
}

async function* batches(
  events: AsyncIterable<ShippedEvent>,
  known: number,
): AsyncGenerator<ShippedEvent[]> {
  let batch: ShippedEvent[] = [];
  for await (const event of events) {
    if (event.revision > known) batch.push(event);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function append(ledger: Ledger, stream: string, batch: readonly ShippedEvent[]) {
  const revision = (batch[0]?.revision ?? 1) - 1;
  const write: StreamWrite = {
    stream,
    expected: revision === 0 ? 'no-stream' : revision,
    events: batch.map(toNewEvent),
  };
  const appendId = uuid(batch.map(({ id }) => id).join(), NAMESPACE);
  const outcome = await ledger.append({ appendId, writes: [write] });
  if (outcome.kind !== 'refused') return;
  throw new Error(`The ledger refused shipped facts of ${stream}: ${outcome.code}`);
}
