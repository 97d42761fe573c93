import { type InitiativeSummary } from '@chokepoint/api-contract';
import { type Placed } from './timeline-rows.js';

/** Height of a row of marks, and of the zoom bar with its margin, in px. */
const ROW = 18;
const ZOOM = 44;

/** Places of the two lanes and of what is laid below them, in px. */
export interface Layout {
  readonly upHeight: number;
  readonly downHeight: number;
  readonly downTop: number;
  readonly belowTop: number;
  readonly height: number;
}

/** Rows that a lane needs; an empty lane keeps one. */
export const rowsOf = (placed: readonly Placed<InitiativeSummary>[]): number =>
  placed.reduce((most, { row }) => Math.max(most, row + 1), 1);

export function layoutOf(
  up: readonly Placed<InitiativeSummary>[],
  down: readonly Placed<InitiativeSummary>[],
  below: boolean,
): Layout {
  const upHeight = rowsOf(up) * ROW;
  const downHeight = rowsOf(down) * ROW;
  const downTop = 24 + upHeight + 32;
  const belowTop = downTop + downHeight + 32;
  const end = below ? belowTop + 160 : downTop + downHeight;
  return { upHeight, downHeight, downTop, belowTop, height: end + 28 + ZOOM };
}
