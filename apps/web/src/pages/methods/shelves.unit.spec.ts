import { type MethodSummary } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { shelvesOf } from './shelves.js';

const method = (id: string, version: number, more: Partial<MethodSummary> = {}): MethodSummary => ({
  method: `${id}@${version}`,
  id,
  version,
  latest: true,
  group: 'concentration',
  title: id,
  formula: '',
  origin: 'own',
  ...more,
});

const METHODS = [
  method('leader-stops', 1, { group: 'disruption', title: 'Shortfall' }),
  method('reliance', 1, { group: 'reliance', title: 'Import reliance', latest: false }),
  method('reliance', 2, { group: 'reliance', title: 'Import reliance within bounds' }),
  method('concentration', 1, { formula: 'HHI = sum(S_c^2)' }),
];
const shown = (q: string) =>
  shelvesOf(METHODS, q).map(({ group, methods }) => [group, methods.map((one) => one.method)]);

describe('the shelves of the methods', () => {
  it('stand in one order, with the latest version of each', () => {
    expect(shown('')).toEqual([
      ['concentration', ['concentration@1']],
      ['reliance', ['reliance@2']],
      ['disruption', ['leader-stops@1']],
    ]);
  });

  it.each([
    ['HHI', ['concentration', ['concentration@1']]],
    ['bounds import', ['reliance', ['reliance@2']]],
    ['disruption', ['disruption', ['leader-stops@1']]],
    ['reliance@1', ['reliance', ['reliance@1']]],
  ])('find %s', (q, found) => {
    expect(shown(q)).toEqual([found]);
  });

  it('are empty where nothing holds the words', () => {
    expect(shown('bounds shortfall')).toEqual([]);
  });
});
