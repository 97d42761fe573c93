import {
  type InitiativeSummary,
  type MineralSummary,
  type Release,
} from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { releaseLine } from '../lib/release-line.js';
import { suppliersIn } from '../shell/palette-areas.js';
import {
  atFrequency,
  chooseSeries,
  longestBasis,
  stagesOf,
  type Series,
} from './mineral/series-choice.js';
import { latelyItems } from './overview/lately-items.js';
import { matrixGroups } from './overview/matrix-filter.js';
import { nextSort, sortMinerals } from './overview/matrix-sort.js';
import { coverageRows, coverageYears, yearsOf } from './sources/coverage-rows.js';

const mineral = (id: string, more: Partial<MineralSummary> = {}): MineralSummary => ({
  id,
  name: id,
  symbol: null,
  kind: 'material',
  critical: true,
  strategic: false,
  grade: null,
  group: null,
  headlines: [],
  assessment: null,
  lastPublished: null,
  gaps: [],
  ...more,
});
const led = (area: string, share: number): MineralSummary['headlines'][number] => ({
  stage: 'processing',
  basis: 'eu-imports',
  measure: 'value',
  source: 'baci-eu27',
  period: '2024',
  top1: { area, name: area, share, low: share, high: share },
  hhi: null,
  above65: null,
  flags: [],
  quality: 'reported',
  topSuppliers: [{ area, name: `Name of ${area}`, share }],
  series: [],
  change: null,
});

describe('the matrix', () => {
  const minerals = [
    mineral('gallium', { strategic: true, headlines: [led('CN', 0.9)] }),
    mineral('dysprosium', { strategic: true, kind: 'member' }),
    mineral('antimony', { headlines: [led('TJ', 0.7)] }),
    mineral('permanent-magnets', {
      critical: false,
      kind: 'product',
      headlines: [led('CN', 0.95)],
    }),
    mineral('hs-811292', { critical: false, kind: 'mix' }),
  ];
  const ids = (filter: Partial<Parameters<typeof matrixGroups>[1]>) =>
    matrixGroups(minerals, { list: 'critical', q: '', area: undefined, ...filter }).map((group) =>
      group.minerals.map(({ id }) => id),
    );

  it('groups by list, members with their group', () => {
    expect(ids({})).toEqual([['gallium'], ['antimony'], ['permanent-magnets']]);
    expect(ids({ list: 'strategic' })).toEqual([['gallium']]);
    expect(ids({ list: 'all' })).toEqual([
      ['gallium'],
      ['antimony'],
      ['dysprosium', 'permanent-magnets', 'hs-811292'],
    ]);
  });

  it('is filtered by name and by supplying area', () => {
    expect(ids({ q: 'GALL' })).toEqual([['gallium']]);
    expect(ids({ area: 'CN' })).toEqual([['gallium'], ['permanent-magnets']]);
    expect(ids({ q: 'nothing' })).toEqual([]);
  });

  it('sorts the unknown last in either direction', () => {
    const order = (sort: string) => sortMinerals(minerals.slice(0, 3), sort).map(({ id }) => id);
    expect(order('imports')).toEqual(['antimony', 'gallium', 'dysprosium']);
    expect(order('-imports')).toEqual(['gallium', 'antimony', 'dysprosium']);
    expect(order('name')).toEqual(['antimony', 'dysprosium', 'gallium']);
  });

  it('turns figures largest first, names from A, then round, then off', () => {
    expect([
      nextSort(undefined, 'imports'),
      nextSort('-imports', 'imports'),
      nextSort('imports', 'imports'),
    ]).toEqual(['-imports', 'imports', undefined]);
    expect(nextSort(undefined, 'name')).toBe('name');
  });

  it('knows the areas that supply something', () => {
    expect(suppliersIn(minerals)).toEqual([
      { area: 'CN', name: 'Name of CN' },
      { area: 'TJ', name: 'Name of TJ' },
    ]);
  });
});

