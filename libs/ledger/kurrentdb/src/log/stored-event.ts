import { toPosition, type JsonObject } from '@chokepoint/kernel';
import type { EventMetadata, NewEvent, RecordedEvent } from '@chokepoint/ledger';
import type { JSONEventData } from '@kurrent/kurrentdb-client';
import type { StoredRecord } from '../connection/kurrent-connection.js';
import { damaged } from '../connection/kurrent-fault.js';

/**
 * What stands beside an event's data. Texts only: an append to several streams takes no other. The
 * data stays plain JSON, so KurrentDB's own pages and projections can read it.
 */
type Properties = Readonly<
  Record<
    'appendId' | 'contentHash' | 'metadata' | 'position' | 'recordedAt' | 'schemaVersion',
    string
  >
>;

/** An event with the canonical texts that are stored. */
export interface EventToStore {
  readonly event: NewEvent;
  readonly data: string;
  readonly metadata: string;
  readonly contentHash: string;
}

export interface Stamp {
  readonly appendId: string;
  readonly position: number;
  readonly recordedAt: string;
}

export type JsonRecord = JSONEventData;

export function toStoredEvent(
  { event, data, metadata, contentHash }: EventToStore,
  { appendId, position, recordedAt }: Stamp,
): JsonRecord {
  const properties: Properties = {
    appendId,
    contentHash,
    metadata,
    position: String(position),
    recordedAt,
    schemaVersion: String(event.schemaVersion),
  };
  return jsonRecord(event.id, event.type, JSON.parse(data) as JsonObject, properties);
}

export function jsonRecord(
  id: string,
  type: string,
  data: object,
  metadata: Properties | Record<string, never> = {},
): JsonRecord {
  return {
    id,
    contentType: 'application/json',
    type,
    data: { ...data },
    metadata: { ...metadata },
  };
}

/** @throws KurrentFault 'kurrentdb-damaged' when the record is none that this ledger wrote. */
export function toRecordedEvent(record: StoredRecord): RecordedEvent {
  const { id, stream, revision, type, data } = record;
  const properties = propertiesOf(record);
  return {
    id,
    type,
    schemaVersion: Number(properties.schemaVersion),
    data: data as JsonObject,
    metadata: JSON.parse(properties.metadata) as EventMetadata,
    stream,
    revision: revision + 1,
    position: toPosition(properties.position),
    recordedAt: properties.recordedAt,
    contentHash: properties.contentHash,
  };
}

function propertiesOf({ stream, revision, metadata, data }: StoredRecord): Properties {
  const given = (metadata ?? {}) as Partial<Properties>;
  const keys = ['contentHash', 'metadata', 'position', 'recordedAt', 'schemaVersion'] as const;
  const whole = keys.every((key) => typeof given[key] === 'string');
  const isObject = typeof data === 'object' && data !== null;
  if (!whole || !isObject) throw damaged(stream, `record ${revision} was not written by a ledger.`);
  return given as Properties;
}
