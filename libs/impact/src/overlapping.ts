import type { IsoDate } from '@chokepoint/kernel';
import type { DayWindow } from './before-after.js';

export interface DatedEvent {
  readonly id: string;
  readonly on: IsoDate;
}

/** The other events whose day falls into the window, oldest first. `self` is left out by its id. */
export function overlapping<E extends DatedEvent>(
  window: DayWindow,
  events: readonly E[],
  self: string,
): readonly E[] {
  return events
    .filter(({ id, on }) => id !== self && on >= window.from && on <= window.to)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
}
