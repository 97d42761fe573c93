import type { Ledger } from '@chokepoint/ledger';
import { START } from '@chokepoint/kernel';
import { type OnProgress, type ShippedEvent, toShipped, writeEvents } from '@chokepoint/runtime';

export interface ExportOptions {
  readonly file: string;
  readonly stream: string | undefined;
  readonly source: string | undefined;
}

/**
 * Writes events in the order of the log.
 * @returns how many
 */
export function exportLedger(
  ledger: Ledger,
  { file, stream, source }: ExportOptions,
  onProgress: OnProgress,
): Promise<number> {
  const events = stream === undefined ? wholeLog(ledger, onProgress) : wholeStream(ledger, stream);
  return writeEvents(file, source === undefined ? events : ofSource(events, source));
}

/** All events of a stream, in order. */
export async function* wholeStream(ledger: Ledger, stream: string): AsyncGenerator<ShippedEvent> {
  for (let fromRevision = 1; ;) {
    const events = await ledger.readStream(stream, { fromRevision, limit: PAGE });
    yield* events.map(toShipped);
    if (events.length < PAGE) return;
    fromRevision += events.length;
  }
}

async function* wholeLog(ledger: Ledger, onProgress: OnProgress): AsyncGenerator<ShippedEvent> {
  const { position: head } = await ledger.head();
  for (let after = START; ;) {
    const page = await ledger.readAll({ after, until: head, limit: PAGE });
    yield* page.events.map(toShipped);
    onProgress({ step: 'Writing events', done: Number(page.next), total: Number(head) });
    if (page.end) return;
    after = page.next;
  }
}

async function* ofSource(
  events: AsyncIterable<ShippedEvent>,
  source: string,
): AsyncGenerator<ShippedEvent> {
  for await (const event of events) {
    if (event.stream.startsWith(`release-${source}-`)) yield event;
  }
}

const PAGE = 200;
