import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaderStops } from '../indicators/shortfall.js';
import type { Figure } from '../interval.js';
import { capacityBenchmark } from './capacity.js';
import { consumptionShareBound } from './consumption-share.js';
import { singleCountryLine } from './single-country.js';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const amount = fc.double({ min: 0.1, max: 1e6, noNaN: true });
const figure = (of: fc.Arbitrary<number>) =>
  fc.tuple(of, of, of).map((three): Figure => {
    const [low = 0, value = 0, high = 0] = three.toSorted((a, b) => a - b);
    return { low, value, high };
  });
const within = ({ low, high }: Figure, at: number) => Math.min(high, low + at * (high - low));
const SLACK = 1e-9;

describe('the 65 % line', () => {
  it('is said to be crossed, or not, only where every value within the bounds agrees', () => {
    const shares = fc.array(figure(part), { minLength: 1, maxLength: 6 });
    const steps = fc.array(part, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(shares, steps, (drawn, where) => {
        const { status, largest, distance } = singleCountryLine({
          basis: 'imports',
          shares: drawn.map((share, index) => ({ area: `A${index}`, share })),
          isThirdCountry: () => true,
          unnamed: 0,
        });
        const truth = Math.max(...drawn.map((one, index) => within(one, where[index] ?? 0)));
        if (status === 'above') expect(truth).toBeGreaterThan(0.65);
        if (status === 'below') expect(truth).toBeLessThanOrEqual(0.65);
        expect(truth).toBeGreaterThanOrEqual(largest!.low - SLACK);
        expect(truth).toBeLessThanOrEqual(largest!.high + SLACK);
        expect(distance!.low).toBeCloseTo(largest!.low * 100 - 65, 9);
      }),
    );
  });

  it('is not crossed in consumption where a bound from imports lies under it', () => {
    const inputs = fc.tuple(figure(part), figure(amount), figure(amount));
    fc.assert(
      fc.property(inputs, fc.tuple(part, part, part, part), (drawn, [a, b, c, kept]) => {
        const [share, imports, consumption] = drawn;
        const bound = consumptionShareBound(share, imports, consumption).share!;
        const used = within(share, a) * within(imports, b) * kept;
        const truth = Math.min(1, used / within(consumption, c));
        expect(truth).toBeGreaterThanOrEqual(bound.low);
        expect(truth).toBeLessThanOrEqual(bound.high + SLACK);
      }),
    );
  });
});

describe('capacity over consumption', () => {
  it('is reached, or not, only where every value within the bounds agrees', () => {
    const rows = fc.array(fc.tuple(figure(amount), figure(amount), part, part), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(rows, (drawn) => {
        const { overallByTonnes, status, level } = capacityBenchmark(
          'processing',
          drawn.map(([capacity, consumption], index) => {
            return { mineral: `M${index}`, capacity, consumption };
          }),
          '2026-01-01',
        );
        const made = drawn.reduce((sum, [capacity, , at]) => sum + within(capacity, at), 0);
        const used = drawn.reduce((sum, [, one, , at]) => sum + within(one, at), 0);
        expect(made / used).toBeGreaterThanOrEqual(overallByTonnes!.low * (1 - SLACK));
        expect(made / used).toBeLessThanOrEqual(overallByTonnes!.high * (1 + SLACK));
        if (status === 'reached') expect(made / used).toBeGreaterThanOrEqual(level - SLACK);
        if (status === 'not-reached') expect(made / used).toBeLessThan(level + SLACK);
      }),
    );
  });
});

describe('the shortfall', () => {
  it('holds the formula within the bounds and is never more than all', () => {
    const scenario = fc.record({
      leaderShare: figure(part),
      severity: figure(part),
      consumption: figure(amount),
      stock: figure(amount),
      years: figure(amount),
      replacement: figure(amount),
      demandCut: figure(amount),
    });
    fc.assert(
      fc.property(scenario, part, (drawn, at) => {
        const { missing, share } = leaderStops(drawn);
        const of = (name: keyof typeof drawn) => within(drawn[name], at);
        const lost = of('leaderShare') * of('severity') * of('consumption');
        const relief = of('stock') / of('years') + of('replacement') + of('demandCut');
        const truth = Math.max(0, lost - relief);
        expect(truth).toBeGreaterThanOrEqual(missing!.low - 1e-6);
        expect(truth).toBeLessThanOrEqual(missing!.high + 1e-6);
        expect(share!.high).toBeLessThanOrEqual(1);
      }),
    );
  });
});
