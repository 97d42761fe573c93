import { dayMs } from '../format/date.js';
import { type DatedEvent } from './events-strip.js';

export interface Placed<T extends DatedEvent> {
  readonly event: T;
  readonly row: number;
}

/**
 * Puts events of one lane into rows so that marks of one row stand at least `clearance` ms apart.
 * Earliest first, each into the lowest row with room: the lane grows only where dates crowd.
 */
export function placeInRows<T extends DatedEvent>(
  events: readonly T[],
  clearance: number,
): Placed<T>[] {
  const ends: number[] = [];
  return [...events]
    .sort((a, b) =>
      a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : a.id < b.id ? -1 : 1,
    )
    .map((event) => {
      const time = dayMs(event.effectiveOn);
      const free = ends.findIndex((end) => end <= time);
      const row = free === -1 ? ends.length : free;
      ends[row] = time + clearance;
      return { event, row };
    });
}
