import type { Clock, IdSource, Instant } from '@chokepoint/kernel';

export interface FakeClock extends Clock {
  set(instant: Instant): void;
  advance(milliseconds: number): void;
}

/** A clock that stands still until it is moved. */
export function fakeClock(start: Instant = '2026-01-01T00:00:00.000Z'): FakeClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now).toISOString(),
    set: (instant) => void (now = Date.parse(instant)),
    advance: (milliseconds) => void (now += milliseconds),
  };
}

/** UUIDs in counting order; another seed (1 to 4,294,967,295) gives others. */
export function sequentialIds(seed = 1): IdSource {
  let last = 0;
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  return { next: () => `${hex(seed, 8)}-0000-4000-8000-${hex(++last, 12)}` };
}
