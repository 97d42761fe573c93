import type { ColumnType } from 'kysely';
import type { Instant, JsonObject, Position } from '@chokepoint/kernel';
import type { EventMetadata } from '@chokepoint/ledger';

type ReadOnly<T> = ColumnType<T, never, never>;

/** Tables of schema `es`. Only the function `es.append` writes them. */
export interface LogDatabase {
  'es.stream': { name: ReadOnly<string>; revision: ReadOnly<number> };
  'es.event': {
    append_id: ReadOnly<string>;
    ordinal: ReadOnly<number>;
    event_id: ReadOnly<string>;
    stream: ReadOnly<string>;
    revision: ReadOnly<number>;
    type: ReadOnly<string>;
    schema_version: ReadOnly<number>;
    data: ReadOnly<JsonObject>;
    metadata: ReadOnly<EventMetadata>;
    content_hash: ReadOnly<Buffer>;
  };
  'es.commit': {
    commit_no: ReadOnly<string>;
    append_id: ReadOnly<string>;
    first_position: ReadOnly<string>;
    event_count: ReadOnly<number>;
    fingerprint: ReadOnly<Buffer>;
    recorded_at: ReadOnly<Instant>;
  };
  'es.log_head': {
    commit_no: ReadOnly<string>;
    position: ReadOnly<Position>;
    recorded_at: ReadOnly<Instant | null>;
  };
}
