import { type Criticality, type Scenario, type SupplyPart } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { countryRows } from './country-rows.js';
import { scenarioName } from './scenario-name.js';
import { governanceChoices, suppliersOf } from './what-if-choices.js';

const part = (area: string, share: number, t: number | null, value: number | null): SupplyPart => ({
  area,
  name: `Name of ${area}`,
  share,
  governance: 5,
  t,
  part: value,
  flags: [],
  row: 2,
  file: 'f.csv',
});
const mix = (parts: SupplyPart[]): NonNullable<Scenario['eu']> => ({
  method: 'weighted-hhi@1',
  hhi: null,
  rawSum: { value: 1, low: 1, high: 1 },
  renormalised: false,
  covered: 1,
  parts,
  gaps: [],
});
const scenario: Scenario = {
  id: 'recorded',
  method: 'supply-risk-from-shares@1',
  governance: {
    method: 'scaled-governance@1',
    vintage: '2023',
    release: 'worldbank-wgi-2023',
    from: 2016,
    until: 2020,
  },
  assumedT: [],
  global: mix([part('CN', 0.9, 1, 4), part('DE', 0.1, 0.8, 0.02)]),
  eu: mix([part('US', 0.5, null, null), part('DE', 0.3, 1, 0.2)]),
  supplyRisk: null,
  gaps: [],
};
const answer = {
  supply: [{ scenarios: [scenario, { ...scenario, id: 'trade' }] }],
  vintages: [
    { edition: '2023', release: 'r', publishedOn: '2023-10-19', from: 1996, until: 2022 },
    { edition: '2030', release: 's', publishedOn: '2030-10-19', from: 2029, until: 2029 },
  ],
} as unknown as Criticality;

describe('what can be put in', () => {
  it('is a t for each country that supplies, the largest first, with the recorded one', () => {
    expect(suppliersOf(answer).map(({ area, t }) => [area, t])).toEqual([
      ['CN', 1],
      ['US', undefined],
      ['DE', 1],
    ]);
  });

  it('is each update of governance, with the years of the study or its own latest five', () => {
    expect(governanceChoices(answer).map(({ value }) => value)).toEqual([
      '2023',
      '2023:2018/2022',
      '2030',
      '2030:2029/2029',
    ]);
  });
});

describe('countries', () => {
  it('stand once with both mixes, the largest share of either first', () => {
    const rows = countryRows(scenario);
    expect(rows.map(({ area, global, eu }) => [area, global?.share, eu?.share])).toEqual([
      ['CN', 0.9, undefined],
      ['US', undefined, 0.5],
      ['DE', 0.1, 0.3],
    ]);
  });

  it('are under a scenario that says what it changes', () => {
    const trade = { ...scenario, id: 'trade', assumedT: [{ area: 'CN', name: 'China', t: 1.5 }] };
    expect(scenarioName(scenario)).toContain('update of 2023, mean of 2016–2020');
    expect(scenarioName(trade as Scenario)).toBe('What if t of China = 1.5');
    expect(scenarioName({ ...scenario, id: 'governance' })).toMatch(/^Governance held at/);
    expect(scenarioName({ ...scenario, governance: null })).toContain('none');
  });
});
