import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inUnits, TRANSFORMS } from './transform.js';

describe('transforms', () => {
  it('find their way back and keep the order', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom('identity', 'logit', 'log'), share, share, (id, a, b) => {
        const { forward, back } = TRANSFORMS[id as keyof typeof TRANSFORMS];
        expect(back(forward(a)!)).toBeCloseTo(a, 10);
        if (b - a > 1e-6) expect(forward(a)!).toBeLessThan(forward(b)!);
      }),
    );
  });

  it.each([
    ['logit', 0],
    ['logit', 1],
    ['logit', 1.2],
    ['log', 0],
    ['log', -1],
  ] as const)('%s has no place for %d', (id, value) => {
    expect(TRANSFORMS[id].forward(value)).toBeNull();
  });

  it('a move on the scale is a move in units from the level it starts at', () => {
    expect(inUnits(TRANSFORMS.identity, 0.9, -0.2)).toBe(-0.2);
    expect(inUnits(TRANSFORMS.log, Math.log(100), Math.log(1.1))).toBeCloseTo(10, 9);
    expect(inUnits(TRANSFORMS.logit, 0, Math.log(3))).toBeCloseTo(0.25, 9);
  });
});
