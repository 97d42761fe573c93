/**
 * Errors with correlation rho^|t_i - t_j| by actual distance in time, so that a missing period is
 * a longer step and nothing is filled in. Such errors form a Markov chain; hence each point less
 * its forecast from the one before is independent of the others, and whitening is one pass.
 */
export interface Whitening {
  /** Weight of the point before, one a point; 0 for the first. */
  readonly carry: Float64Array;
  /** 1 / sqrt(share of variance that the point before does not foretell). */
  readonly scale: Float64Array;
  /** log det of the correlation matrix. */
  readonly logDet: number;
}

/** @param rho -1 < rho < 1; distances must be whole where rho is negative. */
export function ar1Whitening(times: readonly number[], rho: number): Whitening {
  const carry = new Float64Array(times.length);
  const scale = new Float64Array(times.length).fill(1);
  let logDet = 0;
  let step = { distance: NaN, r: 0, scale: 1, log: 0 };
  for (let i = 1; i < times.length; i++) {
    const distance = (times[i] ?? 0) - (times[i - 1] ?? 0);
    // Most steps are one period long, and a likelihood asks for them a hundred times.
    if (distance !== step.distance) step = stepOver(distance, rho);
    carry[i] = step.r;
    scale[i] = step.scale;
    logDet += step.log;
  }
  return { carry, scale, logDet };
}

function stepOver(distance: number, rho: number) {
  const r = Math.pow(rho, distance);
  return { distance, r, scale: 1 / Math.sqrt(1 - r * r), log: Math.log1p(-r * r) };
}

/** A column times the inverse square root of the correlation matrix. */
export function whiten({ carry, scale }: Whitening, column: readonly number[]): number[] {
  return column.map(
    (value, i) => (value - (carry[i] ?? 0) * (column[i - 1] ?? 0)) * (scale[i] ?? 1),
  );
}

/** Rows of a design times the inverse square root of the correlation matrix. */
export function whitenRows(
  { carry, scale }: Whitening,
  rows: readonly (readonly number[])[],
): number[][] {
  return rows.map((row, i) => {
    const before = rows[i - 1];
    return row.map((v, j) => (v - (carry[i] ?? 0) * (before?.[j] ?? 0)) * (scale[i] ?? 1));
  });
}
