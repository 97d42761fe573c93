import { unchangedAnswer, unchangedQuery } from '@chokepoint/api-contract';
import { findUnchanged, type ResolvedKnowledge, type UnchangedParams } from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { importsOf, rowsOf } from './given-log.js';
import { code, questionDesk, TRADE, value } from './question-desk.js';

const dated = (on: string, precision = 'day') => ({ on, precision, citations: [] });
const CITATION = {
  publisher: 'argusmedia.com',
  title: '(report)',
  url: null,
  publishedOn: null,
  verification: 'secondary',
  note: null,
};

describe.each(testDatabases())('the claim of 2011 on $name', ({ open }) => {
  const desk = questionDesk(open);
  const announce = (id: string, when: object, data: object = {}) =>
    desk.log.append(`initiative-${id}`, 'InitiativeAnnounced', {
      ...when,
      name: `Name of ${id}`,
      type: 'dialogue',
      lane: 'initiative',
      parties: [],
      minerals: ['cobalt'],
      coversAll: null,
      stages: [],
      summary: 'Words',
      ...data,
    });
  const years = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  /** Cobalt from China: about half up to 2011, about three quarters from 2012 on. */
  const china = (year: number) => (year <= 2011 ? 50 : 75) + (year % 2);

  beforeEach(async () => {
    await desk.log.release({
      source: 'baci-eu27',
      edition: 'V202601',
      publishedOn: '2026-01-31',
      statements: [
        {
          ...TRADE,
          rows: years(2002, 2024).flatMap((year) =>
            importsOf(String(year), 'EU27', { CN: china(year), US: 100 - china(year) }, [
              'fixed-eu27',
            ]),
          ),
        },
      ],
    });
    await desk.log.release({
      edition: '2025',
      publishedOn: '2025-01-31',
      statements: [
        {
          rows: [
            ...rowsOf('2022', { CN: 90, JP: 10 }),
            ...rowsOf('2023', { CN: 60, JP: 10, KR: null }),
            ...rowsOf('2024', { CN: 70, JP: 30 }),
          ],
        },
      ],
    });
    await announce('trilateral-conference', dated('2011-10-31', 'month'));
    await desk.log.append('initiative-trilateral-conference', 'StepRecorded', {
      ...dated('2012-03-31', 'month'),
      step: 'meeting',
      what: 'Conclusions only.',
      place: 'Tokyo',
    });
    await desk.project();
  });

  const ask = async (params: Partial<UnchangedParams> = {}, knowledge?: ResolvedKnowledge) =>
    unchangedAnswer.parse(
      value(
        await findUnchanged(desk.db, { margin: 0.1, ...params }, knowledge ?? (await desk.now())),
      ),
    );
  const cobalt = async (params: Partial<UnchangedParams> = {}) => {
    const { rows } = await ask({ mineral: 'cobalt', outcome: 'top1-eu-imports', ...params });
    return rows[0]!;
  };
  const summary = async (params: Partial<UnchangedParams> = {}, knowledge?: ResolvedKnowledge) =>
    Object.fromEntries((await ask(params, knowledge)).summaries.map((one) => [one.outcome, one]));

  it('compares the last year before October 2011 with the latest, and names the break between', async () => {
    expect(await cobalt()).toMatchObject({
      reach: 'before',
      first: { period: '2010', value: 0.5, leader: { area: 'CN', name: 'China' } },
      latest: { period: '2024', value: 0.75, quality: 'derived', release: 'baci-eu27-V202601' },
      sameLeader: true,
      verdict: 'moved-up',
      breaks: [{ code: 'nomenclature-break' }],
      releases: ['baci-eu27-V202601'],
    });
    expect((await cobalt()).path).toHaveLength(23);
    expect(await cobalt({ outcome: 'hhi-eu-imports' })).toMatchObject({
      first: { value: 0.5 },
      verdict: 'moved-up',
    });
  });

  it('tests the means of five years on each side against the margin of the reader', async () => {
    const { test, verdict } = await cobalt();
    expect(test.before.periods).toEqual(['2006', '2007', '2008', '2009', '2010']);
    expect(test.latest.periods).toEqual(['2020', '2021', '2022', '2023', '2024']);
    expect(test.difference).toBeCloseTo(0.25, 2);
    expect([verdict, test.result]).toEqual(['moved-up', 'not-shown']);
    const wide = await cobalt({ margin: 0.4 });
    expect([wide.verdict, wide.test.result]).toEqual(['within-margin', 'unchanged']);
  });

  it('compares a series that begins later with its own first figure, and says so', async () => {
    const { rows } = await ask({ mineral: 'gallium', outcome: 'top1-world-production' });
    expect(rows).toMatchObject([
      {
        reach: 'later',
        first: { period: '2022', value: 0.9 },
        latest: { period: '2024', value: 0.7 },
        verdict: 'moved-down',
        test: { result: 'no-test' },
        gaps: [{ code: 'series-begins-later' }],
      },
    ]);
    expect(rows[0]!.test.reason).toContain('0 before the day');
    const [known, withheld] = rows[0]!.path;
    expect(known!.low).toBe(known!.high);
    expect(withheld!.low).toBeLessThan(withheld!.high!);
  });

  it('counts every row once, and lists minerals of the critical list without a series', async () => {
    for (const { rows, sinceDay, withinSeries, noData } of Object.values(await summary())) {
      expect(sinceDay.total + withinSeries.total + noData.total).toBe(rows);
      for (const { total, withinMargin, movedUp, movedDown, inconclusive } of [
        sinceDay,
        withinSeries,
      ]) {
        expect(withinMargin + movedUp + movedDown + inconclusive).toBe(total);
      }
    }
    const imports = (await summary())['top1-eu-imports']!;
    expect(imports.rows).toBe(34);
    expect(imports.noData.withoutSeries).toHaveLength(33);
    expect(imports.noData.withoutSeries).toContain('heavy-rare-earths');
    expect(imports.sentence).toMatch(
      /^Of 1 series .* before October 2011, .* higher by more for 1/,
    );
    expect(imports.sentence).not.toMatch(/caus/i);
    const world = (await summary())['top1-world-production']!;
    expect(world.sentence).toMatch(/^No series of world production reaches back before/);
  });

  it('takes a day or an initiative, and refuses what is neither', async () => {
    expect((await cobalt({ since: '2013-01-01' })).first?.period).toBe('2012');
    expect((await cobalt({ since: '2024-05-23' })).gaps[0]?.code).toBe('latest-holds-the-day');
    expect(await cobalt({ since: '2025-06-01' })).toMatchObject({
      reach: 'ended',
      verdict: 'no-data',
    });
    const refused = async (params: Partial<UnchangedParams>) =>
      code(await findUnchanged(desk.db, { margin: 0.1, ...params }, await desk.now()));
    expect(await refused({ since: '2011-02-30' })).toBe('bad-since');
    expect(await refused({ since: 'nobody' })).toBe('unknown-initiative');
    expect(await refused({ mineral: 'unobtainium' })).toBe('unknown-mineral');
    expect(unchangedQuery.safeParse({ margin: '0' }).success).toBe(false);
    expect(unchangedQuery.safeParse({ margin: '1' }).success).toBe(false);
  });

  it('stays true before anything was published: a day without the register, and no figures', async () => {
    const early = await desk.now('2010-01-01');
    const { since, meetings, summaries, rows, importReliance } = await ask({}, early);
    expect(importReliance).toMatchObject({ years: [], gaps: [{}] });
    expect(since).toEqual({ day: '2011-10-31', precision: 'month', initiative: null });
    expect(meetings).toBeNull();
    expect(rows.every(({ verdict }) => verdict === 'no-data')).toBe(true);
    for (const { sentence } of summaries) expect(sentence).toMatch(/^No two figures/);
  });

  it('lists the meetings with what is recorded of each', async () => {
    expect((await ask()).meetings).toMatchObject({
      initiative: 'trilateral-conference',
      commitments: 0,
      meetings: [{ on: '2012-03-31', place: 'Tokyo', recorded: 'Conclusions only.' }],
    });
  });

  describe('the positive control', () => {
    const control = async () => (await ask()).positiveControl;
    const ofJapan = (source: 'comtrade' | 'own') =>
      desk.log.release({
        source,
        edition: 'given',
        publishedOn: '2026-02-01',
        statements: [
          {
            ...TRADE,
            mineral: 'rare-earths',
            rows: [...importsOf('2009', 'JP', { CN: 9 }), ...importsOf('2020', 'JP', { CN: 6 })],
          },
        ],
      });

    it('says that no figures of it are here, and what is reported once the event is known', async () => {
      expect(await control()).toMatchObject({ event: null, reported: [], series: [] });
      expect((await control()).gaps).toMatchObject([{ code: 'no-data' }]);
      await announce('china-japan-halt-2010', { ...dated('2010-09-30'), citations: [CITATION] });
      await desk.project();
      const { event, reported, citations } = await control();
      expect(event?.id).toBe('china-japan-halt-2010');
      expect(citations.map(({ verification }) => verification)).toEqual(['secondary']);
      expect(reported.map(({ after }) => after.share)).toEqual([0.6, 0.7]);
    });

    it('names the series once a public source reports it, and not what a user keeps private', async () => {
      await ofJapan('own');
      await desk.project();
      expect((await control()).series).toEqual([]);
      await ofJapan('comtrade');
      await desk.project();
      expect(await control()).toMatchObject({
        series: [{ mineral: 'rare-earths', first: '2009', latest: '2020', periods: 2 }],
        gaps: [],
      });
    });
  });
});
