import { type InitiativeSummary, whatIfQuery } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { whatIfInputs, whatIfSearch } from '../../search/page-search.js';
import { MADE_UP } from './made-up.js';
import { mentionsOf } from './mentions.js';
import { GROUPS, inAddress, inField, MARKET } from './what-if-fields.js';

describe('the inputs', () => {
  it('are each in the form once', () => {
    const names = [MARKET, ...GROUPS].flatMap(({ fields }) => fields.map(({ name }) => name));
    expect(names.toSorted()).toEqual(Object.keys(whatIfQuery.shape).toSorted());
  });

  it('are in the address as the API takes them, the rest of the address left out', () => {
    const search = { ...MADE_UP, instrument: 'stockpile', publishedBy: '2024-01-01' };
    expect(whatIfInputs(search)).toEqual(MADE_UP);
    expect(whatIfQuery.strict().safeParse(whatIfInputs(search)).success).toBe(true);
    expect(whatIfSearch({ price: '-1', floor: 'x', stacking: 'both', strike: '110' })).toEqual({
      strike: '110',
    });
  });

  it.each([
    ['7', 'percent', '0.07'],
    ['0.5', 'percent', '0.005'],
    ['100', 'percent', '1'],
    ['60', 'EUR/kg', '60'],
    ['0', 'EUR/kg', '0'],
    ['12345678.9123', 'EUR/kg', '12345678.9123'],
    ['0.0000001', 'EUR/kg', '0.000000100000'],
  ] as const)('%s as %s is %s in the address, and back', (typed, unit, text) => {
    expect(inAddress(typed, unit)).toBe(text);
    expect(Number(inField(text, unit))).toBe(Number(typed));
  });

  it.each(['', ' ', '-1', 'many', '1e30'])('%j is no input', (typed) => {
    expect(inAddress(typed, 'EUR/kg')).toBeNull();
  });
});

describe('the register', () => {
  const initiative = (id: string, instruments: InitiativeSummary['instruments']) =>
    ({ id, name: id, instruments }) as InitiativeSummary;
  const all = [
    initiative('a', [
      { kind: 'tariff', status: 'mentioned', on: '2026-02-04' },
      { kind: 'tariff', status: 'mentioned', on: '2026-02-04' },
      { kind: 'offtake', status: 'in-force', on: '2026-02-04' },
    ]),
    initiative('b', [{ kind: 'tariff', status: 'in-force', on: '2026-02-04' }]),
    initiative('c', [{ kind: 'tariff', status: 'suspended', on: '2026-02-04' }]),
    initiative('d', [{ kind: 'price-floor', status: 'proposed', on: '2026-02-04' }]),
  ];

  it('names each initiative that has the instrument alive once, the furthest first', () => {
    expect(mentionsOf(all, ['tariff']).map(({ id, status }) => [id, status])).toEqual([
      ['b', 'in-force'],
      ['a', 'mentioned'],
    ]);
    expect(mentionsOf(all, ['tariff', 'price-floor']).map(({ id }) => id)).toEqual(['b', 'd', 'a']);
    expect(mentionsOf(all, ['stockpile'])).toEqual([]);
  });
});
