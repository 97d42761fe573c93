import { comparePositions, toPosition, type Position } from '@chokepoint/kernel';
import { lastRevision, type Ledger, type RecordedEvent } from '@chokepoint/ledger';

export interface NewestFirst {
  /** Only events before this position; the whole log when null. */
  readonly before: Position | null;
  readonly stream: string | null;
  /** Only these types; all of them when null. */
  readonly types: readonly string[] | null;
  readonly limit: number;
}

/**
 * The last events of the log, or of one stream, newest first. The port reads forwards only, so
 * the log is read in windows from its end; positions are dense, which makes a window of n
 * positions hold n events.
 */
export async function newestFirst(ledger: Ledger, asked: NewestFirst): Promise<RecordedEvent[]> {
  return asked.stream === null
    ? newestOfLog(ledger, asked)
    : newestOfStream(ledger, asked.stream, asked);
}

async function newestOfLog(ledger: Ledger, asked: NewestFirst): Promise<RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  let end = await lastPositionBefore(ledger, asked.before);
  let width = asked.limit;
  while (end > 0 && found.length < asked.limit) {
    const start = Math.max(0, end - width);
    found.push(...(await window(ledger, start, end, asked.types)).reverse());
    end = start;
    width *= 4;
  }
  return found.slice(0, asked.limit);
}

async function window(
  ledger: Ledger,
  start: number,
  end: number,
  types: readonly string[] | null,
): Promise<RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  const until = toPosition(end);
  let after = toPosition(start);
  for (;;) {
    const page = await ledger.readAll({ after, until, ...(types && { types }) });
    found.push(...page.events);
    if (page.end) return found;
    after = page.next;
  }
}

async function lastPositionBefore(ledger: Ledger, before: Position | null): Promise<number> {
  const head = (await ledger.head()).position;
  if (before === null || comparePositions(before, head) > 0) return Number(head);
  return Math.max(0, Number(before) - 1);
}

async function newestOfStream(
  ledger: Ledger,
  stream: string,
  asked: NewestFirst,
): Promise<RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  const { before } = asked;
  let end = await lastRevision(
    ledger,
    stream,
    (event) => before === null || comparePositions(event.position, before) < 0,
  );
  while (end > 0 && found.length < asked.limit) {
    const fromRevision = Math.max(1, end - asked.limit + 1);
    const limit = end - fromRevision + 1;
    const events = await ledger.readStream(stream, { fromRevision, limit });
    found.push(...events.filter(({ type }) => asked.types?.includes(type) ?? true).reverse());
    end = fromRevision - 1;
  }
  return found.slice(0, asked.limit);
}
