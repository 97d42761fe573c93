import { ok, toPosition } from '@chokepoint/kernel';
import {
  findCoverage,
  findFacts,
  findMineral,
  findReleases,
  readKnowledge,
  type ResolvedKnowledge,
  resolveKnowledge,
} from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from './given-log.js';
import { code, value, questionDesk } from './question-desk.js';

describe.each(testDatabases())('answers by knowledge on $name', ({ open }) => {
  const desk = questionDesk(open);
  const totals = async (knowledge: ResolvedKnowledge) =>
    (await desk.ask(knowledge)).periods.map(({ period, total }) => [period, total]);

  describe('knowledge', () => {
    beforeEach(async () => {
      await desk.log.release({
        edition: '2024',
        publishedOn: '2024-01-31',
        statements: [{ rows: [...rowsOf('2022', { CN: 600 }), ...rowsOf('2023', { CN: 610 })] }],
      });
      await desk.log.release({
        edition: '2023',
        publishedOn: '2023-01-31',
        statements: [{ rows: [...rowsOf('2021', { CN: 500 }), ...rowsOf('2022', { CN: 540 })] }],
      });
      await desk.project();
    });

    it('tells what sources had said by a day', async () => {
      expect(await totals(await desk.now('2023-06-30'))).toEqual([
        ['2021', 500],
        ['2022', 540],
      ]);
      expect(await totals(await desk.now('2024-01-31'))).toEqual([
        ['2021', 500],
        ['2022', 600],
        ['2023', 610],
      ]);
      expect(await totals(await desk.now())).toEqual(await totals(await desk.now('2024-01-31')));
    });

    it('tells what the ledger had recorded at a position', async () => {
      expect(await totals(desk.at(2))).toEqual([]);
      expect(await totals(desk.at(3))).toEqual([
        ['2022', 600],
        ['2023', 610],
      ]);
      expect(await totals(desk.at(3, '2023-06-30'))).toEqual([]);
      expect((await desk.ask(desk.at(2))).gaps[0]?.code).toBe('not-reported');
    });

    it('gives a withdrawn release back to the edition before it, from then on', async () => {
      const before = await desk.now();
      const answer = await desk.ask(before);
      await desk.log.withdraw('usgs-mcs-2024');
      await desk.project();
      expect(await totals(await desk.now())).toEqual([
        ['2021', 500],
        ['2022', 540],
      ]);
      expect(await desk.ask(before)).toEqual(answer);
    });

    it('never changes an answer once given, whatever is imported later', async () => {
      const questions: ResolvedKnowledge[] = [];
      for (let position = 0; position <= 6; position += 1) {
        for (const publishedBy of [null, '2022-12-31', '2023-01-31', '2023-12-31', '2025-01-01']) {
          questions.push(desk.at(position, publishedBy));
        }
      }
      const answers = async () => {
        const all: unknown[] = [];
        for (const question of questions) {
          const params = { mineral: 'gallium', limit: 100 };
          all.push(await desk.ask(question));
          all.push(await findFacts(desk.db, params, question));
          all.push(await findMineral(desk.db, params, question));
          all.push(await findReleases(desk.db, {}, question));
          all.push(await findCoverage(desk.db, {}, question));
        }
        return all;
      };
      const given = await answers();
      for (const [edition, publishedOn, total] of [
        ['2022', '2022-01-31', 1],
        ['2023-r1', '2023-07-01', 2],
        ['2023-r2', '2023-07-01', 3],
        ['2025', '2025-01-31', 4],
      ] as const) {
        const rows = ['2021', '2022', '2023'].flatMap((year) => rowsOf(year, { CN: total }));
        await desk.log.release({ edition, publishedOn, statements: [{ rows }] });
      }
      await desk.log.withdraw('usgs-mcs-2023');
      await desk.project();
      expect(await answers()).toEqual(given);
      expect(await totals(await desk.now('2023-08-01'))).toEqual([
        ['2021', 3],
        ['2022', 3],
        ['2023', 3],
      ]);
    });

    it('is pinned to a position that the read models have reached', async () => {
      const positionAt = async () => toPosition(3);
      const reached = toPosition(6);
      const resolve = async (knownAt?: string, publishedBy?: string) => {
        const asked = await readKnowledge({ knownAt, publishedBy }, positionAt);
        return asked.ok ? ok(resolveKnowledge(asked.value, reached)) : asked;
      };
      expect(value(await resolve())).toEqual({ knownAt: '6', publishedBy: null });
      expect(value(await resolve('4')).knownAt).toBe('4');
      expect(value(await resolve('4000')).knownAt).toBe('6');
      expect(value(await resolve('2026-01-01')).knownAt).toBe('3');
      expect(value(await resolve('2026-01-01T10:00:00+02:00')).knownAt).toBe('3');
      expect(code(await resolve('2026-13-01'))).toBe('bad-known-at');
      expect(code(await resolve('4', '2023-02-30'))).toBe('bad-published-by');
    });
  });
});
