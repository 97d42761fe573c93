import {
  indicatorsAnswer,
  type IndicatorId,
  type IndicatorsAnswer,
} from '@chokepoint/api-contract';
import { MINERALS } from '@chokepoint/catalogue';
import { methodOf } from '@chokepoint/dependency';
import { ask, openRuntime, readConfig, type Runtime } from '@chokepoint/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let runtime: Runtime;
const asked = async (question: string): Promise<IndicatorsAnswer> => {
  const answer = await ask(runtime, question);
  if (!answer.ok) throw new Error(answer.error.message);
  return indicatorsAnswer.parse(answer.value.answer);
};

beforeAll(async () => {
  const config = readConfig({ CHOKEPOINT_DATA_DIR: 'memory', LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.error.message);
  const opened = await openRuntime(config.value, { today: () => '2026-11-26' });
  if (!opened.ok) throw new Error(opened.error.message);
  runtime = opened.value;
  await runtime.ensureShippedFacts();
  await runtime.catchUp();
}, 120_000);
afterAll(() => runtime.close());

describe('indicators over the shipped facts', () => {
  const series = async (mineral: string, place: string, indicator: IndicatorId) => {
    const answer = await asked(`minerals/${mineral}/indicators?${place}`);
    return answer.series.find((one) => one.indicator === indicator)!;
  };
  const point = async (mineral: string, place: string, indicator: IndicatorId, period: string) =>
    (await series(mineral, place, indicator)).points.find((one) => one.period === period)!;
  const MADE = 'stage=processing&basis=world-production&measure=production';
  const MINED = 'stage=extraction&basis=world-production&measure=production';
  const BOUGHT = 'stage=manufactured&basis=eu-imports';

  it.each([
    ['gallium', MADE, '2023', 'CN', 0.981, 'above'],
    ['permanent-magnets', BOUGHT, '2024', 'CN', 0.903, 'above'],
    ['cobalt', MINED, '2023', 'CD', 0.735, 'above'],
    ['cobalt', 'stage=processing&basis=eu-imports', '2024', 'CN', 0.561, 'below'],
  ])(
    'largest share of %s (%s) in %s: %s %d, %s',
    async (mineral, place, period, area, share, status) => {
      const top1 = await point(mineral, place, 'top1', period);
      expect(top1.value).toBeCloseTo(share, 3);
      expect(top1).toMatchObject({ leader: { area }, status });
      expect(top1.low).toBeLessThanOrEqual(share + 5e-4);
      expect(top1.high).toBeGreaterThanOrEqual(share - 5e-4);
    },
  );

  it('HHI of gallium by the shares of the study of 2023 is about 8,800, and N-1 leaves 6 %', async () => {
    const place = 'stage=processing&basis=world-production&measure=share';
    const hhi = await point('gallium', place, 'hhi', '2016/2020');
    expect(hhi.value! * 10_000).toBeCloseTo(8791, 0);
    const suppliers = await point('gallium', place, 'effective-suppliers', '2016/2020');
    expect(suppliers.value).toBeCloseTo(1.1375, 3);
    const left = await point('gallium', place, 'n-minus-1', '2016/2020');
    expect(left.value).toBeCloseTo(0.063, 3);
  });

  it('an estimate is an interval, a reported figure a point', async () => {
    const estimated = await point('cobalt', MINED, 'top1', '2025');
    expect(estimated).toMatchObject({ quality: 'estimated' });
    expect(estimated.high! - estimated.low).toBeGreaterThan(0.005);
    const reported = await point('permanent-magnets', BOUGHT, 'top1', '2024');
    expect(reported).toMatchObject({
      quality: 'derived',
      low: reported.value,
      high: reported.value,
    });
  });

  it('magnets have been above the line since 2009, by 25 points in 2024', async () => {
    const { line } = await series('permanent-magnets', BOUGHT, 'top1');
    expect(line).toMatchObject({
      isBenchmark: false,
      label: 'share of EU imports',
      period: '2024',
      leader: { area: 'CN', name: 'China' },
      status: 'above',
      since: { year: 2009, atLeast: false },
    });
    expect(line!.distance!.low).toBeCloseTo(25.26, 1);
  });

  it('a leader inside the Union is not held against the line', async () => {
    const { line, points } = await series('cobalt', 'basis=eu-sourcing', 'top1');
    expect(points[0]).toMatchObject({ leader: { area: 'FI' }, status: 'below' });
    expect(line!.leader!.area).not.toBe('FI');
  });

  it("gallium's supply came under licences with August 2023, and unit values are dollars a tonne", async () => {
    const exposure = await series('gallium', MADE, 'restriction-exposure');
    const on = (day: string) => exposure.points.find((one) => one.on === day)!.value;
    expect(on('2022-12-31')).toBe(0);
    expect(on('2023-12-31')).toBeCloseTo(0.981, 3);
    expect(on('2026-11-26')).toBeCloseTo(0.99, 2);
    const magnets = await series('permanent-magnets', BOUGHT, 'unit-value');
    expect(magnets.unit).toBe('USD/t');
    expect(magnets.points.map(({ period }) => period)).toEqual(['2024']);
    expect(magnets.points[0]!.value).toBeCloseTo(30_451, 0);
  });

  it('a suspension whose term has passed leaves open how much is exposed, and says so', async () => {
    const exposure = await series('graphite', MINED, 'restriction-exposure');
    const today = exposure.points.at(-1)!;
    expect(today.on).toBe('2026-11-26');
    // Licences of 2023 hold by themselves; the package of October 2025 never entered into force.
    expect(today.gaps.map(({ code }) => code)).not.toContain('status-unknown');
    const later = await asked(`minerals/graphite/indicators?${MINED}&asOf=2026-12-01`);
    const passed = later.series
      .find((one) => one.indicator === 'restriction-exposure')!
      .points.at(-1)!;
    expect(passed.gaps.map(({ code }) => code)).toContain('status-unknown');
  });

  it('gallium and germanium are never told apart under the customs code that they share', async () => {
    for (const mineral of ['gallium', 'germanium']) {
      const { series: all, notComputable } = await asked(`minerals/${mineral}/indicators`);
      expect(
        all.filter(({ basis, source }) => basis === 'eu-imports' && source === 'baci-eu27'),
      ).toEqual([]);
      expect(notComputable).toContainEqual(
        expect.objectContaining({ basis: 'eu-imports', code: 'mixed-code' }),
      );
    }
    const { series: boron } = await asked('minerals/boron/indicators?basis=eu-imports');
    expect(boron[0]!.sharedWith).toEqual(['boric acid']);
  });

  it('what no data allow is named with what is missing, of every mineral', async () => {
    const { series: all, notComputable } = await asked('indicators');
    for (const { id } of MINERALS) {
      const missing = notComputable.filter(({ mineral }) => mineral === id);
      const named = missing.map(({ indicator }) => indicator);
      expect(named, id).toEqual(
        expect.arrayContaining([
          'geometric-risk',
          'n-minus-1-iea',
          'consumption-share',
          'days-of-cover',
        ]),
      );
      expect(missing.every(({ message }) => message.length > 20)).toBe(true);
    }
    for (const { points, methods, mineral } of all) {
      expect(methods.map((method) => methodOf(method)?.id ?? method).join(), mineral).not.toContain(
        '@',
      );
      for (const { value, low, high, releases } of points) {
        expect(Number.isFinite(low)).toBe(true);
        expect(value === null || (low <= value && (high === null || value <= high))).toBe(true);
        expect(releases.length).toBeGreaterThan(0);
      }
    }
  });

  it('an answer from the middle of 2023 knows no later release and no later shock', async () => {
    const { series: all } = await asked(
      `minerals/gallium/indicators?${MADE}&publishedBy=2023-06-30&asOf=2023-06-30`,
    );
    expect(
      new Set(all.flatMap(({ points }) => points.flatMap(({ releases }) => releases))),
    ).toEqual(new Set(['ec-criticality-2017', 'usgs-mcs-2023', 'usgs-mcs-salient-2023']));
    const exposure = all.find((one) => one.indicator === 'restriction-exposure')!;
    expect(exposure.points.every(({ value }) => value === 0)).toBe(true);
  });
});
