import { ok, refuse, type Json, type JsonObject, type Result } from '@chokepoint/kernel';
import {
  contentHash,
  type EventMetadata,
  type NewEvent,
  type RecordedEvent,
} from '@chokepoint/ledger';

/**
 * One line of a facts file: an event in the ledger's own format, without what belongs to one
 * ledger only (position and time of recording).
 */
export interface ShippedEvent extends NewEvent {
  readonly stream: string;
  readonly revision: number;
  readonly contentHash: string;
}

/** What of a recorded event travels to another ledger. */
export function toShipped(event: RecordedEvent): ShippedEvent {
  const { stream, revision, id, type, schemaVersion, data, metadata, contentHash: hash } = event;
  return { stream, revision, id, type, schemaVersion, data, metadata, contentHash: hash };
}

/** The event as a writer hands it to a ledger. */
export function toNewEvent(shipped: ShippedEvent): NewEvent {
  const { id, type, schemaVersion, data, metadata } = shipped;
  return { id, type, schemaVersion, data, metadata };
}

/**
 * Reads one line and verifies its content hash. Refuses with `bad-facts-line` (not an event) or
 * `content-hash-differs` (altered after it was written).
 */
export function parseShippedEvent(line: string): Result<ShippedEvent> {
  const event = asShippedEvent(parseJson(line));
  if (event === null)
    return refuse('bad-facts-line', 'The line is not an event in the ledger format.');
  const found = contentHash(event.stream, toNewEvent(event));
  if (found === event.contentHash) return ok(event);
  return refuse(
    'content-hash-differs',
    `Event ${event.id} of ${event.stream} was altered: its content hashes to ${found}, not to ${event.contentHash}.`,
    { stream: event.stream, event: event.id },
  );
}

function parseJson(line: string): Json {
  try {
    return JSON.parse(line) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function asShippedEvent(value: Json): ShippedEvent | null {
  if (!isObject(value)) return null;
  const { stream, revision, id, type, schemaVersion, data, metadata, contentHash: hash } = value;
  if (typeof stream !== 'string' || typeof id !== 'string' || typeof type !== 'string') return null;
  if (typeof revision !== 'number' || typeof schemaVersion !== 'number') return null;
  if (typeof hash !== 'string' || !isObject(data) || !isMetadata(metadata)) return null;
  return { stream, revision, id, type, schemaVersion, data, metadata, contentHash: hash };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMetadata(value: Json | undefined): value is EventMetadata {
  return isObject(value) && typeof value['actor'] === 'string';
}
