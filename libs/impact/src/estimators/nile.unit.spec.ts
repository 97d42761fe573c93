import { describe, expect, it } from 'vitest';
import { type Model, segmentedDesign } from '../design/design-matrix.js';
import { NILE_1886_1910 } from '../testing/nile.js';
import type { Estimate } from './estimate.js';
import { gls } from './gls.js';
import { hc3 } from './hc3.js';
import { leastSquares } from './least-squares.js';
import { neweyWest } from './newey-west.js';
import { durbinWatson, ols } from './ols.js';
import { remlAr1 } from './reml-ar1.js';

const times = NILE_1886_1910.map((_, i) => i + 1);
const design = (model: Model) => segmentedDesign(model, times, 14);
const values = (estimate: Estimate) => estimate.coefficients.map(({ value }) => value);
const errors = (estimate: Estimate) => estimate.coefficients.map(({ se }) => se);

function expectAll(found: readonly number[], printed: readonly number[], digits = 4): void {
  expect(found).toHaveLength(printed.length);
  printed.forEach((value, i) => expect(found[i]).toBeCloseTo(value, digits));
}

describe('the Nile around 1899, 25 annual points (statsmodels 0.15.0)', () => {
  it.each([
    {
      model: 'trend-level-slope' as const,
      coefficients: [990.9231, 16.2088, -452.3974, 0.7248],
      olsSe: [70.8081, 8.921, 96.3576, 13.4489],
      plain: [57.5266, 8.2633, 81.9607, 9.9946],
      corrected: [62.7667, 9.016, 89.4265, 10.905],
      sigma2: 14484.2585,
      dw: 2.1962,
    },
    {
      model: 'trend-level' as const,
      coefficients: [988.6908, 16.5277, -452.3974],
      olsSe: [56.1113, 6.5228, 94.1487],
      plain: [42.8941, 5.5267, 81.9659],
      corrected: [45.7253, 5.8915, 87.3759],
      sigma2: 13827.7952,
      dw: 2.1958,
    },
    {
      model: 'mean-shift' as const,
      coefficients: [1104.3846, -245.8013],
      olsSe: [36.2539, 52.328],
      plain: [43.5665, 55.4758],
      corrected: [45.4212, 57.8375],
      sigma2: 17086.5215,
      dw: 1.6976,
    },
  ])('$model', ({ model, coefficients, olsSe, plain, corrected, sigma2, dw }) => {
    const fit = ols(design(model), NILE_1886_1910);
    expectAll(values(fit), coefficients);
    expectAll(errors(fit), olsSe);
    expect(fit.sigma2).toBeCloseTo(sigma2, 4);
    const hac = (correction: boolean) =>
      neweyWest(design(model), NILE_1886_1910, { lags: 2, correction });
    expectAll(values(hac(true)), coefficients);
    expectAll(errors(hac(false)), plain);
    expectAll(errors(hac(true)), corrected);
    const { residuals } = leastSquares(design(model).rows, NILE_1886_1910);
    expect(durbinWatson(residuals)).toBeCloseTo(dw, 4);
  });

  it('HC3 of the mean shift', () => {
    expectAll(errors(hc3(design('mean-shift'), NILE_1886_1910)), [39.097, 54.381], 3);
  });

  it('the coding moves the level by one change of slope and leaves the fit', () => {
    const late = ols(design('trend-level-slope'), NILE_1886_1910);
    const early = ols(
      segmentedDesign('trend-level-slope', times, 14, 'one-step-earlier'),
      NILE_1886_1910,
    );
    expect(early.sigma2).toBeCloseTo(late.sigma2, 8);
    expect(early.effect.value).toBeCloseTo(late.effect.value - late.coefficients[3]!.value, 8);
  });

  it('same data, another jump when no trend before is allowed', () => {
    const jump = (model: Model) => remlAr1(design(model), NILE_1886_1910).effect.value;
    expect(jump('trend-level')).toBeLessThan(-400);
    expect(jump('mean-shift')).toBeGreaterThan(-260);
  });

  it('GLS without autocorrelation is OLS', () => {
    const [plain, white] = [ols, gls].map((estimator) =>
      estimator === gls
        ? gls(design('trend-level'), NILE_1886_1910, { rho: 0 })
        : ols(design('trend-level'), NILE_1886_1910),
    );
    expectAll(values(white!), values(plain!), 8);
    expectAll(errors(white!), errors(plain!), 8);
  });
});
