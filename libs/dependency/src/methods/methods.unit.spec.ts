import { isIsoDate } from '@chokepoint/kernel';
import { describe, expect, it } from 'vitest';
import { importReliance } from '../import-reliance.js';
import * as library from '../index.js';
import { importRelianceRange } from '../indicators/import-reliance-range.js';
import { exactly } from '../interval.js';
import { METHODS, methodOf } from './index.js';

const constants = Object.entries(library)
  .filter(([name]) => name.endsWith('_METHOD'))
  .map(([, method]) => method as string);

const result = (method: string, name: string): string | undefined =>
  methodOf(method)!
    .example()
    .results.find((one) => one.name === name)?.text;

describe('the descriptions of the methods', () => {
  it('cover every method of the library, once', () => {
    expect(constants.length).toBeGreaterThan(25);
    const described = METHODS.map(({ id, version }) => `${id}@${version}`);
    expect(described.toSorted()).toEqual(constants.toSorted());
    expect(new Set(described).size).toBe(described.length);
  });

  it.each(METHODS.map((one) => [`${one.id}@${one.version}`, one] as const))(
    '%s says what it is, where it is from, what was decided, and works out its example',
    (_id, one) => {
      expect(one.definitions.length).toBeGreaterThan(0);
      expect(one.limits.length).toBeGreaterThan(0);
      // A method without a source is our choice, and says so.
      expect(one.sources.length + one.ourChoices.length).toBeGreaterThan(0);
      const { given, results } = one.example();
      expect(given.length).toBeGreaterThan(0);
      expect(results.length).toBeGreaterThan(0);
      for (const { text } of results)
        expect(text).not.toMatch(/NaN|Infinity|undefined|^not known$/);
    },
  );

  it.each(METHODS.map((one) => [`${one.id}@${one.version}`, one] as const))(
    '%s tells every version of its id, each once, and what it changed',
    (_id, { id, history }) => {
      const versions = METHODS.filter((one) => one.id === id).map(({ version }) => version);
      expect(history.map(({ version }) => version)).toEqual(versions.toSorted((a, b) => a - b));
      const days = history.map(({ on }) => on);
      expect(days.every(isIsoDate)).toBe(true);
      expect(days).toEqual(days.toSorted());
      expect(history.map(({ what }) => what)).not.toContain('');
    },
  );

  it('says rightly that version 2 of import reliance gives what version 1 gives', () => {
    const sharp = importRelianceRange(exactly(30), exactly(100), exactly(20)).reliance;
    expect(sharp?.value).toBe(importReliance(30, 100, 20).reliance);
    expect(sharp?.low).toBe(sharp?.high);
  });

  it.each([
    ['import-reliance@1', 'IR', '0.7273'],
    ['import-reliance@2', 'IR', '0.7273 to 1'],
    ['days-of-cover@1', 'days', '60'],
    ['n-minus-1@1', 'strict', '0.4'],
    ['price-response@1', 'P1/P0', '1.25'],
    ['geometric-risk@1', 'SR', '0.4309'],
    ['leader-stops@1', 'share', '0.3'],
    ['scaled-governance@1', 'scaled governance', '6.92'],
    ['bottleneck@1', 'bottleneck', 'extraction'],
    ['since-when@1', 'since', '2021'],
    ['critical-thresholds@1', 'critical', 'yes'],
    ['supply-data-choice@1', 'choice', 'GS only'],
    ['figure-ownership@1', 'may be shown as', 'shared'],
    ['single-country-line@1', 'status', 'above'],
  ])('%s: %s is %s', (method, name, text) => {
    expect(result(method, name)).toBe(text);
  });

  it.each([
    ['supply-risk@1', 'SR', 1.9],
    ['supply-risk-from-shares@1', 'SR', 5.6],
    ['economic-importance@1', 'EI', 5.7],
    ['group-mean@1', 'SR', 2.7],
  ])('%s: the bounds of %s hold the published %d', (method, name, published) => {
    const [, low, high] = /([\d.]+) to ([\d.]+)/.exec(result(method, name)!)!;
    expect(Number(low)).toBeLessThan(published + 0.05);
    expect(Number(high)).toBeGreaterThan(published - 0.05);
  });
});
