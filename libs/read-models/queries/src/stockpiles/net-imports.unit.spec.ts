import { describe, expect, it } from 'vitest';
import type { NationalRow } from './national.query.js';
import { netImports, yearBefore } from './net-imports.js';

const row = (measure: string, form: string, value: number | null, more: object = {}): NationalRow =>
  ({
    mineral: 'cobalt',
    stage: 'processing',
    measure,
    source: 'usgs-mcs-salient',
    period: '2023',
    form,
    unit: measure === 'consumption' ? 't' : 'share',
    release_id: 'usgs-mcs-salient-2025',
    area: 'US',
    value,
    low: null,
    high: null,
    ...more,
  }) as NationalRow;
const ASKED = { mineral: 'cobalt', area: 'US', year: '2023', unit: 't' };
const reliance = row('net-import-reliance', 'all', 0.5);

describe('net imports of a year', () => {
  it('are reliance times apparent consumption, in the unit of the stock', () => {
    const rows = [
      row('consumption', 'estimated', 900),
      row('consumption', 'apparent', 800),
      reliance,
    ];
    expect(netImports(rows, ASKED)).toEqual({
      low: 400,
      high: 400,
      year: '2023',
      release: 'usgs-mcs-salient-2025',
      consumption: 'apparent',
    });
    expect(netImports(rows, { ...ASKED, unit: 'kg' })).toMatchObject({ low: 400_000 });
  });

  it("are those of the commodity's own table, whichever release came first", () => {
    const summary = { source: 'usgs-mcs-summary', release_id: 'usgs-mcs-summary-2024' };
    const rows = [
      row('net-import-reliance', 'all', 0.6, summary),
      row('consumption', 'apparent', 900, summary),
      reliance,
    ];
    expect(netImports(rows, ASKED)?.release).toBe('usgs-mcs-summary-2024');
    const both = [...rows, row('consumption', 'apparent', 800)];
    expect(netImports(both, ASKED)).toMatchObject({ low: 400, release: 'usgs-mcs-salient-2025' });
  });

  it('are bounded where the reliance is', () => {
    const above = row('net-import-reliance', 'all', null, { low: 0.5, high: 1 });
    expect(netImports([row('consumption', 'apparent', 800), above], ASKED)).toMatchObject({
      low: 400,
      high: 800,
    });
  });

  it.each([
    ['no consumption', [reliance]],
    ['withheld consumption', [row('consumption', 'apparent', null), reliance]],
    [
      'a net exporter',
      [row('consumption', 'apparent', 8), row('net-import-reliance', 'all', null, { high: 0 })],
    ],
    ['another year', [row('consumption', 'apparent', 8, { period: '2022' }), reliance]],
    ['another source', [row('consumption', 'apparent', 8, { source: 'own' }), reliance]],
    ['another product', [row('consumption', 'ore', 8), row('net-import-reliance', 'metal', 0.5)]],
  ])('are not told from %s', (_, rows) => {
    expect(netImports(rows, ASKED)).toBeNull();
  });

  it.each([
    ['2023', '2023'],
    ['2023-12-31', '2023'],
    ['2023-12', '2023'],
    ['2024-06-30', '2023'],
    ['2024-01-01', '2023'],
    ['2020/2023', null],
  ])('that count for a stock of %s are those of %s', (at, year) => {
    expect(yearBefore(at)).toBe(year);
  });
});
