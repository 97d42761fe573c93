import { type Position, toPosition } from '@chokepoint/kernel';
import type { ReadDb } from '../knowledge/resolved-knowledge.js';
import { type Corner, type Path, pathBetween, type Rectangle } from './path.js';
import { rectanglesQuery, type SliceFilter } from './rectangles.query.js';

/** What one source says of one mineral, stage, basis, measure and period. */
export interface SliceId {
  readonly source: string;
  readonly mineral: string;
  readonly stage: string;
  readonly basis: string;
  readonly measure: string;
  readonly period: string;
}

/** A slice for which another release holds at the second state, or held in between. */
export interface ChangedSlice {
  readonly id: SliceId;
  readonly path: Path;
}

export const sliceKey = ({ source, mineral, stage, basis, measure, period }: SliceId): string =>
  [source, mineral, stage, basis, measure, period].join('|');

/** The slices that differ between two states, by mineral, stage, basis, measure, source, period. */
export async function readChangedSlices(
  db: ReadDb,
  filter: SliceFilter,
  from: Corner,
  to: Corner,
): Promise<readonly ChangedSlice[]> {
  if (filter.minerals?.length === 0) return [];
  const rows = await rectanglesQuery(db, filter, from, to).execute();
  const slices = new Map<string, { readonly id: SliceId; readonly rectangles: Rectangle[] }>();
  for (const row of rows) {
    const key = sliceKey(row);
    const slice = slices.get(key) ?? { id: row, rectangles: [] };
    slice.rectangles.push(toRectangle(row));
    slices.set(key, slice);
  }
  return [...slices.values()]
    .map(({ id, rectangles }) => ({ id, path: pathBetween(rectangles, from, to) }))
    .filter(({ path }) => path.steps.length > 0);
}

/** Every release that holds anywhere on the ways of some slices. */
export const releasesOn = (slices: readonly ChangedSlice[]): readonly string[] => [
  ...new Set(
    slices
      .flatMap(({ path }) => [path.first, ...path.steps.map(({ later }) => later)])
      .filter((release) => release !== null),
  ),
];

type Row = Awaited<ReturnType<ReturnType<typeof rectanglesQuery>['execute']>>[number];

const toRectangle = (row: Row): Rectangle => ({
  release: row.release_id,
  corrects: row.corrects,
  publishedFrom: row.published_from,
  publishedUntil: row.published_until,
  knownFrom: toPosition(row.known_from),
  knownUntil: orNull(row.known_until),
  withdrawnAt: orNull(row.withdrawn_position),
});

const orNull = (position: string | null): Position | null =>
  position === null ? null : toPosition(position);
