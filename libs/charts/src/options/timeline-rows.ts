import { dayMs } from '../format/date.js';
import { type DatedEvent } from './events-strip.js';

export interface Placed<T extends DatedEvent> {
  readonly event: T;
  readonly row: number;
  /** On which side of the mark the label stands: left where it would run over the end of the axis. */
  readonly side: 'left' | 'right';
}

/** How much of the axis a label takes up. */
export interface Room {
  /** Length of the event's label in ms of the axis, mark and margin included. */
  readonly label: (name: string) => number;
  /** Half a mark with its margin, in ms. */
  readonly mark: number;
  /** End of the axis. */
  readonly end: number;
}

type Span = readonly [from: number, to: number];

const apart = (a: Span, b: Span): boolean => a[1] <= b[0] || b[1] <= a[0];

/**
 * Puts the events of one lane into rows so that no label runs over another mark or label.
 * Earliest first, each into the lowest row with room: the lane grows only where dates crowd.
 */
export function placeInRows<T extends DatedEvent>(
  events: readonly T[],
  { label, mark, end }: Room,
): Placed<T>[] {
  const rows: Span[][] = [];
  return [...events].sort(byDate).map((event) => {
    const time = dayMs(event.effectiveOn);
    const length = label(event.name);
    const side = time + length > end ? 'left' : 'right';
    const span: Span =
      side === 'left' ? [time - length, time + mark] : [time - mark, time + length];
    const free = rows.findIndex((taken) => taken.every((other) => apart(other, span)));
    const row = free === -1 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), span];
    return { event, row, side };
  });
}

function byDate(a: DatedEvent, b: DatedEvent): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
