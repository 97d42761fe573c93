import { describe, expect, it } from 'vitest';
import * as library from '../index.js';
import { METHODS } from './index.js';

const constants = Object.entries(library)
  .filter(([name]) => name.endsWith('_METHOD'))
  .map(([, method]) => method as string);

const result = (method: string, name: string): string | undefined =>
  METHODS.find(({ id, version }) => `${id}@${version}` === method)!
    .example()
    .results.find((one) => one.name === name)?.text;

describe('the descriptions of the methods', () => {
  it('cover every method of the library, once', () => {
    const described = METHODS.map(({ id, version }) => `${id}@${version}`);
    expect(constants.length).toBeGreaterThan(15);
    expect(described.toSorted()).toEqual(constants.toSorted());
    expect(new Set(described).size).toBe(described.length);
  });

  it.each(METHODS.map((one) => [one.id, one] as const))(
    '%s says what it is, that it is our choice, and works out its example',
    (_id, { definitions, limits, ourChoices, tex, example, history }) => {
      for (const part of [definitions, limits, ourChoices, tex, history])
        expect(part.length).toBeGreaterThan(0);
      const { given, results } = example();
      expect(given.length).toBeGreaterThan(0);
      expect(results.length).toBeGreaterThan(0);
      for (const { text } of results) expect(text).not.toMatch(/NaN|Infinity/);
    },
  );

  it.each([
    ['no-instrument@1', 'landed cost, EUR/kg', '62'],
    ['price-floor-levy@1', 'levy, EUR/kg', '13'],
    ['minimum-import-price@1', 'revenue, EUR a year', '0'],
    ['ad-valorem-tariff@1', 'exporter net, EUR/kg', '57.04'],
    ['floor-with-tariff@1', 'net, EUR/kg', '75'],
    ['price-gap-subsidy@1', 'the taxpayer pays, EUR/kg', '50'],
    ['price-gap-subsidy-with-floor@1', 'the taxpayer pays, EUR/kg', '35'],
    ['offtake-fixed-price@1', 'landed cost, EUR/kg', '93.3333'],
    ['offtake-collar@1', 'realised price, EUR/kg', '55'],
    ['standards-premium@1', 'landed cost, EUR/kg', '66.8'],
    ['joint-purchase@1', 'saving, EUR', '360000'],
    ['stockpile-holding@1', 'break-even probability', '0.036'],
    ['capital-recovery-factor@1', 'CRF', '0.131474'],
    ['break-even-price@1', 'P*, EUR/kg', '33.1474'],
    ['debt-service-cover@1', 'price for a cover of 1.4, EUR/kg', '32.5185'],
  ])('%s: %s is %s', (method, name, text) => {
    expect(result(method, name)).toBe(text);
  });
});
