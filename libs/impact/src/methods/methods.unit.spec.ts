import { canonicalJson, type Json } from '@chokepoint/kernel';
import { describe, expect, it } from 'vitest';
import * as library from '../index.js';
import { NILE_1886_1910 } from '../testing/nile.js';
import { EXAMPLE_FLOW } from './example-data.js';
import { describeMethods, METHODS } from './methods.js';

describe('descriptions of methods', () => {
  const exported = Object.entries(library)
    .filter(([name]) => name.endsWith('_METHOD'))
    .map(([, value]) => value as string);

  it('there is one for every method that the library names, and no other', () => {
    expect(exported.length).toBeGreaterThan(15);
    expect(METHODS.map(({ method }) => method).toSorted()).toEqual(
      [...new Set(exported)].toSorted(),
    );
    for (const method of exported) expect(method).toMatch(/^[a-z0-9-]+@\d+$/);
  });

  it('are plain data with an example that the code works out', () => {
    const found = describeMethods();
    expect(() => canonicalJson(found as unknown as Json)).not.toThrow();
    for (const { id, example, sources, choices, formula } of found) {
      expect(example.results.length, id).toBeGreaterThan(0);
      expect(
        example.results.every(({ value }) => Number.isFinite(value)),
        id,
      ).toBe(true);
      expect(sources.length + choices.length, id).toBeGreaterThan(0);
      expect(formula, id).not.toBe('');
    }
  });

  it('the examples are the printed ones', () => {
    const of = (id: string) =>
      Object.fromEntries(
        describeMethods()
          .find((one) => one.id === id)!
          .example.results.map(({ name, value }) => [name, value]),
      );
    expect(EXAMPLE_FLOW).toEqual(NILE_1886_1910);
    expect(of('segmented-design')['without trend']).toBeCloseTo(-245.8013, 4);
    expect(of('newey-west')['se']).toBeCloseTo(87.3759, 4);
    expect(of('placebo-in-time')['p']).toBeCloseTo(1 / 9, 12);
    expect(of('minimum-detectable-effect')['rho 0.5']).toBeCloseTo(3.16, 2);
  });

  it('nothing says caused', () => {
    const claims = METHODS.filter(({ method }) => method !== library.VERDICT_METHOD);
    expect(JSON.stringify(claims)).not.toMatch(/caused/i);
  });
});
