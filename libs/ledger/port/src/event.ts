import type { Instant, JsonObject, Position } from '@chokepoint/kernel';

/** Name of a stream, `release-usgs-mcs-2024`: the part before the first '-' is its category. */
export type StreamName = string;

/** What surrounds an event without being part of what it says. Actor ids are opaque. */
export interface EventMetadata extends JsonObject {
  readonly actor: string;
  readonly correlationId?: string;
}

/** An event as a writer hands it over. `id` is a UUID; `data` is JSON. */
export interface NewEvent<Type extends string = string, Data extends JsonObject = JsonObject> {
  readonly id: string;
  readonly type: Type;
  readonly schemaVersion: number;
  readonly data: Data;
  readonly metadata: EventMetadata;
}

/** An event as the log holds it. `revision` counts from 1 within its stream. */
export interface RecordedEvent<
  Type extends string = string,
  Data extends JsonObject = JsonObject,
> extends NewEvent<Type, Data> {
  readonly stream: StreamName;
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: Instant;
  /** SHA-256 over the canonical JSON of the event's content, in hex: see `contentHash`. */
  readonly contentHash: string;
}
