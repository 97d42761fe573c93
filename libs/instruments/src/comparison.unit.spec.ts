import { describe, expect, it } from 'vitest';
import { riskAdjustedCost } from './risk-adjusted-cost.js';
import { oneAtATime } from './sensitivity.js';

describe('the risk-adjusted cost', () => {
  it('adds the loss that is to be expected', () => {
    expect(riskAdjustedCost(62, { probability: 0.1, severity: 0.5, marginLost: 40 })).toBe(64);
    expect(riskAdjustedCost(62, { probability: 0, severity: 1, marginLost: 40 })).toBe(62);
  });

  it('refuses a probability above one', () => {
    const risk = { probability: 1.5, severity: 0.5, marginLost: 40 };
    expect(() => riskAdjustedCost(62, risk)).toThrow(/probability must be 0 to 1/);
  });
});

describe('one input after the other', () => {
  const cost = (of: Readonly<Record<string, number>>) =>
    (of['price'] ?? 60) * (1 + (of['share'] ?? 0.9) * 0.25);
  const swings = oneAtATime(
    [
      { input: 'share', value: 0.9, most: 1 },
      { input: 'price', value: 60, most: null },
    ],
    0.2,
    (input, at) => cost({ [input]: at }),
  );

  it('has the widest swing first, and moves nothing beyond what it can be', () => {
    expect(swings.map(({ input }) => input)).toEqual(['price', 'share']);
    expect(swings[1]).toMatchObject({ low: { at: 0.9 * 0.8 }, high: { at: 1, gives: 75 } });
    expect(swings[0]?.low.gives).toBeCloseTo(48 * 1.225, 10);
  });

  it('refuses a swing that is no share', () => {
    expect(() => oneAtATime([], -0.1, () => 0)).toThrow(/swing must be 0 to 1/);
  });
});
