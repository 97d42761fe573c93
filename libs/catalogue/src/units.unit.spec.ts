import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, parseUnit } from './index.js';

describe('units as printed', () => {
  it.each([
    ['metric tons', 't', 1],
    ['thousand metric tons', 't', 1000],
    ['thousand metric dry tons', 't', 1000],
    ['million metric tons', 't', 1e6],
    ['metric tons, W content', 't', 1],
    ['thousand metric tons, Mn content', 't', 1000],
    ['kt', 't', 1000],
    ['Mt', 't', 1e6],
    ['mmt', 't', 1e6],
    ['kg', 'kg', 1],
    ['100 kg', 'kg', 100],
    ['Kilograms', 'kg', 1],
    ['mcm', 'Mm3', 1],
    ['million cubic meters', 'Mm3', 1],
    ['kusd', 'USD', 1000],
    ['%', 'share', 0.01],
  ])('%s', (text, unit, factor) => {
    expect(parseUnit(text)).toEqual({ unit, factor });
  });

  it.each(['flasks', 'carats', 'thousand', 'mt', ''])('does not know %s', (text) => {
    expect(parseUnit(text)).toBeUndefined();
  });
});

describe('conversion', () => {
  it('goes between tonnes and kilograms and nowhere else', () => {
    expect(convert(0.54, 't', 'kg')).toBe(540);
    expect(convert(600_000, 'kg', 't')).toBe(600);
    expect(convert(1, 'Mm3', 't')).toBeUndefined();
    expect(convert(1, 'EUR', 'USD')).toBeUndefined();
    expect(convert(0, 'Mm3', 'Mm3')).toBe(0);
  });

  it('comes back to where it began', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (kilograms) => {
        expect(convert(convert(kilograms, 'kg', 't') ?? NaN, 't', 'kg')).toBeCloseTo(kilograms, 3);
      }),
    );
  });
});
