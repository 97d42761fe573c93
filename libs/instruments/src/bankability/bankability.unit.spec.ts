import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offtakeFixedPrice } from '../models/offtake.js';
import { priceFloorLevy } from '../models/price-floor.js';
import { market } from '../testing/builders.js';
import { capitalRecoveryFactor } from './capital-recovery.js';
import { averagePrice, debtService, debtServiceCover, priceForCover } from './debt-service.js';
import { breakEvenPrice, type Project } from './project.js';

const project: Project = {
  opex: 20,
  capex: 500e6,
  producerKg: 5e6,
  discountRate: 0.1,
  years: 15,
};
const owed = debtService({ amount: 300e6, rate: 0.08, years: 10 });
const operation = { producerKg: 5e6, opex: 20, debtService: owed };

describe('the capital recovery factor', () => {
  it('is 0.131474 at 10 % over 15 years', () => {
    expect(capitalRecoveryFactor(0.1, 15)).toBeCloseTo(0.131474, 6);
  });

  it('is one over the years without interest, and next to it near that', () => {
    expect(capitalRecoveryFactor(0, 20)).toBe(0.05);
    expect(capitalRecoveryFactor(1e-9, 20)).toBeCloseTo(0.05, 8);
  });

  it('is as printed, and pays the capital back with interest', () => {
    const rate = fc.double({ min: 0.001, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(rate, fc.integer({ min: 1, max: 60 }), (r, n) => {
        const factor = capitalRecoveryFactor(r, n);
        expect(factor).toBeCloseTo((r * (1 + r) ** n) / ((1 + r) ** n - 1), 9);
        let left = 1;
        for (let year = 0; year < n; year += 1) left = left * (1 + r) - factor;
        expect(Math.abs(left)).toBeLessThan(1e-6 * (1 + r) ** n);
      }),
    );
  });
});

describe('a project of EUR 500 million and 5,000 t', () => {
  it('breaks even at 33.147 EUR/kg', () => {
    expect(breakEvenPrice(project)).toBeCloseTo(33.147, 3);
  });

  it('owes EUR 44.709 million a year on 300 million at 8 % over 10 years', () => {
    expect(owed / 1e6).toBeCloseTo(44.709, 3);
  });

  it('covers its debt 1.6775 times at 35 EUR/kg, and needs 32.518 for 1.4', () => {
    expect(debtServiceCover(35, operation)).toBeCloseTo(1.6775, 4);
    expect(priceForCover(1.4, operation)).toBeCloseTo(32.518, 3);
  });

  it('needs a higher price outside a trusted perimeter', () => {
    const outside = { discountAddOn: 0.03, accessLoss: 0.2 };
    const expected = 20 + (capitalRecoveryFactor(0.13, 15) * 500e6) / 4e6;
    expect(breakEvenPrice(project, outside)).toBeCloseTo(expected, 10);
    expect(debtServiceCover(35, operation, outside)).toBeCloseTo(1.6775 * 0.8, 4);
    expect(breakEvenPrice(project, { discountAddOn: 0, accessLoss: 0 })).toBe(
      breakEvenPrice(project),
    );
  });

  it('reaches the cover that its price was asked for', () => {
    const cover = fc.double({ min: 0.1, max: 5, noNaN: true });
    fc.assert(
      fc.property(cover, fc.double({ min: 0, max: 0.9, noNaN: true }), (x, accessLoss) => {
        const at = { discountAddOn: 0, accessLoss };
        const price = priceForCover(x, operation, at);
        expect(debtServiceCover(price, operation, at)).toBeCloseTo(x, 9);
      }),
    );
  });
});

describe('the average price of a producer', () => {
  it('is the realised price where the instrument covers all', () => {
    expect(averagePrice(priceFloorLevy(market(), 75), 5000)).toBe(73);
  });

  it('counts the rest at the price without the instrument, and what is sure in a stress year', () => {
    const contract = { price: 70, contractedKg: 1000, takeOrPay: 0.8 };
    const outcome = offtakeFixedPrice(market(), contract);
    expect(averagePrice(outcome, 2000)).toBeCloseTo(65, 10);
    expect(averagePrice(outcome, 2000, 'sure')).toBeCloseTo(64, 10);
    expect(averagePrice(outcome, 500)).toBe(70);
  });
});

describe('inputs that cannot be', () => {
  it.each([
    ['years', () => capitalRecoveryFactor(0.1, 0), /number of years must be above zero/],
    ['rate', () => capitalRecoveryFactor(-0.1, 10), /rate must be zero or more/],
    ['loan', () => debtService({ amount: 0, rate: 0.1, years: 5 }), /loan must be above zero/],
    [
      'access',
      () => breakEvenPrice(project, { discountAddOn: 0, accessLoss: 1 }),
      /leaves nothing to sell/,
    ],
    ['cover', () => priceForCover(0, operation), /cover must be above zero/],
  ])('are refused by name: %s', (_, make, why) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(why);
  });
});
