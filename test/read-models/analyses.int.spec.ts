import { analysesAnswer, analysisSeries, impactAnswer } from '@chokepoint/api-contract';
import { findAnalyses, findAnalysisSeries, findImpact, type ReadModels } from '@chokepoint/queries';
import { runAnalyses } from '@chokepoint/runtime';
import { testDatabases } from '@chokepoint/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { importsOf } from './given-log.js';
import { code, questionDesk, TRADE, value } from './question-desk.js';

/** Noise that is the same each time, of a few points of share. */
const WOBBLE = [2, -1, 0, 3, -2, 1, -3, 2, 0, -1, 1, -2, 3, -1, 2, 0, 1, -1, 0, 2];
const YEARS = Array.from({ length: WOBBLE.length }, (_, index) => 2005 + index);
const MONTHS = Array.from({ length: 60 }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${2020 + Math.floor(index / 12)}-${month}`;
}).filter((month) => month !== '2021-06');
const licences = {
  ...{
    on: '2023-07-03',
    precision: 'day',
    citations: [],
    name: 'Licences',
    type: 'export-control',
  },
  ...{
    lane: 'shock',
    parties: [],
    minerals: ['cobalt'],
    coversAll: null,
    stages: [],
    summary: 'W',
  },
};
const COBALT = 'pact.top1-eu-imports';

describe.each(testDatabases())('analyses on $name', ({ open }) => {
  const desk = questionDesk(open);

  /** The leader's share in points: 70 until 2018, and so much lower from 2019 on. */
  const imports = (mineral: string, form: string, fall: number, shift = 0) => ({
    ...TRADE,
    mineral,
    form,
    rows: YEARS.flatMap((year, index) => {
      const share = 70 - (year >= 2019 ? fall : 0) + (WOBBLE[(index + shift) % 20] ?? 0);
      return importsOf(String(year), 'EU27', { CN: share, US: 100 - share }, ['fixed-eu27']);
    }),
  });
  const publish = (edition: string, publishedOn: string, fall: number) =>
    desk.log.release({
      source: 'baci-eu27',
      edition,
      publishedOn,
      statements: [
        imports('cobalt', 'hs6-810520', fall),
        imports('magnesium', 'hs6-810411', 0, 3),
        imports('vanadium', 'hs6-282530', 0, 7),
        imports('niobium', 'hs6-811292', 0, 11),
      ],
    });
  /** 2020 to 2024 but for one month; the leader falls from 80 to 60 points in August 2023. */
  const importMonths = () =>
    desk.log.release({
      source: 'comext-cn8',
      edition: '2024-12',
      publishedOn: '2025-03-01',
      statements: [
        {
          ...TRADE,
          form: 'cn8-81052000',
          unit: 'EUR',
          rows: MONTHS.flatMap((month, index) => {
            const share = (month < '2023-08' ? 80 : 60) + (WOBBLE[index % 20] ?? 0);
            return importsOf(month, 'EU27', { CN: share, US: 100 - share });
          }),
        },
      ],
    });
  const announce = (id: string, on: string, minerals: readonly string[], lane = 'initiative') =>
    desk.log.append(`initiative-${id}`, 'InitiativeAnnounced', {
      on,
      precision: 'day',
      citations: [],
      name: `Name of ${id}`,
      type: 'partnership',
      lane,
      parties: [],
      minerals,
      coversAll: null,
      stages: [],
      summary: 'Words',
    });
  /** The runner, over the read models as the desk sees them. */
  const run = async () => {
    await desk.project();
    const { knownAt: position } = await desk.now();
    const models: ReadModels = {
      read: (work) => work({ db: desk.db, position, edition: 'desk', projections: [] }),
      states: () => Promise.resolve([]),
    };
    const { signal } = new AbortController();
    const done = await runAnalyses({ ledger: desk.log.ledger, readModels: models, signal });
    await desk.project();
    return value(done);
  };
  const impact = async (knowledge = desk.now()) =>
    impactAnswer.parse(
      value(
        await findImpact(
          desk.db,
          { initiative: 'pact', outcome: 'top1-eu-imports' },
          await knowledge,
        ),
      ),
    );

  beforeEach(async () => {
    await publish('V202601', '2026-01-31', 15);
    await announce('pact', '2019-01-01', ['cobalt', 'magnesium']);
    await desk.project();
  });

  it('are answered by the default design before anybody registered it', async () => {
    const { rows } = await impact();
    expect(rows.map(({ mineral }) => mineral).sort()).toEqual(['cobalt', 'magnesium']);
    expect(rows[0]?.analysis).toEqual({ id: COBALT, registeredAt: null, runAt: null });
  });

  it('are registered once for each outcome that has a series, and run once', async () => {
    const first = await run();
    expect(first).toMatchObject({ registered: 2, runs: 2, refused: [] });
    expect(await run()).toEqual({ registered: 0, runs: 0, refused: [] });
    const { analyses } = analysesAnswer.parse(
      value(await findAnalyses(desk.db, {}, await desk.now())),
    );
    expect(analyses.map(({ id }) => id)).toEqual([COBALT, 'pact.hhi-eu-imports']);
    expect(analyses[0]).toMatchObject({
      design: {
        date: { used: 'announced', on: '2019-01-01' },
        minerals: ['cobalt', 'magnesium'],
        donors: expect.arrayContaining(['vanadium']),
      },
      run: { method: 'impact-analysis@1', series: 2 },
      supersededBy: null,
    });
  });

  it('find the fall that was planted, and none where there was none', async () => {
    await run();
    const { rows } = await impact();
    const cobalt = rows.find(({ mineral }) => mineral === 'cobalt')!;
    expect(cobalt.movement).toMatchObject({
      periods: { before: 14, after: 5 },
      reasons: [],
      disagree: false,
    });
    expect(cobalt.movement.verdict.code).toMatch(/^moved-/);
    expect(cobalt.movement.verdict.text).not.toMatch(/caus/i);
    expect(cobalt.movement.trendAdjusted!.value).toBeLessThan(-0.1);
    expect(cobalt.movement.trendAdjusted!.high).toBeLessThan(0);
    expect(cobalt.movement.meanDifference!.value).toBeGreaterThan(-0.2);
    expect(cobalt.movement.meanDifference!.value).toBeLessThan(-0.1);
    expect(cobalt.analysis.runAt).not.toBeNull();
    const magnesium = rows.find(({ mineral }) => mineral === 'magnesium')!;
    expect(magnesium.movement.verdict).toMatchObject({
      code: 'no-detectable-change',
      text: expect.stringMatching(/would not reliably show/),
    });
    expect(magnesium.movement.adjustedP).toBeGreaterThanOrEqual(magnesium.movement.p!);
  });

  it('run again when a release changes a figure, and answer as before for what was known before', async () => {
    await run();
    const before = await desk.now();
    const told = await impact(Promise.resolve(before));
    await publish('V202701', '2027-01-31', 0);
    expect(await run()).toMatchObject({ registered: 0, runs: 2 });
    const now = await impact();
    const cobalt = now.rows.find(({ mineral }) => mineral === 'cobalt')!;
    expect(cobalt.movement.verdict.code).toBe('no-detectable-change');
    expect(await impact(Promise.resolve(before))).toEqual(told);
    const published = await impact(desk.now('2026-06-30'));
    expect(published.rows[0]?.movement.digest).toBe(told.rows[0]?.movement.digest);
  });

  it('tell that something else fell into the window', async () => {
    await announce('shock', '2020-03-01', ['cobalt'], 'shock');
    await desk.project();
    const { rows } = await impact();
    const cobalt = rows.find(({ mineral }) => mineral === 'cobalt')!;
    expect(cobalt.overlapping).toEqual([
      { id: 'shock', name: 'Name of shock', on: '2020-03-01', lane: 'shock' },
    ]);
    expect(cobalt.movement.verdict).toMatchObject({
      attributable: false,
      text: expect.stringMatching(/cannot be attributed/),
    });
  });

  it('look at months too where an instrument works within months and months are recorded', async () => {
    await importMonths();
    await desk.log.append('initiative-licences', 'InitiativeAnnounced', licences);
    await desk.log.append('initiative-licences', 'InstrumentIntroduced', {
      ...{ on: '2023-08-01', precision: 'day', citations: [] },
      ...{ kind: 'export-licence', status: 'in-force', by: 'CN' },
    });
    await run();
    const params = { initiative: 'licences', outcome: 'top1-eu-imports' } as const;
    const { rows } = impactAnswer.parse(value(await findImpact(desk.db, params, await desk.now())));
    const [year, month] = rows;
    expect(year).toMatchObject({ frequency: 'annual', mineral: 'cobalt', source: 'baci-eu27' });
    expect(month).toMatchObject({
      frequency: 'monthly',
      mineral: 'cobalt',
      source: 'comext-cn8',
      analysis: { id: 'licences.top1-eu-imports.monthly' },
      movement: { periods: { before: 41, after: 17 }, reasons: [] },
    });
    expect(month!.before.periods).toHaveLength(12);
    expect(month!.analysis.runAt).not.toBeNull();
    expect(month!.movement.trendAdjusted!.high).toBeLessThan(0);
    expect(month!.movement.methods).toContain('newey-west@1');
    const asked = { analysis: month!.analysis.id, mineral: 'cobalt' };
    const { path } = value(await findAnalysisSeries(desk.db, asked, await desk.now()));
    expect(path[0]?.period).toBe('2020-01');
    expect(path.find(({ period }) => period === '2021-06')).toMatchObject({ use: 'missing' });
  });

  it('leave months alone for what takes years', async () => {
    await importMonths();
    await run();
    const { analyses } = value(await findAnalyses(desk.db, {}, await desk.now()));
    expect(analyses.map(({ id }) => id)).toEqual([COBALT, 'pact.hhi-eu-imports']);
  });

  it('are superseded by one that is registered under a name of its own', async () => {
    await run();
    const { analyses } = value(await findAnalyses(desk.db, {}, await desk.now()));
    const { design } = analyses[0]!;
    await desk.log.append(`analysis-${COBALT}.2`, 'AnalysisRegistered', {
      design: { ...design, model: 'mean-shift' },
      reason: 'The share had no trend.',
      supersedes: COBALT,
    });
    await desk.project();
    const { rows } = await impact();
    expect(new Set(rows.map(({ analysis }) => analysis.id))).toEqual(new Set([`${COBALT}.2`]));
    const known = value(await findAnalyses(desk.db, { initiative: 'pact' }, await desk.now()));
    expect(known.analyses.map(({ id, supersededBy }) => [id, supersededBy])).toEqual([
      [COBALT, `${COBALT}.2`],
      ['pact.hhi-eu-imports', null],
      [`${COBALT}.2`, null],
    ]);
  });

  it('show one series with path, estimators and placebos', async () => {
    await run();
    const params = { analysis: COBALT, mineral: 'cobalt' };
    const series = analysisSeries.parse(
      value(await findAnalysisSeries(desk.db, params, await desk.now())),
    );
    // Five years after the date, and no more.
    expect(series.path.map(({ period }) => period)).toEqual(YEARS.slice(0, 19).map(String));
    const last = series.path.at(-1)!;
    expect(last.observed).toBeLessThan(last.low!);
    expect(series.estimators.map(({ method }) => method)).toEqual(
      expect.arrayContaining(['reml-ar1@1']),
    );
    expect(series.placebosInTime.length).toBeGreaterThan(3);
    expect(series.placebosInTime.every(({ period }) => period < '2019')).toBe(true);
    expect(series.releases).toEqual(['baci-eu27-V202601']);
  });

  it('refuse what is not there', async () => {
    const ask = async (analysis: string, mineral: string) =>
      code(await findAnalysisSeries(desk.db, { analysis, mineral }, await desk.now()));
    expect(await ask('nobody.top1-eu-imports', 'cobalt')).toBe('unknown-analysis');
    expect(await ask(COBALT, 'gallium')).toBe('no-such-series');
  });
});
