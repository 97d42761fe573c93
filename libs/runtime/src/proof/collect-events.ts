import { comparePositions, type Position } from '@chokepoint/kernel';
import type { Ledger, RecordedEvent } from '@chokepoint/ledger';
import { reportsSlice } from '@chokepoint/projections';
import { newestFirst } from '../answers/ledger/newest-first.js';
import type { Question } from './question.js';
import { isStatement, statementOf } from './supply-data.js';

/** Read at a time: a statement is some 30 kB. */
const PAGE = 200;

export interface ReleaseEvents {
  /** Receipt, what was chosen of the reports, seal, and a withdrawal known at the position. */
  readonly events: readonly RecordedEvent[];
  /** Content hashes of all events before the seal, in order. */
  readonly contentHashes: readonly string[];
}

/** The events of the release that a figure rests on: those that report its slice, or all. */
export async function collectRelease(
  ledger: Ledger,
  releaseId: string,
  question: Question,
  which: 'slice' | 'release',
): Promise<ReleaseEvents> {
  const events: RecordedEvent[] = [];
  const contentHashes: string[] = [];
  let sealed = false;
  for await (const event of streamUntil(ledger, `release-${releaseId}`, question.knownAt)) {
    if (event.type === 'ReleaseSealed') sealed = true;
    if (!sealed) contentHashes.push(event.contentHash);
    if (which === 'release' || belongs(event, question)) events.push(event);
  }
  return { events, contentHashes };
}

/** Receipt, seal and withdrawal of a release that was weighed and did not hold. */
export async function collectFate(
  ledger: Ledger,
  releaseId: string,
  knownAt: Position,
): Promise<RecordedEvent[]> {
  const stream = `release-${releaseId}`;
  const first = await ledger.readStream(stream, { limit: 1 });
  // A release ends with its seal, or with its seal and a withdrawal.
  const last = await newestFirst(ledger, { before: null, stream, types: null, limit: 2 });
  const fate = last.reverse().filter(({ type }) => isFate(type));
  return [...first, ...fate].filter(({ position }) => comparePositions(position, knownAt) <= 0);
}

/** What was said of corrections of the release that holds, and of their removal. */
export async function collectCorrections(
  ledger: Ledger,
  corrections: readonly string[],
  knownAt: Position,
): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (const id of corrections) {
    for await (const event of streamUntil(ledger, `correction-${id}`, knownAt)) events.push(event);
  }
  return events;
}

async function* streamUntil(
  ledger: Ledger,
  stream: string,
  until: Position,
): AsyncGenerator<RecordedEvent> {
  for (let fromRevision = 1; ; fromRevision += PAGE) {
    const events = await ledger.readStream(stream, { fromRevision, limit: PAGE });
    for (const event of events) {
      if (comparePositions(event.position, until) > 0) return;
      yield event;
    }
    if (events.length < PAGE) return;
  }
}

const isFate = (type: string): boolean => type === 'ReleaseSealed' || type === 'ReleaseWithdrawn';

function belongs(event: RecordedEvent, { slice }: Question): boolean {
  if (event.type === 'ReleaseReceived' || isFate(event.type)) return true;
  if (!isStatement(event)) return false;
  const statement = statementOf(event);
  return statement.ok && reportsSlice(statement.value, slice);
}
