import { toPosition } from '@chokepoint/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedSpans } from '../slices/rectangles.js';
import { correctedEditions, type SliceCorrection } from './corrected-editions.js';

const RELEASE = { releaseId: 'mcs-2024', publishedOn: '2024-01-31' };
const correction = (
  number: number,
  correctedOn: string,
  position: number,
  removedAt: number | null = null,
): SliceCorrection => ({
  id: `mcs-2024-${number}`,
  correctedOn,
  position: toPosition(position),
  removedAt: removedAt === null ? null : toPosition(removedAt),
});
const shortly = (corrections: readonly SliceCorrection[]) =>
  correctedEditions(RELEASE, corrections).map(
    ({ id, corrections: held, publishedOn, madeAt, withdrawnAt }) =>
      `${id} ${publishedOn} holds ${held.map((one) => one.slice(-1)).join('+')} from ${madeAt}${withdrawnAt === null ? '' : ` to ${withdrawnAt}`}`,
  );

describe('the corrected editions of a slice', () => {
  it('hold all corrections that stand, each from the day of its last one', () => {
    expect(shortly([correction(1, '2026-03-01', 10), correction(2, '2026-03-05', 11)])).toEqual([
      'mcs-2024~1 2026-03-01 holds 1 from 10',
      'mcs-2024~2 2026-03-05 holds 1+2 from 11',
    ]);
  });

  it('never come out before their release, nor before a correction that they hold', () => {
    expect(shortly([correction(1, '2023-01-01', 10)])).toEqual([
      'mcs-2024~1 2024-01-31 holds 1 from 10',
    ]);
    expect(shortly([correction(1, '2026-03-05', 10), correction(2, '2026-03-01', 11)])[1]).toBe(
      'mcs-2024~2 2026-03-05 holds 1+2 from 11',
    );
  });

  it('are withdrawn with a correction, and made again without it', () => {
    expect(
      shortly([
        correction(1, '2026-03-01', 10, 20),
        correction(2, '2026-03-05', 11),
        correction(3, '2026-03-09', 12),
      ]),
    ).toEqual([
      'mcs-2024~1 2026-03-01 holds 1 from 10 to 20',
      'mcs-2024~2 2026-03-05 holds 1+2 from 11 to 20',
      'mcs-2024~3 2026-03-09 holds 1+2+3 from 12 to 20',
      'mcs-2024~2.20 2026-03-05 holds 2 from 20',
      'mcs-2024~3.20 2026-03-09 holds 2+3 from 20',
    ]);
  });

  it('are not made again by a removal of the last, which leaves the one before', () => {
    expect(shortly([correction(1, '2026-03-01', 10), correction(2, '2026-03-05', 11, 20)])).toEqual(
      ['mcs-2024~1 2026-03-01 holds 1 from 10', 'mcs-2024~2 2026-03-05 holds 1+2 from 11 to 20'],
    );
  });
});

describe('corrections of one day', () => {
  it('are made again where what stood with them is taken back, one after the other', () => {
    const day = '2026-03-01';
    expect(
      shortly([
        correction(1, day, 10),
        correction(2, day, 11, 20),
        correction(3, day, 12),
        correction(4, day, 13, 21),
      ]).slice(4),
    ).toEqual([
      'mcs-2024~4.20 2026-03-01 holds 1+3+4 from 20 to 21',
      'mcs-2024~3.21 2026-03-01 holds 1+3 from 21',
    ]);
  });
});

interface Step {
  readonly kind: 'correct' | 'remove';
  /** Day of the correction, or which of them is removed. */
  readonly number: number;
}
const day = (number: number): string => `2024-02-${String(number).padStart(2, '0')}`;
const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom('correct', 'correct', 'remove'),
    number: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 9 },
);

function correctionsOf(all: readonly Step[]): SliceCorrection[] {
  const made: SliceCorrection[] = [];
  all.forEach(({ kind, number }, index) => {
    if (kind === 'correct') return made.push(correction(made.length + 1, day(number), index + 2));
    const at = number % Math.max(1, made.length);
    const chosen = made[at];
    if (chosen?.removedAt !== null) return;
    made[at] = { ...chosen, removedAt: toPosition(index + 2) };
  });
  return made;
}

describe('whatever is corrected and taken back', () => {
  it('at the latest knowledge exactly the corrections that stand are applied', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const corrections = correctionsOf(all);
        const own = { ...RELEASE, sealedAt: toPosition(1) };
        const editions = correctedEditions(RELEASE, corrections);
        const spans = publishedSpans([
          own,
          ...editions
            .filter(({ withdrawnAt }) => withdrawnAt === null)
            .map(({ id, publishedOn, madeAt }) => ({
              ...{ releaseId: id, publishedOn, sealedAt: madeAt, corrects: own },
            })),
        ]);
        const holder = spans.find(({ publishedUntil }) => publishedUntil === null)!.releaseId;
        const held = editions.find(({ id }) => id === holder)?.corrections ?? [];
        const standing = corrections.filter(({ removedAt }) => removedAt === null);
        expect(held).toEqual(standing.map(({ id }) => id));
      }),
      { numRuns: 1_000 },
    );
  });

  it('no edition is called as another, and none changes but to be withdrawn', () => {
    fc.assert(
      fc.property(steps, fc.nat(9), (all, cut) => {
        const after = correctedEditions(RELEASE, correctionsOf(all));
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
        const before = correctedEditions(RELEASE, correctionsOf(all.slice(0, cut)));
        const same = after.slice(0, before.length).map((edition, index) => ({
          ...edition,
          withdrawnAt: before[index]!.withdrawnAt,
        }));
        expect(same).toEqual(before);
      }),
    );
  });
});
