import { METHODS as ARITHMETIC, type MethodDescription } from '@chokepoint/dependency';
import { METHODS as INSTRUMENTS } from '@chokepoint/instruments';
import temml from 'temml';
import { describe, expect, it } from 'vitest';

type WithFormula = Pick<MethodDescription, 'id' | 'version' | 'tex'>;
const METHODS: readonly WithFormula[] = [...ARITHMETIC, ...INSTRUMENTS];
const lines = METHODS.flatMap(({ id, version, tex = [] }) =>
  tex.map((line) => [`${id}@${version}`, line] as const),
);

describe('the formulas in TeX', () => {
  it('are there for most of the methods', () => {
    expect(new Set(lines.map(([method]) => method)).size).toBeGreaterThan(METHODS.length / 2);
  });

  it.each(lines)('%s is mathematics that a browser can show: %s', (_method, line) => {
    const mathml = temml.renderToString(line, { throwOnError: true, strict: true });
    expect(mathml).toMatch(/^<math[^]*<\/math>$/);
  });

  it('would fail on a formula that is not TeX', () => {
    expect(() => temml.renderToString(String.raw`\frac{1`, { throwOnError: true })).toThrow();
  });
});
