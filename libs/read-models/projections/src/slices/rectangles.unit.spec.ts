import { toPosition } from '@chokepoint/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Edition,
  publishedSpans,
  type Span,
  spanChanges,
  successionChanges,
} from './rectangles.js';

const edition = (releaseId: string, publishedOn: string, sealedAt: number): Edition => ({
  releaseId,
  publishedOn,
  sealedAt: toPosition(sealedAt),
});

describe('which edition holds on which published days', () => {
  it('lets the newer edition take over on the day it came out', () => {
    const spans = publishedSpans([
      edition('mcs-2023', '2023-01-31', 1),
      edition('mcs-2024', '2024-01-31', 2),
    ]);
    expect(spans).toEqual([
      { releaseId: 'mcs-2023', publishedFrom: '2023-01-31', publishedUntil: '2024-01-31' },
      { releaseId: 'mcs-2024', publishedFrom: '2024-01-31', publishedUntil: null },
    ]);
  });

  it('puts an older edition that was imported later where it belongs', () => {
    const open = publishedSpans([edition('mcs-2024', '2024-01-31', 1)]);
    const wanted = publishedSpans([
      edition('mcs-2024', '2024-01-31', 1),
      edition('mcs-2023', '2023-01-31', 2),
    ]);
    expect(spanChanges(open, wanted)).toEqual({
      closed: [],
      opened: [
        { releaseId: 'mcs-2023', publishedFrom: '2023-01-31', publishedUntil: '2024-01-31' },
      ],
    });
  });

  it('prefers the edition sealed later when two came out on one day', () => {
    const spans = publishedSpans([edition('a', '2024-01-31', 9), edition('b', '2024-01-31', 10)]);
    expect(spans.map((span) => span.releaseId)).toEqual(['b']);
  });
});

describe('a corrected edition', () => {
  const own = edition('mcs-2024', '2024-01-31', 1);
  const next = edition('mcs-2025', '2025-01-31', 2);
  const corrected = (publishedOn: string, sealedAt: number): Edition => ({
    ...edition('mcs-2024~1', publishedOn, sealedAt),
    corrects: own,
  });
  const holders = (...editions: Edition[]) =>
    publishedSpans(editions).map(({ releaseId, publishedFrom }) => `${releaseId} ${publishedFrom}`);

  it('holds from its day on, until another edition comes out', () => {
    expect(holders(own, next, corrected('2024-06-01', 3))).toEqual([
      'mcs-2024 2024-01-31',
      'mcs-2024~1 2024-06-01',
      'mcs-2025 2025-01-31',
    ]);
  });

  it('does not hold over an edition that was out when the correction was made', () => {
    const all = ['mcs-2024 2024-01-31', 'mcs-2025 2025-01-31'];
    expect(holders(own, next, corrected('2026-06-01', 3))).toEqual(all);
    expect(holders(own, next, corrected('2025-01-31', 3))).toEqual(all);
  });

  it('holds again once that edition is withdrawn', () => {
    expect(holders(own, corrected('2026-06-01', 3))).toEqual([
      'mcs-2024 2024-01-31',
      'mcs-2024~1 2026-06-01',
    ]);
  });

  it('stands for its release where editions succeed each other', () => {
    const before = publishedSpans([own, next]);
    const after = publishedSpans([own, next, corrected('2024-06-01', 3)]);
    const names = new Map([['mcs-2024~1', 'mcs-2024']]);
    expect(successionChanges(before, after, names)).toEqual({ closed: [], opened: [] });
  });
});

interface Step {
  readonly kind: 'seal' | 'withdraw';
  /** Day of publication, or which of the sealed releases is withdrawn. */
  readonly number: number;
}
interface Rectangle extends Span {
  readonly knownFrom: number;
  knownUntil: number | null;
}

const day = (number: number): string => `2024-01-${String(number).padStart(2, '0')}`;
const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom('seal', 'seal', 'seal', 'withdraw'),
    number: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 14 },
);

/** Replays steps as the projection does; `history` is what brute force looks at. */
function replay(all: readonly Step[]) {
  const rectangles: Rectangle[] = [];
  const history: { edition: Edition; sealedAt: number; withdrawnAt: number | null }[] = [];
  all.forEach((step, index) => {
    const at = index + 1;
    if (step.kind === 'seal') {
      history.push({
        edition: edition(`r${at}`, day(step.number), at),
        sealedAt: at,
        withdrawnAt: null,
      });
    } else {
      const candidate = history[step.number % Math.max(1, history.length)];
      if (candidate && candidate.withdrawnAt === null) candidate.withdrawnAt = at;
    }
    const counting = history.filter((entry) => entry.withdrawnAt === null);
    const open = rectangles.filter((rectangle) => rectangle.knownUntil === null);
    const { closed, opened } = spanChanges(
      open.map(({ releaseId, publishedFrom, publishedUntil }) => ({
        releaseId,
        publishedFrom,
        publishedUntil,
      })),
      publishedSpans(counting.map((entry) => entry.edition)),
    );
    for (const span of closed) {
      open.find((rectangle) => rectangle.publishedFrom === span.publishedFrom)!.knownUntil = at;
    }
    rectangles.push(...opened.map((span) => ({ ...span, knownFrom: at, knownUntil: null })));
  });
  return { rectangles, history };
}

const holding = (rectangles: readonly Rectangle[], publishedBy: string, knownAt: number) =>
  rectangles
    .filter(({ publishedFrom: from, publishedUntil: until }) => {
      return from <= publishedBy && (until === null || until > publishedBy);
    })
    .filter(({ knownFrom, knownUntil }) => {
      return knownFrom <= knownAt && (knownUntil === null || knownUntil > knownAt);
    })
    .map((rectangle) => rectangle.releaseId);

describe('rectangles over published day and position', () => {
  it('answer every question as brute force over the releases does', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { rectangles, history } = replay(all);
        for (let knownAt = 0; knownAt <= all.length + 1; knownAt += 1) {
          for (let number = 1; number <= 10; number += 1) {
            const known = history
              .filter(({ sealedAt }) => sealedAt <= knownAt)
              .filter(({ withdrawnAt }) => withdrawnAt === null || withdrawnAt > knownAt)
              .filter((entry) => entry.edition.publishedOn <= day(number));
            known.sort((a, b) => {
              const [one, other] = [a.edition.publishedOn, b.edition.publishedOn];
              return one === other ? a.sealedAt - b.sealedAt : one < other ? -1 : 1;
            });
            const expected = known.slice(-1).map((entry) => entry.edition.releaseId);
            expect(holding(rectangles, day(number), knownAt)).toEqual(expected);
          }
        }
      }),
    );
  });

  it('never change an answer that was given', () => {
    fc.assert(
      fc.property(steps, fc.nat(13), (all, cut) => {
        const before = replay(all.slice(0, cut)).rectangles;
        const after = replay(all).rectangles;
        for (let knownAt = 0; knownAt <= Math.min(cut, all.length); knownAt += 1) {
          for (let number = 1; number <= 10; number += 1) {
            expect(holding(after, day(number), knownAt)).toEqual(
              holding(before, day(number), knownAt),
            );
          }
        }
      }),
    );
  });
});
