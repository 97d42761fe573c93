import type { Design } from '../design/design-matrix.js';
import { gls } from '../estimators/gls.js';
import { neweyWest } from '../estimators/newey-west.js';
import { ols } from '../estimators/ols.js';
import { remlAr1 } from '../estimators/reml-ar1.js';
import { ar1Noise, normals } from './noise.js';

/** Critical value of the fixed-b test with all lags. */
const FIXED_B = 4.77;

/** Whether each method calls an effect at 5 % in series where there is none. */
const TESTS = {
  ols: (d: Design, y: number[]) => ols(d, y).effect.p < 0.05,
  neweyWest: (d: Design, y: number[]) => neweyWest(d, y, { lags: 2 }).effect.p < 0.05,
  fixedB: (d: Design, y: number[]) => {
    const { value, se } = neweyWest(d, y, { lags: y.length - 1, correction: true }).effect;
    return Math.abs(value / se) > FIXED_B;
  },
  reml: (d: Design, y: number[]) => remlAr1(d, y).effect.p < 0.05,
  gls: (d: Design, y: number[]) => gls(d, y).effect.p < 0.05,
} as const;

export type FalseAlarms = Record<keyof typeof TESTS, number>;

/** Share of false alarms of each method in seeded AR(1) noise. */
export function falseAlarms(design: Design, rho: number, runs: number, seed: number): FalseAlarms {
  const next = normals(seed);
  const counts = { ols: 0, neweyWest: 0, fixedB: 0, reml: 0, gls: 0 };
  for (let run = 0; run < runs; run++) {
    const y = ar1Noise(next, design.rows.length, rho);
    for (const method of Object.keys(TESTS) as (keyof typeof TESTS)[]) {
      if (TESTS[method](design, y)) counts[method] += 1;
    }
  }
  for (const method of Object.keys(counts) as (keyof typeof TESTS)[]) counts[method] /= runs;
  return counts;
}
