import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@chokepoint/kernel';
import type { Append, ExpectedRevision, NewEvent, StreamWrite } from '@chokepoint/ledger';

/** An event with a fresh id; give only what the test is about. */
export function anEvent(given: Partial<NewEvent> = {}): NewEvent {
  return {
    id: randomUUID(),
    type: 'Noted',
    schemaVersion: 1,
    data: { note: 'gallium' },
    metadata: { actor: 'tester' },
    ...given,
  };
}

export const events = (count: number, data: JsonObject = {}): NewEvent[] =>
  Array.from({ length: count }, (_, n) => anEvent({ data: { n, ...data } }));

export const aWrite = (
  stream: string,
  expected: ExpectedRevision = 'any',
  written: readonly NewEvent[] = [anEvent()],
): StreamWrite => ({ stream, expected, events: written });

/** An append with a fresh id. */
export const anAppend = (...writes: StreamWrite[]): Append => ({ appendId: randomUUID(), writes });

/** A stream name that no other test uses. */
export const freshStream = (category = 'test'): string => `${category}-${randomUUID()}`;
