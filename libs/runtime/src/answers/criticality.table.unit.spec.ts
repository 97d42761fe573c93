import type { BoundedFigure, Criticality, Scenario } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { criticalityTable } from './criticality.table.js';

const hhi: BoundedFigure = { value: null, low: 1, high: 2 };
const scenario: Scenario = {
  id: 'trade',
  method: 'supply-risk-from-shares@1',
  governance: null,
  assumedT: [{ area: 'CN', name: 'China', t: 1.5 }],
  global: {
    method: 'weighted-hhi@1',
    hhi,
    rawSum: { value: 1, low: 0.99, high: 1.01 },
    renormalised: false,
    covered: 0,
    parts: [
      {
        area: 'CN',
        name: 'China',
        share: 1,
        governance: null,
        t: 1.5,
        part: null,
        flags: [],
        row: 7,
        file: 'world.csv',
      },
    ],
    gaps: [],
  },
  eu: null,
  supplyRisk: null,
  gaps: [],
};
const answer: Criticality = {
  mineral: 'gallium',
  name: 'Gallium',
  knownAt: '9',
  publishedBy: null,
  thresholds: {
    method: 'critical-thresholds@1',
    supplyRisk: 1,
    economicImportance: 2.8,
    since: '2017',
    article: 'Art. 4(2)',
  },
  milestones: [
    {
      year: '2017',
      material: 'Gallium',
      supplyRisk: 1.4,
      economicImportance: null,
      era: 'since-2017',
      critical: null,
      release: 'ec-criticality-2017',
      publishedOn: '2017-09-13',
      row: 4,
    },
  ],
  methodBreak: null,
  recomputed: [],
  supply: [
    {
      release: 'ec-criticality-2023',
      publishedOn: '2023-03-16',
      year: '2023',
      stage: 'processing',
      form: 'content',
      period: '2016/2020',
      rates: {
        origin: 'missing',
        year: null,
        importReliance: null,
        eolRecyclingInputRate: null,
        substitution: null,
      },
      supplyData: 'global',
      choice: { method: null, code: 'as-printed', message: 'Printed.' },
      scenarios: [scenario],
    },
  ],
  group: [],
  partOf: [],
  vintages: [],
  gaps: [],
};

describe('criticality as a table', () => {
  const { columns, rows } = criticalityTable(answer);
  const of = (...names: string[]) =>
    rows.map((row) => names.map((name) => row[columns.indexOf(name)]));

  it('has a row a figure; what is not known is empty, never zero', () => {
    expect(of('part', 'figure', 'value', 'low', 'high')).toEqual([
      ['official', 'SR', 1.4, null, null],
      ['official', 'EI', null, null, null],
      ['supply', 'weighted HHI', null, 1, 2],
      ['supply', 'sum of printed shares', 1, 0.99, 1.01],
      ['supply', 'share', 1, null, null],
      ['supply', 'WGI', null, null, null],
      ['supply', 't', 1.5, null, null],
      ['supply', 'part', null, null, null],
      ['supply', 'SR', null, null, null],
    ]);
  });

  it('says under which assumption, and where each share stands', () => {
    expect(of('scenario', 'area', 'file', 'row')[4]).toEqual(['t of CN 1.5', 'CN', 'world.csv', 7]);
  });
});
