import { describe, expect, it } from 'vitest';
import { SICILY_BEFORE, SICILY_EVENTS, SICILY_POPULATION } from '../testing/sicily.js';
import { poissonRegression } from './poisson.js';

const rows = SICILY_EVENTS.map((_, i) => [1, i >= SICILY_BEFORE ? 1 : 0, i + 1]);

describe('the Sicilian smoking ban (Lopez Bernal, Cummins and Gasparrini 2017)', () => {
  const fit = poissonRegression(rows, SICILY_EVENTS, SICILY_POPULATION);
  const [intercept, ban, time] = fit.coefficients;

  it('coefficients and standard errors as printed', () => {
    expect(intercept!.value).toBeCloseTo(-6.2431509, 7);
    expect(intercept!.se).toBeCloseTo(0.0111894, 7);
    expect(ban!.value).toBeCloseTo(-0.1116284, 7);
    expect(ban!.se).toBeCloseTo(0.0172248, 7);
    expect(time!.value).toBeCloseTo(0.004945, 7);
    expect(time!.se).toBeCloseTo(0.0004992, 7);
  });

  it('rate ratio, deviances and AIC as printed', () => {
    expect(ban!.rateRatio).toBeCloseTo(0.894, 3);
    expect(ban!.rateRatioLow).toBeCloseTo(0.865, 3);
    expect(ban!.rateRatioHigh).toBeCloseTo(0.925, 3);
    expect(fit.nullDeviance).toBeCloseTo(308.52, 2);
    expect(fit.deviance).toBeCloseTo(197.31, 2);
    expect(fit.df).toBe(56);
    expect(fit.aic).toBeCloseTo(708.03, 2);
    expect(fit.dispersion).toBeGreaterThan(3);
  });

  it('refuses what is no count', () => {
    expect(() => poissonRegression([[1], [1]], [1.5, 2])).toThrow(RangeError);
    expect(() => poissonRegression([[1], [1]], [-1, 2])).toThrow(RangeError);
    expect(() => poissonRegression([[1], [1]], [0, 0])).toThrow(RangeError);
    expect(() => poissonRegression([[1], [1]], [1, 2], [1, 0])).toThrow(RangeError);
  });
});
