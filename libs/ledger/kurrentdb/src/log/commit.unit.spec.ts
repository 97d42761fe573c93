import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slots, toCommit, typeRuns } from './commit.js';

test('the types of a commit come back in order, however often they repeat', () => {
  const types = fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(types, types, (first, second) => {
      const writes = [
        { stream: 'x', firstRevision: 4, types: typeRuns(first) },
        { stream: 'y', firstRevision: 1, types: typeRuns(second) },
      ];
      const eventCount = first.length + second.length;
      const commit = { appendId: '', fingerprint: '', firstPosition: 10, recordedAt: '' };
      const read = [...slots({ ...commit, eventCount, writes })];
      expect(read.map(({ type }) => type)).toEqual([...first, ...second]);
      expect(read.map(({ position }) => position)).toEqual(read.map((_, n) => 10 + n));
      expect(read[0]).toMatchObject({ stream: 'x', revision: 4 });
      expect(read.at(-1)).toMatchObject({ stream: 'y', revision: second.length });
    }),
  );
});

test('a long run of one type is written once', () => {
  expect(typeRuns(Array<string>(5_000).fill('A'))).toEqual([['A', 5_000]]);
});

test.each([
  ['of another type', { type: 'Other', data: { firstPosition: 1, eventCount: 1, writes: [] } }],
  ['without a place', { type: 'ChokepointCommitted', data: { eventCount: 1, writes: [] } }],
  ['without data', { type: 'ChokepointCommitted', data: null }],
])('a record %s is no commit', (_, given) => {
  const record = { id: 'r', stream: 'chokepoint-commits', revision: 7, metadata: {}, ...given };
  expect(() => toCommit(record)).toThrow(/record 7/);
});
