import { benchmarksAnswer } from '@chokepoint/api-contract';
import { findBenchmarks } from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { importsOf } from './given-log.js';
import { COBALT_IMPORTS, code, questionDesk, TRADE, value } from './question-desk.js';

const DAY = '2026-01-01';

describe.each(testDatabases())('benchmarks on $name', ({ open }) => {
  const desk = questionDesk(open);
  const ask = async (mineral?: string, publishedBy: string | null = null) =>
    benchmarksAnswer.parse(
      value(await findBenchmarks(desk.db, { mineral, asOf: DAY }, await desk.now(publishedBy))),
    );
  const rowOf = async (mineral: string, basis: string, publishedBy: string | null = null) => {
    const [material] = (await ask(mineral, publishedBy)).materials;
    return material!.rows.find((row) => row.stage === 'processing' && row.basis === basis)!;
  };
  const imports = (
    year: string,
    partners: Readonly<Record<string, number>>,
    more: object = {},
    edition = year,
  ) =>
    desk.log.release({
      source: 'baci-eu27',
      edition,
      publishedOn: `${Number(year) + 1}-01-01`,
      statements: [{ ...TRADE, rows: importsOf(year, 'EU27', partners), ...more }],
    });

  describe('with imports of some years', () => {
    beforeEach(async () => {
      await imports('2020', { CN: 50, US: 50 });
      await imports('2021', { CN: 70, US: 30 });
      await imports('2022', { CN: 80, US: 20 });
      await desk.project();
    });

    it('hold the largest third country against the line: how far, since when, how fast', async () => {
      const row = await rowOf('cobalt', 'imports');
      expect(row).toMatchObject({
        status: 'above',
        leader: 'CN',
        leaderName: 'China',
        isBenchmark: false,
        label: 'share of EU imports',
        period: '2022',
        source: 'baci-eu27',
        release: 'baci-eu27-2022',
        since: { year: 2021, atLeast: false, possiblySince: 2021 },
      });
      expect(row.distance!.low).toBeCloseTo(15, 9);
      expect(row.pace!.low).toBeCloseTo(3, 2);
      expect(row.gaps.map((gap) => gap.code)).toEqual(['not-the-benchmark', 'by-value']);
    });

    it('answer from what was published by a day', async () => {
      expect(await rowOf('cobalt', 'imports', '2021-06-30')).toMatchObject({
        status: 'below',
        period: '2020',
        since: null,
        pace: null,
      });
      expect(await rowOf('cobalt', 'imports', '2019-01-01')).toMatchObject({
        status: 'not-computable',
        largest: null,
        gaps: [{ code: 'not-reported' }],
      });
    });

    it('name what is missing of the basis of the law, and never put zero there', async () => {
      const row = await rowOf('cobalt', 'consumption');
      expect(row).toMatchObject({ status: 'not-computable', isBenchmark: true, largest: null });
      expect(row.gaps[0]!.message).toMatch(/consumption.* and EU imports by weight/);
    });

    it('list the 17 strategic raw materials where none is named', async () => {
      const { materials, capacity, mineral } = await ask();
      expect(mineral).toBeNull();
      expect(materials).toHaveLength(17);
      const cobalt = materials.find((one) => one.mineral === 'cobalt')!;
      expect(cobalt.verdicts.map(({ basis, status }) => [basis, status])).toEqual([
        ['imports', 'above'],
        ['sourcing', 'not-computable'],
        ['consumption', 'not-computable'],
      ]);
      expect(cobalt.verdicts[0]!.above).toEqual([
        { subject: 'cobalt', stage: 'processing', suspect: false },
      ]);
      expect(capacity.map(({ stage, level, status }) => [stage, level, status])).toEqual([
        ['extraction', 0.1, 'not-computable'],
        ['processing', 0.4, 'not-computable'],
        ['recycling', 0.25, 'not-computable'],
      ]);
      expect(capacity[0]!.gaps.map((gap) => gap.code)).toEqual([
        'capacity-unknown',
        'consumption-unknown',
      ]);
    });

    it('say of a mineral that is not strategic that Art. 5 does not speak of it', async () => {
      const { materials, capacity } = await ask('antimony');
      expect(materials[0]).toMatchObject({ strategic: false, label: null });
      expect(materials[0]!.gaps.map((gap) => gap.code)).toEqual(['not-strategic']);
      expect(capacity).toEqual([]);
    });

    it('keep members of a group apart, each under its own name', async () => {
      const [group] = (await ask('platinum-group-metals')).materials;
      const subjects = new Set(group!.rows.map(({ subject }) => subject));
      expect([...subjects]).toEqual(['ruthenium', 'rhodium', 'palladium', 'iridium', 'platinum']);
      expect(group!.gaps.map((gap) => gap.code)).toContain('members-apart');
      const [member] = (await ask('neodymium')).materials;
      expect(member).toMatchObject({ strategic: true });
      expect(member!.label).toContain('permanent magnets');
    });

    it('know no mineral that the catalogue does not', async () => {
      const asked = { mineral: 'unobtainium', asOf: DAY };
      expect(code(await findBenchmarks(desk.db, asked, await desk.now()))).toBe('unknown-mineral');
    });
  });

  it('bound a share of consumption from above where weight and consumption are on record', async () => {
    await imports('2022', { CN: 80, US: 20 }, { measure: 'quantity', unit: 't' });
    await desk.log.release({
      source: 'iea-cmde',
      edition: '2023',
      publishedOn: '2023-06-01',
      statements: [
        {
          ...COBALT_IMPORTS,
          basis: 'national',
          measure: 'consumption',
          form: 'apparent',
          unit: 't',
          rows: [['EU27', null, '2022', 160, [], 2]],
        },
      ],
    });
    await desk.project();
    const row = await rowOf('cobalt', 'consumption');
    // China: at most 80 of 160.
    expect(row).toMatchObject({ status: 'below', largest: { low: 0, high: 0.5 }, leader: 'CN' });
    expect(row.gaps.map((gap) => gap.code)).toEqual(['upper-bound-only']);
  });

  it('hold printed shares of EU sourcing against the line, and repeat a doubt', async () => {
    const stream = 'release-ec-criticality-2023';
    await desk.log.release({
      source: 'ec-criticality',
      edition: '2023',
      publishedOn: '2023-03-16',
      statements: [],
      sealed: false,
    });
    const report = (mineral: string, percent: number, flags: readonly string[]) =>
      desk.log.append(stream, 'SharesReported', {
        mineral,
        stage: 'processing',
        form: 'content',
        basis: 'eu-sourcing',
        measure: 'share',
        unit: 'share',
        file: 'eu.csv',
        rows: [
          ['CN', null, '2016/2020', percent / 100, flags, 2, `${percent}%`],
          ['DE', null, '2016/2020', 0.2, [], 3, '20%'],
        ],
      });
    await report('germanium', 83, ['suspect']);
    await report('gallium', 65, []);
    await desk.log.append(stream, 'ReleaseSealed', {
      files: [],
      statements: 2,
      facts: 4,
      digest: '',
    });
    await desk.project();
    const germanium = await rowOf('germanium', 'sourcing');
    expect(germanium).toMatchObject({
      status: 'above',
      largest: { low: 0.825, high: 0.835 },
      flags: ['suspect'],
      period: '2016/2020',
    });
    expect(germanium.gaps.map((gap) => gap.code)).toContain('suspect-row');
    // 64.5 to 65.5: the rounding lies on both sides.
    expect((await rowOf('gallium', 'sourcing')).status).toBe('cannot-tell');
    const [material] = (await ask('germanium')).materials;
    expect(material!.verdicts[1]).toMatchObject({ above: [{ suspect: true }] });
  });
});
