import { findComparison, findSources } from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { importsOf } from './given-log.js';
import { COBALT_IMPORTS, questionDesk, TRADE, value } from './question-desk.js';

describe.each(testDatabases())('sources side by side, on $name', ({ open }) => {
  const desk = questionDesk(open);
  const report = (
    source: 'baci-eu27' | 'comext-cn8' | 'comtrade' | 'own',
    period: string,
    shares: object,
  ) =>
    desk.log.release({
      source,
      edition: period,
      publishedOn: `${Number(period.slice(0, 4)) + 1}-01-01`,
      statements: [
        {
          ...TRADE,
          unit: source === 'comext-cn8' ? 'EUR' : 'USD',
          rows: importsOf(
            period,
            'EU27',
            shares as Record<string, number>,
            source === 'own' ? ['private'] : [],
          ),
        },
      ],
    });

  beforeEach(async () => {
    await report('baci-eu27', '2022', { CN: 90, US: 10 });
    await report('baci-eu27', '2023', { CN: 60, US: 40 });
    await report('comext-cn8', '2023', { CN: 160, US: 20, RU: 20 });
    await report('own', '2023', { CN: 1 });
    await desk.project();
  });

  it('are compared by share, the largest difference first, in periods that two report', async () => {
    const answer = value(await findComparison(desk.db, COBALT_IMPORTS, await desk.now()));
    expect(answer.series).toEqual([
      { source: 'baci-eu27', measure: 'value', unit: 'USD' },
      { source: 'comext-cn8', measure: 'value', unit: 'EUR' },
    ]);
    expect(answer.periods.map(({ period }) => period)).toEqual(['2023']);
    const areas = answer.periods[0]!.areas.map(({ area, spread, shares }) => [
      area,
      spread === null ? null : Math.round(spread * 100) / 100,
      ...shares.map(({ source, share, quality }) => `${source} ${share} ${quality}`),
    ]);
    expect(areas).toEqual([
      ['US', 0.3, 'baci-eu27 0.4 derived', 'comext-cn8 0.1 reported'],
      ['CN', 0.2, 'baci-eu27 0.6 derived', 'comext-cn8 0.8 reported'],
      ['RU', null, 'comext-cn8 0.1 reported'],
    ]);
  });

  it('are compared year with year or month with month, never one with the other', async () => {
    await report('comext-cn8', '2023-11', { CN: 30, US: 70 });
    await report('comtrade', '2023-11', { CN: 50, US: 50 });
    await report('comtrade', '2023-12', { CN: 50, US: 50 });
    await desk.project();
    const knowledge = await desk.now();
    const compared = async (frequency?: 'annual' | 'monthly') => {
      const params = { ...COBALT_IMPORTS, frequency };
      const answer = value(await findComparison(desk.db, params, knowledge));
      return [
        answer.frequency,
        answer.series.map(({ source }) => source),
        answer.periods.map(({ period }) => period),
      ];
    };
    expect(await compared('monthly')).toEqual(['monthly', ['comext-cn8', 'comtrade'], ['2023-11']]);
    const years = ['annual', ['baci-eu27', 'comext-cn8'], ['2023']];
    expect(await compared('annual')).toEqual(years);
    expect(await compared()).toEqual(years);
  });

  it('have a freshness that is judged on the day asked for', async () => {
    const { sources } = value(await findSources(desk.db, { asOf: '2026-03-01' }, await desk.now()));
    const baci = sources.find(({ id }) => id === 'baci-eu27')!;
    expect(baci).toMatchObject({
      releases: 2,
      latest: { id: 'baci-eu27-2023', publishedOn: '2024-01-01' },
      freshness: { state: 'not-established' },
    });
    expect(sources.find(({ id }) => id === 'usgs-mcs')).toMatchObject({
      releases: 0,
      latest: null,
      freshness: null,
    });
    await desk.log.withdraw('baci-eu27-2023');
    await desk.project();
    const after = value(await findSources(desk.db, { asOf: '2026-03-01' }, await desk.now()));
    expect(after.sources.find(({ id }) => id === 'baci-eu27')?.latest?.id).toBe('baci-eu27-2022');
  });
});
