import type {
  Concentration,
  DifferencesAnswer,
  FactsAnswer,
  FigureDifferencesAnswer,
  RegisterDifferencesAnswer,
} from '@chokepoint/api-contract';
import { toPosition } from '@chokepoint/kernel';
import { testDatabases } from '@chokepoint/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventfulLog } from './eventful-log.js';
import { type GivenLog, givenLog, rowsOf } from './given-log.js';
import { routeDesk } from './route-desk.js';

const FIGURES = 'stage=processing&basis=world-production';

describe.each(testDatabases())('differences on $name', ({ open }) => {
  const { asking } = routeDesk(open, '2026-01-01');

  async function twoEditions(): Promise<GivenLog> {
    const log = givenLog();
    for (const [year, china] of [
      ['2024', 850],
      ['2025', 1210],
    ] as const) {
      await log.release({
        edition: year,
        publishedOn: `${year}-01-31`,
        statements: [{ rows: rowsOf('2022', { CN: china, RU: 100, JP: 50 }) }],
      });
    }
    return log;
  }

  it('name the rows of both editions, the amount, and the share that moved with it', async () => {
    const { answer } = await asking(await twoEditions());
    const states = 'from=usgs-mcs-2024&to=usgs-mcs-2025';
    const { figures, byCause } = await answer<FigureDifferencesAnswer>(`diff/figures?${states}`);
    expect(byCause).toEqual([{ cause: 'revision', count: 1 }]);
    const [china] = figures;
    expect(china).toMatchObject({
      ...{ area: 'CN', before: { said: true, value: 850 }, after: { said: true, value: 1210 } },
      difference: 360,
    });
    const [part] = china!.parts;
    expect(part!.earlier!.rows[0]).toMatchObject({ row: 2, file: expect.any(String) });
    expect(part!.later!.release).toBe('usgs-mcs-2025');
    const { series } = await answer<DifferencesAnswer>(`diff?${states}`);
    expect(series).toHaveLength(1);
    const largest = series[0]!.indicators.find(({ indicator }) => indicator === 'largest-share');
    expect(largest!.before.value).toBeCloseTo(0.85, 10);
    expect(largest!.after.value).toBeCloseTo(1210 / 1360, 10);
    expect(largest!.parts.map(({ cause, earlier, later }) => [cause, earlier, later])).toEqual([
      ['revision', 'usgs-mcs-2024', 'usgs-mcs-2025'],
    ]);
  });

  it('are held to the minerals that an initiative covers at one of the states', async () => {
    const log = await eventfulLog();
    const { answer } = await asking(log);
    const of = async (path: string) =>
      (await answer<DifferencesAnswer>(`diff?from=2020-01-01&${path}`)).series.map(
        ({ mineral }) => mineral,
      );
    const everything = new Set(await of('limit=500'));
    expect(everything).toContain('gallium');
    expect(new Set(await of('limit=500&initiative=test'))).toEqual(new Set(['gallium']));
    expect(await of('initiative=test&mineral=cobalt')).toEqual([]);
    const { figures } = await answer<FigureDifferencesAnswer>(
      'diff/figures?from=2020-01-01&limit=500&initiative=test',
    );
    expect(new Set(figures.map(({ mineral }) => mineral))).toEqual(new Set(['gallium']));
    await expect(of('initiative=none')).rejects.toThrow('unknown-initiative');
  });

  it('tell a withdrawal apart from the revision that it takes back', async () => {
    const log = await twoEditions();
    const before = (await asking(log)).head;
    await log.withdraw('usgs-mcs-2025');
    const { answer } = await asking(log);
    const { figures } = await answer<FigureDifferencesAnswer>(`diff/figures?from=latest@${before}`);
    expect(
      figures.map(({ area, difference, parts }) => [area, difference, parts[0]!.cause]),
    ).toEqual([['CN', -360, 'withdrawal']]);
  });

  it('tell what is new from what is zero, withheld, or no longer said', async () => {
    const log = givenLog();
    const say = (edition: string, values: Record<string, number | null>) =>
      log.release({
        ...{ edition, publishedOn: `${edition}-01-31` },
        statements: [{ rows: rowsOf('2022', values) }],
      });
    await say('2024', { CN: 100, RU: 0, JP: 7 });
    await say('2025', { CN: 100, RU: null, US: 5 });
    const { answer } = await asking(log);
    const { figures } = await answer<FigureDifferencesAnswer>(
      'diff/figures?from=usgs-mcs-2024&to=usgs-mcs-2025',
    );
    const told = figures.map(({ area, before, after, difference, parts }) => [
      ...[area, before.said && before.value, after.said && after.value],
      ...[difference, parts[0]!.cause],
    ]);
    expect(told.toSorted()).toEqual([
      ['JP', 7, false, null, 'revision'],
      ['RU', 0, null, null, 'revision'],
      ['US', false, 5, null, 'new-data'],
    ]);
  });

  it('are of the register too, with corrections and memberships called what they are', async () => {
    const log = await eventfulLog();
    const before = (await asking(log)).head;
    const dated = { on: '2025-01-01', precision: 'day', citations: [] };
    await log.append('initiative-test', 'PerimeterMembershipStated', {
      ...{ ...dated, perimeter: 'trusted', area: 'JP', supplier: null, instrument: null },
      ...{ standing: 'inside', criterion: null, what: 'A member' },
    });
    await log.append('initiative-test', 'StatementRetracted', {
      ...{ ...dated, revision: 2, why: 'Misread' },
    });
    const { answer } = await asking(log);
    const { statements } = await answer<RegisterDifferencesAnswer>(
      `diff/register?from=latest@${before}`,
    );
    expect(statements.map(({ type, cause, knownAtOnly }) => [type, cause, knownAtOnly])).toEqual([
      ['StatementRetracted', 'withdrawal', 'later'],
      ['PerimeterMembershipStated', 'membership-change', 'later'],
    ]);
    const back = await answer<RegisterDifferencesAnswer>(
      `diff/register?from=latest&to=latest@${before}`,
    );
    expect(back.statements.map(({ knownAtOnly }) => knownAtOnly)).toEqual(['earlier', 'earlier']);
  });

  it('refuse what is not known, and say so', async () => {
    const { refusal } = await asking(await twoEditions());
    expect(await refusal('diff?from=usgs-mcs-1999')).toBe('unknown-release');
    expect(await refusal('diff?from=2024-02-31')).toBe('bad-published-by');
    expect(await refusal('diff?from=yester/day')).toBe('bad-parameters');
    expect(await refusal('diff?from=latest&mineral=unobtainium')).toBe('unknown-mineral');
    expect(await refusal('diff/register?from=latest&initiative=none')).toBe('unknown-initiative');
    expect(await refusal('diff?from=latest&cursor=x')).toBe('bad-cursor');
  });

  it('come in pages that make up the whole', async () => {
    const { answer } = await asking(await eventfulLog());
    const from = 'diff/figures?from=2010-01-01';
    const whole = await answer<FigureDifferencesAnswer>(`${from}&limit=500`);
    const paged: unknown[] = [];
    for (let cursor: string | null = '0'; cursor !== null;) {
      const page: FigureDifferencesAnswer = await answer(`${from}&limit=2&cursor=${cursor}`);
      paged.push(...page.figures);
      cursor = page.nextCursor;
    }
    expect(whole.total).toBeGreaterThan(4);
    expect(paged).toEqual(whole.figures);
  });

  const state = fc.record({
    day: fc.constantFrom('latest', '2022-12-31', '2023-01-31', '2023-12-31', '2024-06-30'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('lead from the answer of one state to that of the other, and their parts sum to the whole', async () => {
    const { head, answer } = await asking(await eventfulLog());
    const known = (of: { day: string; at: number }) => toPosition(Math.round(of.at * head));
    const as = (of: { day: string; at: number }) =>
      `knownAt=${known(of)}${of.day === 'latest' ? '' : `&publishedBy=${of.day}`}`;
    let differing = 0;
    await fc.assert(
      fc.asyncProperty(state, state, async (from, to) => {
        const states = `from=${from.day}@${known(from)}&to=${to.day}@${known(to)}&mineral=gallium`;
        const { figures } = await answer<FigureDifferencesAnswer>(
          `diff/figures?${states}&limit=500`,
        );
        const { series } = await answer<DifferencesAnswer>(`diff?${states}`);
        differing += figures.length;
        const factsAt = async (of: typeof from) => {
          const { facts } = await answer<FactsAnswer>(
            `minerals/gallium/facts?${FIGURES}&${as(of)}`,
          );
          return new Map(facts.map(({ period, area, value }) => [`${period} ${area}`, value]));
        };
        const [first, second] = [await factsAt(from), await factsAt(to)];
        const told = new Map(figures.map((one) => [`${one.period} ${one.area}`, one]));
        for (const key of new Set([...first.keys(), ...second.keys(), ...told.keys()])) {
          const one = told.get(key);
          const [before, after] = [first.get(key), second.get(key)];
          if (one === undefined) expect(before, key).toBe(after);
          else {
            expect(one.before.said ? one.before.value : undefined, key).toBe(before);
            expect(one.after.said ? one.after.value : undefined, key).toBe(after);
            if (one.difference !== null) expect(sum(one.parts)).toBeCloseTo(one.difference, 9);
          }
        }
        const sharesAt = async (of: typeof from) => {
          const { periods } = await answer<Concentration>(
            `minerals/gallium/concentration?${FIGURES}&source=usgs-mcs&${as(of)}`,
          );
          return new Map(periods.map(({ period, top1 }) => [period, top1?.share ?? null]));
        };
        const [sharesBefore, sharesAfter] = [await sharesAt(from), await sharesAt(to)];
        for (const { period, indicators } of series) {
          for (const { indicator, before, after, difference, parts } of indicators) {
            if (difference !== null) expect(sum(parts)).toBeCloseTo(difference, 9);
            if (indicator !== 'largest-share') continue;
            expect(before.said ? before.value : undefined).toBe(sharesBefore.get(period));
            expect(after.said ? after.value : undefined).toBe(sharesAfter.get(period));
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(differing).toBeGreaterThan(20);
  });
});

const sum = (parts: readonly { readonly difference: number | null }[]): number =>
  parts.reduce((total, { difference }) => total + (difference ?? 0), 0);
