import { ok, type Result } from '@chokepoint/kernel';
import { normalQuantile, normalTwoSided } from '../distributions/distributions.js';
import { localLevel } from './local-level.js';

export const FORECAST_EFFECT_METHOD = 'local-level-forecast@1';

export interface ForecastPoint {
  readonly time: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
}

export interface Total {
  readonly value: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

export interface ForecastEffect {
  readonly method: typeof FORECAST_EFFECT_METHOD;
  /** The level before the date, carried on: the same for every period after. */
  readonly forecast: number;
  readonly points: readonly ForecastPoint[];
  /** Mean of observed less forecast. */
  readonly average: Total;
  /** Sum of observed less forecast. */
  readonly cumulative: Total;
  /** Chance of a mean at least as far from the forecast if nothing had happened, 0-1. */
  readonly tailArea: number;
  readonly noiseVariance: number;
  readonly stepVariance: number;
}

/**
 * Carries the level of the periods before on and compares: CausalImpact without a control series,
 * Brodersen et al., Ann. Appl. Stat. 9 (2015), by maximum likelihood instead of a prior. The
 * variances are taken as known, so the interval is a little narrow. Refuses as `localLevel`, by
 * the points before.
 * @throws RangeError when there is no point after the date.
 */
export function forecastEffect(
  times: readonly number[],
  y: readonly number[],
  firstPost: number,
  level = 0.95,
): Result<ForecastEffect> {
  const pre = times.filter((time) => time < firstPost).length;
  if (pre >= times.length) throw new RangeError('No point after the date');
  const fit = localLevel({ times: times.slice(0, pre), y: y.slice(0, pre) });
  if (!fit.ok) return fit;
  const { noiseVariance, stepVariance, levelVariance, level: forecast } = fit.value;
  const ahead = times.slice(pre).map((time) => time - (times[pre - 1] ?? 0));
  // Two periods after share the level as it was and its steps up to the nearer one.
  const shared = (a: number, b: number) => levelVariance + stepVariance * Math.min(a, b);
  const sumVariance = ahead.reduce(
    (sum, a) => sum + noiseVariance + ahead.reduce((inner, b) => inner + shared(a, b), 0),
    0,
  );
  const z = normalQuantile((1 + level) / 2);
  const observed = y.slice(pre);
  const sum = observed.reduce((total, value) => total + value - forecast, 0);
  const cumulative = interval(sum, Math.sqrt(sumVariance), z);
  return ok({
    method: FORECAST_EFFECT_METHOD,
    forecast,
    points: observed.map((value, i) => {
      const h = ahead[i] ?? 0;
      const half = z * Math.sqrt(shared(h, h) + noiseVariance);
      return {
        time: times[pre + i] ?? 0,
        observed: value,
        low: forecast - half,
        high: forecast + half,
      };
    }),
    average: interval(sum / observed.length, cumulative.se / observed.length, z),
    cumulative,
    tailArea: normalTwoSided(sum / cumulative.se),
    noiseVariance,
    stepVariance,
  });
}

const interval = (value: number, se: number, z: number): Total => ({
  value,
  se,
  low: value - z * se,
  high: value + z * se,
});