describe('the series of a mineral', () => {
  const series = (
    stage: Series['stage'],
    basis: Series['basis'],
    periods: number,
    source = 's',
  ): Series => ({
    stage,
    basis,
    measure: basis === 'eu-imports' ? 'value' : 'production',
    source,
    frequency: 'annual',
    private: source === 'own',
    periods,
  });
  const available = [
    series('extraction', 'world-production', 5),
    series('processing', 'world-production', 1),
    series('processing', 'eu-imports', 23),
    series('processing', 'eu-imports', 3, 'other'),
  ];

  it('is the one that the address names', () => {
    expect(
      chooseSeries(available, { basis: 'eu-imports', stage: 'processing', source: 'other' }),
    ).toBe(available[3]);
  });

  it('is private only where the address names it, however many periods it has', () => {
    const own = series('processing', 'world-production', 40, 'own');
    const all = [own, ...available];
    expect(longestBasis(all)).toBe('eu-imports');
    const asked = { basis: 'world-production', stage: 'processing' };
    expect(chooseSeries(all, asked)).toBe(available[1]);
    expect(chooseSeries(all, { ...asked, source: 'own' })).toBe(own);
    expect(stagesOf(all, 'world-production')).toEqual([available[0], available[1]]);
  });

  it('gives way from the right when the time bar hides what is named', () => {
    expect(
      chooseSeries(available, { basis: 'world-production', stage: 'processing', source: 'gone' }),
    ).toBe(available[1]);
    expect(chooseSeries(available, { basis: 'world-production', stage: 'manufactured' })).toBe(
      available[0],
    );
    expect(chooseSeries(available, { basis: 'eu-sourcing' })).toBe(available[2]);
    expect(chooseSeries([], {})).toBeUndefined();
  });

  it('stays at its basis when months are chosen, or names the one that has them', () => {
    const monthly = (basis: Series['basis'], stage: Series['stage']): Series => ({
      ...series(stage, basis, 24),
      frequency: 'monthly',
    });
    const extraction = { basis: 'world-production', stage: 'extraction' };
    const imports = monthly('eu-imports', 'processing');
    expect(atFrequency([...available, imports], 'monthly', extraction)).toEqual({
      frequency: 'monthly',
      basis: 'eu-imports',
      stage: 'processing',
    });
    const mined = monthly('world-production', 'extraction');
    expect(atFrequency([...available, imports, mined], 'monthly', extraction)).toEqual({
      frequency: 'monthly',
      ...extraction,
    });
    // The way back to years keeps what is seen.
    expect(atFrequency([...available, imports], 'annual', imports)).toEqual({
      frequency: 'annual',
      basis: 'eu-imports',
      stage: 'processing',
    });
  });

  it('has one line a stage, the longest', () => {
    expect(stagesOf(available, 'eu-imports')).toEqual([available[2]]);
    expect(stagesOf(available, 'world-production')).toEqual([available[0], available[1]]);
    expect(longestBasis(available)).toBe('eu-imports');
  });
});

describe('what changed lately', () => {
  const initiative = (id: string, effectiveOn: string, overdue: number) =>
    ({
      id,
      name: id,
      lane: 'initiative',
      effectiveOn,
      effectivePrecision: 'day',
      commitments: { total: 2, overdue, met: 0 },
    }) as unknown as InitiativeSummary;
  const release = {
    id: 'usgs-mcs-2025',
    title: 'MCS 2025',
    publishedOn: '2025-01-31',
    publishedPrecision: 'day',
  } as unknown as Release;

  it('asks for attention first, then goes back in time', () => {
    const items = latelyItems(
      [release],
      [initiative('act', '2024-05-23', 1), initiative('plan', '2025-12-03', 0)],
    );
    expect(items.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'overdue act',
      'initiative plan',
      'release usgs-mcs-2025',
      'initiative act',
    ]);
    expect(items[0]?.word).toBe('1 overdue');
  });
});

describe('coverage', () => {
  const rows = coverageRows([
    {
      mineral: 'gallium',
      stage: 'processing',
      basis: 'world-production',
      measure: 'share',
      source: 'ec-criticality',
      private: false,
      periods: ['2016/2020'],
    },
    {
      mineral: 'cobalt',
      stage: 'extraction',
      basis: 'world-production',
      measure: 'production',
      source: 'usgs-mcs',
      private: false,
      periods: ['2022', '2023'],
    },
  ]);

  it('counts a mean for each of its years and says that it is one', () => {
    expect(yearsOf('2016/2020')).toEqual([2016, 2017, 2018, 2019, 2020]);
    expect(rows.map(({ mineral: id, means }) => [id, means])).toEqual([
      ['cobalt', false],
      ['gallium', true],
    ]);
  });

  it('spans all years, those without any figure too', () => {
    expect(coverageYears(rows)).toEqual([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023]);
    expect(coverageYears([])).toEqual([]);
  });
});

describe('the source line', () => {
  const cite = (edition: string, publishedOn: string) => ({
    publisher: 'USGS',
    edition,
    publishedOn,
    publishedPrecision: 'day',
  });

  it('names publisher, edition and date', () => {
    expect(releaseLine([cite('2025', '2025-01-31'), cite('2024', '2024-01-31')])).toBe(
      'USGS: 2024 (31 January 2024), 2025 (31 January 2025)',
    );
  });

  it('sums up a long row of editions', () => {
    const many = ['2022', '2023', '2024', '2025'].map((year) => cite(year, `${year}-01-31`));
    expect(releaseLine(many)).toBe(
      'USGS: 4 releases from 2022 (31 January 2022) to 2025 (31 January 2025)',
    );
  });
});
