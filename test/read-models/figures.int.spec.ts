import { factsAnswer } from '@chokepoint/api-contract';
import { findConcentration, findFacts } from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { importsOf, rowsOf } from './given-log.js';
import { COBALT_IMPORTS, code, GALLIUM, value, questionDesk, TRADE } from './question-desk.js';

describe.each(testDatabases())('figures on $name', ({ open }) => {
  const desk = questionDesk(open);
  describe('a concentration', () => {
    it('leaves the printed total out, keeps the rest apart, and widens with what is withheld', async () => {
      await desk.log.release({
        edition: '2024',
        publishedOn: '2024-01-31',
        statements: [
          { rows: rowsOf('2022', { CN: 600, RU: 100, OTHER: 100, WORLD: 1000, US: null }) },
        ],
      });
      await desk.project();
      const { periods } = await desk.ask(await desk.now());
      expect(periods[0]).toMatchObject({ total: 800, printedTotal: 1000 });
      expect(periods[0]?.flags).toEqual(
        expect.arrayContaining(['withheld-values', 'gap-to-printed-total']),
      );
      expect(periods[0]?.hhi!.high).toBeGreaterThan(periods[0]?.hhi!.low ?? 1);
      expect(periods[0]?.shares.find((share) => share.area === 'US')).toMatchObject({
        name: 'United States',
        share: null,
        value: null,
      });
    });

    it('of imports adds reporters up and leaves trade inside the Union out', async () => {
      await desk.log.release({
        source: 'comext-cn8',
        edition: '2019-2020',
        publishedOn: '2021-01-01',
        statements: [
          {
            ...TRADE,
            unit: 'EUR',
            rows: [
              ...importsOf('2019', 'DE', { CN: 10, GB: 7, FR: 100 }),
              ...importsOf('2019', 'GB', { CN: 5 }),
              ...importsOf('2020', 'DE', { CN: 10, GB: 7, FR: 100 }),
              ...importsOf('2020', 'GB', { CN: 5 }),
            ],
          },
        ],
      });
      await desk.project();
      const { periods, unit } = await desk.ask(await desk.now(), COBALT_IMPORTS);
      expect(unit).toBe('EUR');
      const shares = periods.map(({ period, shares: all }) => [
        period,
        ...all.map(({ area, value: amount }) => `${area} ${amount}`),
      ]);
      expect(shares).toEqual([
        ['2019', 'CN 15'],
        ['2020', 'CN 10', 'GB 7'],
      ]);
    });

    it('is of years or of months, never of both in one series', async () => {
      await desk.log.release({
        source: 'comext-cn8',
        edition: 'full-202402',
        publishedOn: '2024-05-01',
        statements: [
          {
            ...TRADE,
            unit: 'EUR',
            rows: [
              ...importsOf('2023', 'DE', { CN: 90, US: 10 }),
              ...importsOf('2024-01', 'DE', { CN: 1, US: 9 }),
              ...importsOf('2024-02', 'DE', { CN: 2, US: 8 }),
            ],
          },
        ],
      });
      await desk.project();
      const knowledge = await desk.now();
      const years = await desk.ask(knowledge, COBALT_IMPORTS);
      expect([years.frequency, years.periods.map(({ period }) => period)]).toEqual([
        'annual',
        ['2023'],
      ]);
      const months = await desk.ask(knowledge, { ...COBALT_IMPORTS, frequency: 'monthly' });
      expect(months.periods.map(({ period, top1 }) => [period, top1?.area, top1?.share])).toEqual([
        ['2024-01', 'US', 0.9],
        ['2024-02', 'US', 0.8],
      ]);
      const factsOf = async (frequency?: 'annual' | 'monthly') => {
        const params = { ...COBALT_IMPORTS, frequency, limit: 100 };
        const { facts } = value(await findFacts(desk.db, params, knowledge));
        return [...new Set(facts.map(({ period }) => period))];
      };
      expect(await factsOf('annual')).toEqual(['2023']);
      expect(await factsOf('monthly')).toEqual(['2024-01', '2024-02']);
      expect(await factsOf()).toEqual(['2023', '2024-01', '2024-02']);
    });

    it('is not of a table that may leave partners out', async () => {
      await desk.log.release({
        source: 'comext-cn8',
        edition: 'ds-045409-2025-02-17',
        publishedOn: '2025-02-17',
        statements: [
          { ...TRADE, unit: 'EUR', rows: importsOf('2023', 'DE', { CN: 9 }, ['partial']) },
        ],
      });
      await desk.project();
      const { periods, gaps } = await desk.ask(await desk.now(), COBALT_IMPORTS);
      expect(periods[0]).toMatchObject({ total: null, top1: null, shares: [], flags: ['partial'] });
      expect(gaps.map(({ code }) => code)).toContain('partial-table');
    });

    it('of a series of fixed membership counts the United Kingdom in all years', async () => {
      await desk.log.release({
        source: 'baci-eu27',
        edition: 'V202601',
        publishedOn: '2026-01-31',
        statements: [
          { ...TRADE, rows: importsOf('2010', 'EU27', { GB: 60, CN: 40 }, ['fixed-eu27']) },
        ],
      });
      await desk.project();
      const { periods, source, alternatives } = await desk.ask(await desk.now(), COBALT_IMPORTS);
      expect(periods[0]?.top1).toMatchObject({ area: 'GB', share: 0.6 });
      expect([source, alternatives]).toEqual(['baci-eu27', []]);
    });

    it('takes the preferred source and names the others; made-up figures only when asked for', async () => {
      const rows = importsOf('2022', 'EU27', { CN: 1 });
      for (const source of ['synthetic', 'comext-cn8', 'baci-eu27'] as const) {
        await desk.log.release({
          source,
          edition: '1',
          publishedOn: '2024-01-31',
          statements: [{ ...TRADE, rows }],
        });
        await desk.project();
        const answer = await desk.ask(await desk.now(), COBALT_IMPORTS);
        expect(answer.source).toBe(source === 'synthetic' ? null : source);
      }
      const answer = await desk.ask(await desk.now(), { ...COBALT_IMPORTS, source: 'synthetic' });
      expect(answer.alternatives).toEqual(['baci-eu27', 'comext-cn8']);
      expect(answer.periods).toHaveLength(1);
    });

    it('refuses what it does not know and says why it has nothing', async () => {
      const unknown = { ...GALLIUM, mineral: 'unobtainium' };
      expect(code(await findConcentration(desk.db, unknown, desk.at(0)))).toBe('unknown-mineral');
      const nowhere = { ...GALLIUM, source: 'nobody' };
      expect(code(await findConcentration(desk.db, nowhere, desk.at(0)))).toBe('unknown-source');
      const { gaps } = await desk.ask(desk.at(0));
      expect(gaps).toEqual([
        {
          code: 'not-reported',
          message:
            'No release imported by position 0 reports world production of Gallium (processing, production).',
        },
      ]);
    });
  });

  describe('facts', () => {
    beforeEach(async () => {
      const rows = ['2020', '2021', '2022'].flatMap((year) =>
        rowsOf(year, { CN: 5, RU: 4, JP: 3 }),
      );
      await desk.log.release({
        edition: '2023',
        publishedOn: '2023-01-31',
        statements: [{ rows }, { measure: 'capacity', rows }],
      });
      await desk.log.release({
        edition: '2024',
        publishedOn: '2024-01-31',
        statements: [{ rows: rowsOf('2022', { CN: 9 }) }],
      });
      await desk.project();
    });

    it('come page by page, each once, and only those that hold', async () => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const params = { mineral: 'gallium', limit: 4, cursor };
        const page = factsAnswer.parse(value(await findFacts(desk.db, params, await desk.now())));
        seen.push(...page.facts.map((fact) => `${fact.position}/${fact.row}/${fact.period}`));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(9 + 6 + 1);
    });

    it('are chosen by measure, period and area', async () => {
      const params = {
        mineral: 'gallium',
        measure: 'production',
        period: '2022',
        area: 'CN',
        limit: 9,
      };
      const { facts } = value(await findFacts(desk.db, params, await desk.now()));
      expect(facts.map((fact) => [fact.value, fact.release])).toEqual([[9, 'usgs-mcs-2024']]);
      const earlier = value(await findFacts(desk.db, params, await desk.now('2023-12-31')));
      expect(earlier.facts.map((fact) => [fact.value, fact.release])).toEqual([
        [5, 'usgs-mcs-2023'],
      ]);
    });

    it('refuse a cursor that is none', async () => {
      const params = { mineral: 'gallium', limit: 4, cursor: 'abc' };
      expect(code(await findFacts(desk.db, params, desk.at(9)))).toBe('bad-cursor');
    });
  });
});
