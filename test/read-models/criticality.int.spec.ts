import { criticality as criticalitySchema } from '@chokepoint/api-contract';
import { type CriticalityParams, findCriticality } from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { code, questionDesk, value } from './question-desk.js';

const STUDY = 'release-ec-criticality-2023';
const SHARES = {
  mineral: 'gallium',
  stage: 'processing',
  form: 'content',
  measure: 'share',
} as const;
const EU_FILE = 'eu.csv';
const WORLD_FILE = 'world.csv';
const DIMENSIONS = ['va', 'pv', 'ge', 'rq', 'rl', 'cc'];

type Row = readonly [area: string, percent: number | null, t: number, flags?: readonly string[]];
const EU: readonly Row[] = [
  ['CN', 60, 1],
  ['US', 20, 1],
];
const WORLD: readonly Row[] = [
  ['CN', 90, 1.1],
  ['DE', 10, 0.8],
];

describe.each(testDatabases())('criticality on $name', ({ open }) => {
  const desk = questionDesk(open);
  const ask = async (more: Partial<CriticalityParams> = {}, publishedBy: string | null = null) =>
    criticalitySchema.parse(
      value(
        await findCriticality(
          desk.db,
          { mineral: 'gallium', ...more },
          await desk.now(publishedBy),
        ),
      ),
    );

  const seal = (stream: string) =>
    desk.log.append(stream, 'ReleaseSealed', { files: [], statements: 0, facts: 0, digest: '' });
  const receive = (source: 'ec-criticality' | 'worldbank-wgi', edition: string, on: string) =>
    desk.log.release({ source, edition, publishedOn: on, statements: [], sealed: false });

  /** China at a raw mean of -0.5 (scaled 6), the United States at 1 (3); a later update has others. */
  const governance = async (edition: string, on: string, of: Readonly<Record<string, number>>) => {
    await receive('worldbank-wgi', edition, on);
    const years = ['2016', '2017', '2018', '2019', '2020', '2021'];
    await desk.log.append(`release-worldbank-wgi-${edition}`, 'GovernanceReported', {
      file: 'wgi.xlsx',
      rows: Object.entries(of).flatMap(([area, estimate]) =>
        years.flatMap((year) =>
          DIMENSIONS.map((dimension) => {
            return { area, dimension, year, estimate, standardError: null, sourceRow: 2 };
          }),
        ),
      ),
    });
    await seal(`release-worldbank-wgi-${edition}`);
  };

  const shares = async (
    basis: 'world-production' | 'eu-sourcing',
    file: string,
    rows: readonly Row[],
    firstRow = file === EU_FILE ? 2 : 20,
  ) => {
    await desk.log.append(STUDY, 'SharesReported', {
      ...SHARES,
      basis,
      unit: 'share',
      file,
      rows: rows.map(([area, percent, , flags = []], index) => {
        const known = percent !== null;
        const fact = [
          area,
          null,
          '2016/2020',
          known ? percent / 100 : null,
          flags,
          index + firstRow,
        ];
        return known ? [...fact, `${percent}%`] : [...fact, '<5%', 0, 0.05];
      }),
    });
    await desk.log.append(STUDY, 'RestrictionReported', {
      file,
      period: '2016/2020',
      rows: rows.map(([area, , t], index) => {
        return { mineral: 'gallium', stage: 'processing', area, t, sourceRow: index + firstRow };
      }),
    });
  };
  const assessed = (material: string, year: string, risk: number, importance: number) => ({
    mineral: 'gallium',
    material,
    year,
    supplyRisk: risk,
    economicImportance: importance,
    sourceRow: 4,
    raw: `${risk},${importance}`,
  });
  const inputs = (more: object) => ({
    mineral: 'gallium',
    material: 'Gallium',
    year: '2017',
    stage: null,
    supplyData: null,
    importReliance: null,
    eolRecyclingInputRate: null,
    substitutionSR: null,
    substitutionEI: null,
    hhiWgiGlobal: null,
    hhiWgiEu: null,
    supplyRiskGlobal: null,
    supplyRiskEu: null,
    supplyRiskBoth: null,
    sourceRow: 9,
    raw: '',
    ...more,
  });

  const study2017 = async () => {
    const stream = 'release-ec-criticality-2017';
    await receive('ec-criticality', '2017', '2017-09-13');
    await desk.log.append(stream, 'CriticalityAssessed', {
      file: 'table20.csv',
      rows: [assessed('Gallium', '2014', 1.8, 6.3), assessed('Gallium', '2017', 1.4, 3.2)],
    });
    const part = { stage: 'processing', supplyData: 'global-and-eu', importReliance: 0.34 };
    await desk.log.append(stream, 'CriticalityInputsReported', {
      file: 'table3.csv',
      rows: [inputs({ ...part, eolRecyclingInputRate: 0 })],
    });
    await desk.log.append(stream, 'CriticalityInputsReported', {
      file: 'table18.csv',
      rows: [inputs({ substitutionSR: 1, hhiWgiGlobal: 3.5, hhiWgiEu: 1.1 })],
    });
    await seal(stream);
  };
  const study2023 = async (more: () => Promise<void> = async () => {}) => {
    await receive('ec-criticality', '2023', '2023-03-16');
    await shares('eu-sourcing', EU_FILE, EU);
    await shares('world-production', WORLD_FILE, WORLD);
    await more();
    await seal(STUDY);
  };

  describe('of a mineral with two studies', () => {
    beforeEach(async () => {
      await study2017();
      await study2023();
      await governance('2022', '2022-09-23', { CN: -0.5, US: 1, DE: 1.5 });
      await governance('2024', '2024-11-07', { CN: -1, US: 1, DE: 1.5 });
      await desk.project();
    });

    it('is dated milestones with the break of method named, and no trend', async () => {
      const { milestones, methodBreak } = await ask();
      expect(milestones.map(({ year, era, critical, row }) => [year, era, critical, row])).toEqual([
        ['2014', 'before-2017', null, 4],
        ['2017', 'since-2017', true, 4],
      ]);
      expect(methodBreak).toMatchObject({ after: '2014', before: '2017' });
    });

    it('is worked out again from what several tables print, within their rounding', async () => {
      const [study] = (await ask()).recomputed;
      // (3.5 * 0.17 + 1.1 * 0.83) * 1 * 1
      expect(study!.supplyRisk!.value).toBeCloseTo(1.508, 9);
      expect(study).toMatchObject({ published: 1.4, within: true, stage: 'processing', gaps: [] });
      expect(study!.inputs.find(({ name }) => name === 'IR')).toMatchObject({
        value: 0.34,
        file: 'table3.csv',
        row: 9,
        release: 'ec-criticality-2017',
      });
      expect(study!.inputs.find(({ name }) => name === 'HHI of EU sourcing')).toMatchObject({
        file: 'table18.csv',
      });
    });

    it('has the concentration of each mix from shares, t and governance, with where each stands', async () => {
      const [stage] = (await ask()).supply;
      const [recorded, ...others] = stage!.scenarios;
      expect(others).toEqual([]);
      // 0.9^2 * 6 * 1.1 + 0.1^2 * 2 * 0.8
      expect(recorded!.global!.hhi!.value).toBeCloseTo(5.362, 9);
      // (0.6^2 * 6 + 0.2^2 * 3) / 0.8^2
      expect(recorded!.eu!.hhi!.value).toBeCloseTo(3.5625, 9);
      expect(recorded!.eu).toMatchObject({ renormalised: true, covered: 1 });
      expect(recorded!.eu!.rawSum.value).toBeCloseTo(0.8, 9);
      expect(recorded!.governance).toMatchObject({ vintage: '2022', from: 2016, until: 2020 });
      expect(recorded!.global!.parts[1]).toMatchObject({
        area: 'DE',
        name: 'Germany',
        share: 0.1,
        governance: 2,
        t: 0.8,
        row: 21,
        file: WORLD_FILE,
      });
    });

    it('does not make supply risk up where the study prints no rates, and lists what is missing', async () => {
      const { supply, gaps } = await ask();
      expect(supply[0]).toMatchObject({
        rates: { origin: 'missing', importReliance: null },
        supplyData: 'global-and-eu',
        choice: { code: 'both-known' },
      });
      expect(supply[0]!.scenarios[0]).toMatchObject({
        supplyRisk: null,
        gaps: [{ code: 'input-unknown' }],
      });
      expect(gaps.map((gap) => gap.code)).toContain('rates-not-recorded');
    });

    it('takes rates of the study before when asked, and calls that an assumption', async () => {
      const { supply, gaps } = await ask({ assume: 'former-rates' });
      expect(supply[0]!.rates).toMatchObject({ origin: 'assumed', year: '2017' });
      // 5.362 * 0.17 + 3.5625 * 0.83
      expect(supply[0]!.scenarios[0]!.supplyRisk!.value).toBeCloseTo(3.868415, 6);
      const codes = gaps.map((gap) => gap.code);
      expect(codes).toContain('former-rates-assumed');
      expect(codes).not.toContain('rates-not-recorded');
    });

    it('changes one thing at a time: another t, and another governance', async () => {
      const { supply } = await ask({ t: 'CN:1.5', governance: '2024:2017/2021' });
      const [recorded, frozen, trade] = supply[0]!.scenarios;
      expect(supply[0]!.scenarios.map(({ id }) => id)).toEqual(['recorded', 'governance', 'trade']);
      // China is at 7 in the later update; its t stays.
      expect(frozen!.global!.hhi!.value).toBeCloseTo(0.81 * 7 * 1.1 + 0.016, 9);
      expect(frozen!.governance).toMatchObject({ vintage: '2024', from: 2017, until: 2021 });
      expect(trade!.global!.hhi!.value).toBeCloseTo(0.81 * 6 * 1.5 + 0.016, 9);
      expect(trade!.governance).toEqual(recorded!.governance);
      expect(trade!.assumedT).toEqual([{ area: 'CN', name: 'China', t: 1.5 }]);
    });

    it('knows nothing that was published later', async () => {
      const before = await ask({}, '2023-12-31');
      expect(before.vintages.map(({ edition }) => edition)).toEqual(['2022']);
      expect((await ask({}, '2022-12-31')).supply).toEqual([]);
      expect((await ask({}, '2016-12-31')).gaps.map((gap) => gap.code)).toEqual(['not-assessed']);
      const later = await findCriticality(
        desk.db,
        { mineral: 'gallium', governance: '2024' },
        await desk.now('2023-12-31'),
      );
      expect(code(later)).toBe('unknown-governance');
    });

    it.each([
      [{ mineral: 'unobtainium' }, 'unknown-mineral'],
      [{ t: 'ZZ:1.1' }, 'unknown-area'],
      [{ t: 'CN:0.5' }, 'bad-trade-parameter'],
      [{ t: 'CN:1.1,CN:1.2' }, 'bad-trade-parameter'],
      [{ governance: '1999' }, 'unknown-governance'],
      [{ governance: '2024:2021/2017' }, 'bad-governance'],
      [{ governance: '2024:2019/2025' }, 'governance-years-not-covered'],
    ])('refuses %j as %s', async (params, refusal) => {
      const asked = { mineral: 'gallium', ...params };
      expect(code(await findCriticality(desk.db, asked, await desk.now()))).toBe(refusal);
    });

    it('is gone with a study that is withdrawn', async () => {
      await desk.log.withdraw('ec-criticality-2017');
      await desk.project();
      const { milestones, recomputed, supply } = await ask({ assume: 'former-rates' });
      expect([milestones, recomputed]).toEqual([[], []]);
      expect(supply[0]!.rates.origin).toBe('missing');
    });
  });

  it('has supply risk of a study that prints its rates, by the supply data that it prints', async () => {
    await study2023(() =>
      desk.log.append(STUDY, 'CriticalityInputsReported', {
        file: 'results.csv',
        rows: [
          inputs({
            year: '2023',
            stage: 'processing',
            supplyData: 'global',
            importReliance: 0.98,
            eolRecyclingInputRate: 0,
            substitutionSR: 0.98,
          }),
        ],
      }),
    );
    await governance('2022', '2022-09-23', { CN: -0.5, US: 1, DE: 1.5 });
    await desk.project();
    const [stage] = (await ask()).supply;
    expect(stage).toMatchObject({
      rates: { origin: 'recorded', year: '2023' },
      supplyData: 'global',
      choice: { code: 'as-printed', method: null },
    });
    expect(stage!.scenarios[0]!.supplyRisk!.value).toBeCloseTo(5.362 * 0.98, 9);
  });

  it('is bounded and without a value where governance or a share is not known', async () => {
    await receive('ec-criticality', '2023', '2023-03-16');
    await shares('world-production', WORLD_FILE, [...WORLD, ['JP', null, 1, ['bound']]]);
    await seal(STUDY);
    await desk.project();
    const { supply, gaps } = await ask();
    const { hhi, parts } = supply[0]!.scenarios[0]!.global!;
    expect(hhi).toMatchObject({ value: null, low: 0 });
    expect(hhi!.high).toBeGreaterThan(8);
    expect(parts.map(({ part }) => part)).toEqual([null, null, null]);
    expect(supply[0]!.scenarios[0]!.governance).toBeNull();
    expect(gaps.map((gap) => gap.code)).toContain('governance-not-recorded');
  });

  it('takes no trade parameter of which it cannot tell whose it is', async () => {
    await receive('ec-criticality', '2023', '2023-03-16');
    await shares('eu-sourcing', EU_FILE, EU);
    await shares('world-production', WORLD_FILE, WORLD, 2);
    await seal(STUDY);
    await governance('2022', '2022-09-23', { CN: -0.5, US: 1, DE: 1.5 });
    await desk.project();
    const { eu, global } = (await ask()).supply[0]!.scenarios[0]!;
    // China is in row 2 of both tables, with 1 in one and 1.1 in the other.
    expect(eu!.parts.map(({ area, t }) => [area, t])).toEqual([
      ['CN', null],
      ['US', 1],
    ]);
    expect(global!.hhi).toBeNull();
    expect(global!.gaps.map((gap) => gap.code)).toContain('trade-parameter-unknown');
  });

  it('counts no input that two tables print differently', async () => {
    const stream = 'release-ec-criticality-2017';
    await receive('ec-criticality', '2017', '2017-09-13');
    const whole = {
      stage: 'processing',
      supplyData: 'global',
      eolRecyclingInputRate: 0,
      substitutionSR: 1,
    };
    for (const [file, hhiWgiGlobal] of [
      ['a.csv', 3.5],
      ['b.csv', 3.6],
    ] as const) {
      await desk.log.append(stream, 'CriticalityInputsReported', {
        file,
        rows: [inputs({ ...whole, hhiWgiGlobal })],
      });
    }
    await seal(stream);
    await desk.project();
    const [study] = (await ask()).recomputed;
    expect(study!.supplyRisk).toBeNull();
    expect(study!.gaps.map((gap) => gap.code)).toEqual(['input-unknown', 'inputs-disagree']);
    expect(study!.inputs.filter(({ name }) => name === 'HHI of global supply')).toHaveLength(2);
  });
});
