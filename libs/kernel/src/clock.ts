/** The only way in which the product learns the time. ISO 8601 instant, UTC, to the millisecond. */
export interface Clock {
  now(): Instant;
}

/** The only way in which the product makes a new identifier (a UUID). */
export interface IdSource {
  next(): string;
}

/** `2026-03-06T12:00:00.000Z` */
export type Instant = string;
