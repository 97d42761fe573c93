import { describe, expect, it } from 'vitest';
import { importReliance } from './import-reliance.js';

describe('import reliance', () => {
  it('is net imports over apparent consumption', () => {
    expect(importReliance(30, 100, 20).reliance).toBeCloseTo(0.72727, 5);
    expect(importReliance(0, 100, 0).reliance).toBe(1);
  });

  it('is zero for a net exporter, never negative', () => {
    expect(importReliance(100, 20, 50).reliance).toBe(0);
  });

  it('is unknown when an input is unknown', () => {
    expect(importReliance(null, 20, 50)).toMatchObject({
      reliance: null,
      gaps: [{ code: 'input-unknown' }],
    });
  });

  it('is unknown, not one, when more leaves from stocks than is made and bought', () => {
    expect(importReliance(0, 20, 50)).toMatchObject({
      reliance: null,
      gaps: [{ code: 'no-apparent-consumption' }],
    });
    expect(importReliance(0, 0, 0).reliance).toBeNull();
  });

  it('refuses what is not an amount', () => {
    expect(() => importReliance(-1, 20, 50)).toThrow(RangeError);
    expect(() => importReliance(1, Number.NaN, 50)).toThrow(RangeError);
  });
});
