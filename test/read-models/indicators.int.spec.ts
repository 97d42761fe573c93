import { indicatorsAnswer, type IndicatorId } from '@chokepoint/api-contract';
import { findIndicators, IndicatorMemory, type IndicatorsParams } from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { describe, expect, it } from 'vitest';
import { importsOf, rowsOf } from './given-log.js';
import { code, questionDesk, TRADE, value } from './question-desk.js';

const GALLIUM: IndicatorsParams = { mineral: 'gallium', asOf: '2024-06-30' };
const DAY = { precision: 'day', citations: [] };

describe.each(testDatabases())('indicators on $name', ({ open }) => {
  const desk = questionDesk(open);
  const ask = async (params: IndicatorsParams = GALLIUM, edition?: string) =>
    indicatorsAnswer.parse(value(await findIndicators(desk.db, params, await desk.now(), edition)));
  const seriesOf = async (indicator: IndicatorId, params?: IndicatorsParams) =>
    (await ask(params)).series.find((one) => one.indicator === indicator)!;
  const report = (period: string, values: Readonly<Record<string, number | null>>) =>
    desk.log.release({
      edition: period,
      publishedOn: `${Number(period) + 1}-01-31`,
      statements: [{ rows: rowsOf(period, values) }],
    });
  const licences = async (more: readonly (readonly [string, object])[] = []) => {
    const stream = 'initiative-licences';
    await desk.log.append(stream, 'InitiativeAnnounced', {
      ...DAY,
      on: '2023-07-03',
      name: 'Licences',
      type: 'export-control',
      lane: 'shock',
      parties: [{ name: 'China', area: 'CN', role: 'issuer' }],
      minerals: ['gallium'],
      coversAll: null,
      stages: [],
      summary: '',
    });
    const events = [
      ['InitiativeEnteredIntoForce', { on: '2023-08-01' }],
      [
        'InstrumentIntroduced',
        { on: '2023-08-01', kind: 'export-licence', status: 'in-force', description: '' },
      ],
      ...more,
    ] as const;
    for (const [type, data] of events) await desk.log.append(stream, type, { ...DAY, ...data });
  };

  it('carry what is withheld and printed as a bound through to the interval', async () => {
    await desk.log.release({
      edition: '2024',
      publishedOn: '2024-01-31',
      statements: [
        {
          rows: [
            ['CN', null, '2023', 60, [], 2],
            ['RU', null, '2023', null, [], 3, '<20', 0, 20],
            ['JP', null, '2023', 20, [], 4],
          ],
        },
      ],
    });
    await desk.project();
    const [point] = (await seriesOf('top1')).points;
    expect(point).toMatchObject({ value: 0.75, low: 0.6, high: 0.75, leader: { area: 'CN' } });
    expect(point!.gaps.map((one) => one.code)).toContain('bounded-values');
    const [stored] = await desk.db.selectFrom('read.concentration').select('shares').execute();
    expect(stored!.shares.map(({ area, low, high }) => [area, low, high])).toEqual([
      ['CN', undefined, undefined],
      ['JP', undefined, undefined],
      ['RU', 0, 20],
    ]);
  });

  it('say since when a share is above the line, and leave gaps as gaps', async () => {
    await report('2019', { CN: 60, RU: 40 });
    await report('2020', { CN: 70, RU: 30 });
    await report('2022', { CN: 80, RU: 20 });
    await report('2023', { CN: 80, RU: 20 });
    await desk.project();
    const { line, points } = await seriesOf('top1');
    expect(points.map(({ period, status }) => [period, status])).toEqual([
      ['2019', 'below'],
      ['2020', 'above'],
      ['2022', 'above'],
      ['2023', 'above'],
    ]);
    expect(line).toMatchObject({
      status: 'above',
      since: { year: 2022, atLeast: true, possibly: 2020 },
    });
    expect(line!.distance!.low).toBeCloseTo(15);
  });

  it('hold the shares of each period against the restrictions of its last day, the latest also against those of the day asked for', async () => {
    await report('2022', { CN: 80, RU: 20 });
    await report('2023', { CN: 90, RU: 10 });
    await licences([
      ['InitiativeSuspended', { on: '2024-02-01', until: '2024-04-30', what: 'all' }],
    ]);
    await desk.project();
    const on = async (asOf: string) =>
      (await seriesOf('restriction-exposure', { ...GALLIUM, asOf })).points.map(
        ({ on: day, value: share, low, high }) => [day, share, low, high],
      );
    const past = [
      ['2022-12-31', 0, 0, 0],
      ['2023-12-31', 0.9, 0.9, 0.9],
    ];
    expect(await on('2024-01-31')).toEqual([...past, ['2024-01-31', 0.9, 0.9, 0.9]]);
    expect(await on('2024-03-01')).toEqual([...past, ['2024-03-01', 0, 0, 0]]);
    // The term has passed and no news is recorded: between nothing and all of it.
    expect(await on('2024-05-01')).toEqual([...past, ['2024-05-01', null, 0, 0.9]]);
  });

  it('divide value by weight where one source gives both of a partner', async () => {
    const form = 'hs6-282200';
    await desk.log.release({
      source: 'baci-eu27',
      edition: '2024',
      publishedOn: '2025-01-01',
      statements: [
        { ...TRADE, form, rows: importsOf('2024', 'EU27', { CN: 900, US: 300, ZA: 50 }) },
        {
          ...TRADE,
          form,
          measure: 'quantity',
          unit: 't',
          rows: importsOf('2024', 'EU27', { CN: 30, US: 10 }),
        },
      ],
    });
    await desk.project();
    const asked = { mineral: 'cobalt', asOf: '2025-06-30' };
    const { unit, points } = await seriesOf('unit-value', asked);
    expect([unit, points.length, points[0]!.value]).toEqual(['USD/t', 1, 30]);
    expect(points[0]!.gaps.map(({ message }) => message).join()).toContain('ZA');
  });

  it('say why where rows make no shares, and where no source reports any', async () => {
    const nothing = await ask();
    expect(nothing.series).toEqual([]);
    expect(nothing.notComputable.map((one) => `${one.indicator} ${one.code}`)).toEqual(
      expect.arrayContaining([
        'top1 no-shares',
        'geometric-risk no-factors',
        'import-reliance no-common-substance',
      ]),
    );
    const dysprosium = await ask({ mineral: 'dysprosium', asOf: '2024-06-30' });
    expect(dysprosium.notComputable[0]!.message).toContain('Heavy rare earths');
    await report('2022', { CN: null, RU: null });
    await report('2023', { CN: null, RU: null });
    await desk.project();
    const withheld = await ask();
    expect(withheld.series).toEqual([]);
    expect(withheld.notComputable).toContainEqual(
      expect.objectContaining({
        stage: 'processing',
        code: 'withheld-values',
        message: '2022, 2023: Withheld by the publisher: CN, RU.',
      }),
    );
  });

  it('leave private sources out unless they are named', async () => {
    await desk.log.release({
      source: 'own',
      edition: 'mine',
      publishedOn: '2024-01-01',
      statements: [{ rows: [['CN', null, '2023', 5, ['private'], 2]] }],
    });
    await desk.project();
    expect((await ask()).series).toEqual([]);
    const own = await seriesOf('top1', { ...GALLIUM, source: 'own' });
    expect(own).toMatchObject({ source: 'own', points: [{ value: 1, quality: 'private' }] });
  });

  it('answer one pair alike from memory and afresh, and another pair by itself', async () => {
    await report('2022', { CN: 60, RU: 40 });
    await desk.project();
    const memory = new IndicatorMemory();
    const remembering = { ...GALLIUM, memory };
    const before = await desk.now();
    const first = value(await findIndicators(desk.db, remembering, before, 'figures 1'));
    const again = value(await findIndicators(desk.db, remembering, before, 'figures 1'));
    expect(again).toBe(first);
    expect(again).toEqual(value(await findIndicators(desk.db, GALLIUM, before)));
    await report('2023', { CN: 90, RU: 10 });
    await desk.project();
    const later = value(await findIndicators(desk.db, remembering, await desk.now(), 'figures 1'));
    expect(later.series[0]!.points.map(({ period }) => period)).toEqual(['2022', '2023']);
    expect(value(await findIndicators(desk.db, remembering, before, 'figures 1'))).toBe(first);
    const rebuilt = value(await findIndicators(desk.db, remembering, before, 'figures 2'));
    expect(rebuilt).not.toBe(first);
    expect(rebuilt).toEqual(first);
  });

  it('refuse what is not in the catalogue', async () => {
    const now = await desk.now();
    const refused = async (params: object) =>
      code(await findIndicators(desk.db, { asOf: '2024-01-01', ...params }, now));
    expect(await refused({ mineral: 'unobtainium' })).toBe('unknown-mineral');
    expect(await refused({ source: 'rumour' })).toBe('unknown-source');
  });
});
