import { describe, expect, it } from 'vitest';
import { areaColour, areaColours } from './area-colour.js';
import { DARK, LIGHT, type ChartTheme } from './chart-theme.js';
import { changeShade, hhiShade, shareShade } from './scale.js';
import { apart, contrast, seenBy } from '../testing/colour.js';

const THEMES: [string, ChartTheme][] = [
  ['light', LIGHT],
  ['dark', DARK],
];

describe.each(THEMES)('%s theme', (_, theme) => {
  it('has text of at least 4.5 to 1 (WCAG AA) on the page', () => {
    for (const colour of [
      theme.ink,
      theme.muted,
      theme.accent,
      theme.good,
      theme.warn,
      theme.bad,
    ]) {
      expect(contrast(colour, theme.paper), colour).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, theme.raised), colour).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has readable text on every shade of the two scales', () => {
    for (const { fill, text } of [...theme.concentration, ...theme.change]) {
      expect(contrast(fill, text), fill).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has lines of at least 3 to 1 on the page', () => {
    for (const colour of theme.stages) {
      expect(contrast(colour, theme.paper), colour).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(['normal', 'protan', 'deutan'] as const)('tells areas apart for %s sight', (sight) => {
    const areas = Object.entries(theme.areas);
    for (const [index, [first, colour]] of areas.entries()) {
      for (const [second, other] of areas.slice(index + 1)) {
        const difference = apart(seenBy(sight, colour), seenBy(sight, other));
        expect(difference, `${first} and ${second}`).toBeGreaterThan(12);
      }
    }
  });

  it('darkens or lightens steadily with concentration', () => {
    const steps = theme.concentration.map(({ fill }) => contrast(fill, theme.paper));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});

describe('areas', () => {
  it('keep their colour whatever chart they are in', () => {
    expect(areaColours(LIGHT, ['JP', 'CN', 'KR']).get('CN')).toBe(LIGHT.areas['CN']);
    expect(areaColour(LIGHT, 'CN', 5)).toBe(LIGHT.areas['CN']);
  });

  it('without a colour of their own are greys whose neighbours differ', () => {
    const colours = areaColours(LIGHT, ['JP', 'CN', 'KR', 'VN']);
    expect(new Set([colours.get('JP'), colours.get('KR'), colours.get('VN')]).size).toBe(3);
    expect(areaColour(LIGHT, 'OTHER')).toBe(LIGHT.other);
  });
});

describe('scales', () => {
  it('step where the rules step', () => {
    expect(hhiShade(LIGHT, 0.1499)).toBe(LIGHT.concentration[0]);
    expect(hhiShade(LIGHT, 0.25)).toBe(LIGHT.concentration[2]);
    expect(hhiShade(LIGHT, 1)).toBe(LIGHT.concentration[4]);
    expect(shareShade(LIGHT, 0.65)).toBe(LIGHT.concentration[4]);
    expect(shareShade(LIGHT, 0.6499)).toBe(LIGHT.concentration[3]);
  });

  it('have no change in the middle of the diverging one', () => {
    expect(changeShade(LIGHT, 0)).toBe(LIGHT.change[3]);
    expect(changeShade(LIGHT, -0.2)).toBe(LIGHT.change[0]);
    expect(changeShade(LIGHT, 0.2)).toBe(LIGHT.change[6]);
    expect(changeShade(LIGHT, 0.02)).toBe(LIGHT.change[4]);
    expect(changeShade(LIGHT, -0.02)).toBe(LIGHT.change[2]);
  });
});
