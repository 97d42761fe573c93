import { describe, expect, it } from 'vitest';
import { NILE_1871_1970 } from '../testing/nile.js';
import { forecastEffect } from './forecast-effect.js';
import { filterLocalLevel } from './local-level-filter.js';
import { localLevel, type LocalLevelInput } from './local-level.js';

const times = NILE_1871_1970.map((_, i) => 1871 + i);
const after = times.map((year) => (year >= 1899 ? 1 : 0));

function fitted(input: LocalLevelInput) {
  const result = localLevel(input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Log likelihood with both variances given and the level known beforehand as N(0, 10^6). */
function vague(y: readonly number[], noise: number, step: number): number {
  const { innovations, logs } = filterLocalLevel({
    times,
    y,
    ratio: step / noise,
    prior: { mean: 0, variance: 1e6 / noise },
  });
  const squares = innovations.reduce((sum, v) => sum + v * v, 0);
  const n = innovations.length;
  return -0.5 * (n * Math.log(2 * Math.PI * noise) + squares / noise + logs);
}

describe('local level of the Nile, 1871-1970', () => {
  it('the variances of Durbin and Koopman with an exactly diffuse start', () => {
    const fit = fitted({ times, y: NILE_1871_1970 });
    expect(fit.noiseVariance).toBeCloseTo(15_099, -1);
    expect(fit.stepVariance).toBeCloseTo(1_469, -1);
    expect(Math.round(fit.noiseVariance)).toBe(15_099);
    expect(Math.round(fit.stepVariance)).toBe(1_469);
  });

  it('the computed likelihood, whose start is vague and not diffuse, at its own maximum', () => {
    const top = vague(NILE_1871_1970, 15_103.6, 1_461.4);
    expect(top).toBeCloseTo(-632.5377, 4);
    for (const [noise, step] of [
      [15_400, 1_461.4],
      [14_800, 1_461.4],
      [15_103.6, 1_540],
      [15_103.6, 1_380],
    ]) {
      expect(vague(NILE_1871_1970, noise!, step!)).toBeLessThan(top);
    }
  });

  it('a step at 1899 leaves a level that stands still', () => {
    const printed = NILE_1871_1970.map((value, i) => value + 247.15 * after[i]!);
    expect(vague(printed, 16_135, 0)).toBeCloseTo(-622.35, 3);
    const fit = fitted({ times, y: NILE_1871_1970, regressor: after });
    expect(fit.stepVariance).toBe(0);
    expect(fit.noiseVariance).toBeCloseTo(16_136, -1);
    expect(fit.step!.value).toBeCloseTo(-247.8, 1);
    expect(fit.step!.se).toBeCloseTo(28.3, 1);
  });

  it('forecasts 1899-1910 from 1871-1898', () => {
    const found = forecastEffect(times.slice(0, 40), NILE_1871_1970.slice(0, 40), 1899);
    if (!found.ok) throw new Error(found.error.message);
    const { forecast, average, cumulative, stepVariance, tailArea } = found.value;
    // Nothing moves the level before 1899, so the forecast is the mean of 28 years. The printed
    // 1097.04 and -238.45 are drawn a little to zero by their vague start, as the next lines show.
    expect(stepVariance).toBe(0);
    expect(forecast).toBeCloseTo(1097.75, 8);
    expect(average.value).toBeCloseTo(-239.1667, 3);
    const early = { times: times.slice(0, 28), y: NILE_1871_1970.slice(0, 28), ratio: 0 };
    const start = { mean: 0, variance: 1e6 / found.value.noiseVariance };
    const { level } = filterLocalLevel({ ...early, prior: start });
    expect(level).toBeCloseTo(1097.04, 2);
    expect(average.value + forecast - level).toBeCloseTo(-238.45, 2);
    expect(cumulative.value).toBeCloseTo(12 * average.value, 8);
    expect(average.se).toBeCloseTo(Math.sqrt(found.value.noiseVariance * (1 / 12 + 1 / 28)), 6);
    expect(tailArea).toBeLessThan(1e-4);
  });
});

describe('local level', () => {
  it('widens with the distance where the level wanders', () => {
    const walk = [
      0, 2, 3, 5, 4, 6, 8, 9, 7, 6, 8, 11, 12, 14, 13, 15, 18, 17, 19, 20, 22, 21, 23, 24,
    ];
    const found = forecastEffect(
      walk.map((_, i) => i),
      walk,
      20,
    );
    if (!found.ok) throw new Error(found.error.message);
    const widths = found.value.points.map(({ low, high }) => high - low);
    expect(found.value.stepVariance).toBeGreaterThan(0);
    expect(widths.every((width, i) => i === 0 || width > widths[i - 1]!)).toBe(true);
  });

  it('takes a missing month as one longer step', () => {
    const wander = times.slice(0, 60).filter((_, i) => i !== 30);
    const y = NILE_1871_1970.slice(0, 60).filter((_, i) => i !== 30);
    const gap = fitted({ times: wander, y });
    const closed = fitted({ times: wander.map((_, i) => i), y });
    expect(gap.logLikelihood).not.toBe(closed.logLikelihood);
  });

  it('refuses nineteen points before the date, and a series that never moves', () => {
    const y = NILE_1871_1970.slice(0, 25);
    expect(forecastEffect(times.slice(0, 25), y, 1890)).toMatchObject({
      ok: false,
      error: { code: 'too-few-points' },
    });
    expect(localLevel({ times, y: times.map(() => 4) })).toMatchObject({
      ok: false,
      error: { code: 'no-variation' },
    });
  });
});
