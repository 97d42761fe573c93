import { toPosition } from '@chokepoint/kernel';
import { describe, expect, it } from 'vitest';
import { type Corner, pathBetween, type Rectangle } from './path.js';

const at = (publishedBy: string | null, knownAt: number): Corner => ({
  publishedBy,
  knownAt: toPosition(knownAt),
});
type Bounds<T> = readonly [from: T, until: T | null];
const holds = (
  release: string,
  published: Bounds<string>,
  known: Bounds<number>,
  withdrawnAt: number | null = null,
): Rectangle => ({
  release,
  corrects: release.includes('~') ? release.split('~', 1).join('') : null,
  publishedFrom: published[0],
  publishedUntil: published[1],
  knownFrom: toPosition(known[0]),
  knownUntil: known[1] === null ? null : toPosition(known[1]),
  withdrawnAt: withdrawnAt === null ? null : toPosition(withdrawnAt),
});
const words = (rectangles: readonly Rectangle[], from: Corner, to: Corner): string[] =>
  pathBetween(rectangles, from, to).steps.map(
    ({ cause, earlier, later, position, publishedOn }) =>
      `${earlier} -> ${later}: ${cause} ${position ?? publishedOn}`,
  );

/** Edition 2024 is recorded at 10, edition 2023 at 20; edition 2024 is withdrawn at 30. */
const LATE: readonly Rectangle[] = [
  holds('e24', ['2024-01-31', null], [10, 30], 30),
  holds('e23', ['2023-01-31', '2024-01-31'], [20, 30]),
  holds('e23', ['2023-01-31', null], [30, null]),
];

describe('the way between two states', () => {
  it('goes edition by edition along the days of publication', () => {
    expect(words(LATE, at('2022-12-31', 25), at(null, 25))).toEqual([
      'null -> e23: new-data 2023-01-31',
      'e23 -> e24: revision 2024-01-31',
    ]);
  });

  it('tells a withdrawal, with what is left of earlier editions', () => {
    expect(words(LATE, at(null, 25), at(null, 40))).toEqual(['e24 -> e23: withdrawal 30']);
  });

  it('tells what an older edition brought that was recorded later', () => {
    expect(words(LATE, at('2023-06-30', 10), at('2023-06-30', 40))).toEqual([
      'null -> e23: new-data 20',
    ]);
  });

  it('goes first along what was learned, then along what was published', () => {
    expect(words(LATE, at('2023-06-30', 15), at(null, 25))).toEqual([
      'null -> e23: new-data 20',
      'e23 -> e24: revision 2024-01-31',
    ]);
  });

  it('undoes the same steps on the way back', () => {
    expect(words(LATE, at(null, 40), at(null, 15))).toEqual(['e23 -> e24: withdrawal 30']);
    expect(words(LATE, at(null, 25), at('2022-12-31', 25))).toEqual([
      'e24 -> e23: revision 2024-01-31',
      'e23 -> null: new-data 2023-01-31',
    ]);
  });

  it('has no step where the same release holds', () => {
    expect(words(LATE, at(null, 12), at('2025-01-01', 25))).toEqual([]);
  });

  it('tells a correction from a revision, when it is made, when it is removed, and by its day', () => {
    const corrected = [
      holds('e24', ['2024-01-31', null], [10, 20]),
      holds('e24', ['2024-01-31', '2026-03-01'], [20, 30]),
      holds('e24~1', ['2026-03-01', null], [20, 30], 30),
      holds('e24', ['2024-01-31', null], [30, 40]),
      holds('e24', ['2024-01-31', '2026-06-01'], [40, null]),
      holds('e26', ['2026-06-01', null], [40, null]),
    ];
    expect(words(corrected, at(null, 15), at(null, 25))).toEqual(['e24 -> e24~1: correction 20']);
    expect(words(corrected, at(null, 25), at(null, 35))).toEqual(['e24~1 -> e24: correction 30']);
    expect(words(corrected, at('2026-01-01', 25), at(null, 25))).toEqual([
      'e24 -> e24~1: correction 2026-03-01',
    ]);
    expect(words(corrected, at(null, 35), at(null, 45))).toEqual(['e24 -> e26: revision 40']);
  });
});
