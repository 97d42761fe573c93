export interface FilterInput {
  /** Positions in time, in periods, ascending; a gap is a longer step of the level. */
  readonly times: readonly number[];
  readonly y: readonly number[];
  /** Variance of the level's step over the noise's variance. */
  readonly ratio: number;
  /**
   * What is known of the level before the first figure, its variance as a multiple of the noise's;
   * nothing (an exactly diffuse start, in which the first figure sets the level) by default.
   */
  readonly prior?: { readonly mean: number; readonly variance: number };
}

/** Filtering with the noise's variance taken out: variances are multiples of it. */
export interface Filtered {
  /** v / sqrt(F) of every figure but the first, which sets the level and does not count. */
  readonly innovations: readonly number[];
  /** Sum of log F over the same. */
  readonly logs: number;
  /** Level after the last figure. */
  readonly level: number;
  readonly variance: number;
}

/**
 * Kalman filter of y_t = mu_t + eps_t, mu_{t+1} = mu_t + eta_t: Durbin and Koopman, Time Series
 * Analysis by State Space Methods, 2nd ed. (2012), chapters 2 and 5.
 */
export function filterLocalLevel({ times, y, ratio, prior }: FilterInput): Filtered {
  const first = y[0] ?? 0;
  const gain = prior === undefined ? 1 : prior.variance / (prior.variance + 1);
  let level = prior === undefined ? first : prior.mean + gain * (first - prior.mean);
  let variance = gain;
  let logs = 0;
  const innovations: number[] = [];
  for (let i = 1; i < y.length; i++) {
    const predicted = variance + ratio * ((times[i] ?? 0) - (times[i - 1] ?? 0));
    const f = predicted + 1;
    const v = (y[i] ?? 0) - level;
    innovations.push(v / Math.sqrt(f));
    logs += Math.log(f);
    level += (predicted / f) * v;
    variance = predicted / f;
  }
  return { innovations, logs, level, variance };
}
