import { describe, expect, it } from 'vitest';
import type { ImportedFact } from './importer.port.js';
import { StatementGroups } from './statement-groups.js';
import { statementType } from './statement-type.js';

const fact = (mineral: string): ImportedFact => ({
  mineral,
  stage: 'extraction',
  form: 'content',
  basis: 'world-production',
  measure: 'production',
  unit: 't',
  fact: {
    area: 'CN',
    partner: null,
    period: '2023',
    value: 1,
    flags: [],
    sourceRow: 2,
    raw: null,
    low: null,
    high: null,
  },
});

describe('grouping facts to statements', () => {
  it('lets the fullest group go when too many facts wait, and forgets none', () => {
    const groups = new StatementGroups('a.csv', 5);
    const minerals = ['cobalt', 'gallium', 'gallium', 'nickel', 'gallium', 'cobalt'];
    const early = minerals
      .map((mineral) => groups.add(fact(mineral)))
      .filter((one) => one !== undefined);
    expect(early.map(({ mineral, rows }) => [mineral, rows.length])).toEqual([['gallium', 3]]);
    expect([...groups.rest()].map(({ mineral, rows }) => [mineral, rows.length])).toEqual([
      ['cobalt', 2],
      ['nickel', 1],
    ]);
  });

  it('keeps units and forms apart', () => {
    const groups = new StatementGroups('a.csv');
    groups.add(fact('cobalt'));
    groups.add({ ...fact('cobalt'), unit: 'kg' });
    groups.add({ ...fact('cobalt'), form: 'ore' });
    expect([...groups.rest()]).toHaveLength(3);
  });
});

it.each([
  ['share', 'eu-sourcing', 'processing', 'SharesReported'],
  ['value', 'eu-imports', 'extraction', 'TradeReported'],
  ['quantity', 'eu-exports', 'processing', 'TradeReported'],
  ['production', 'world-production', 'extraction', 'SupplyReported'],
  ['reserves', 'world-production', 'extraction', 'SupplyReported'],
  ['capacity', 'world-production', 'processing', 'ProcessingReported'],
  ['production', 'world-production', 'manufactured', 'ProcessingReported'],
  ['production', 'national', 'extraction', 'SupplyReported'],
  ['imports', 'national', 'processing', 'TradeReported'],
  ['consumption', 'national', 'processing', 'ConsumptionReported'],
  ['net-import-reliance', 'national', 'processing', 'ConsumptionReported'],
  ['price', 'market', 'processing', 'PriceReported'],
] as const)('says %s of %s at %s by %s', (measure, basis, stage, type) => {
  expect(statementType({ ...fact('cobalt'), measure, basis, stage })).toBe(type);
});
