import { type FactRow } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { NARROW, WIDE } from '../testing/builders.js';
import { pricesOverTime, priceUnits } from './prices.option.js';

const fact = (form: string, period: string, value: number | null, more: object = {}): FactRow =>
  ({
    mineral: 'copper',
    form,
    period,
    value,
    unit: 'USD/t',
    quality: 'reported',
    flags: [],
    source: 'worldbank-pink-sheet',
    release: 'worldbank-pink-sheet-2025-12',
    ...more,
  }) as unknown as FactRow;

const MONTHS = [fact('copper', '2025-11', 11_000), fact('copper', '2025-10', 10_000)];
const YEAR = fact('comex', '2024', 4.2, {
  unit: 'USD/lb',
  source: 'usgs-mcs-salient',
  quality: 'estimated',
  flags: ['suspect'],
});

describe('prices over time', () => {
  it('are a line a quote, oldest first, in one unit at a time', () => {
    expect(priceUnits([...MONTHS, YEAR])).toEqual(['USD/t', 'USD/lb']);
    const chart = pricesOverTime({ mineral: 'Copper', facts: [...MONTHS, YEAR] }, WIDE);
    if (chart.kind === 'none') throw new Error(chart.reason);
    expect(chart.title).toMatch(
      /^Prices of Copper: 11,000 USD\/t in November 2025|^Prices of Copper: 11,000 USD\/t/,
    );
    expect(chart.subtitle).toContain('USD/t, nominal');
    const { series } = chart.option as { series: { data: [number, number][] }[] };
    expect(series).toHaveLength(1);
    expect(series[0]!.data.map(([, value]) => value)).toEqual([10_000, 11_000]);
    expect(chart.table.rows.map((row) => row[2])).toEqual([11_000, 10_000]);
    expect(chart.notes).toEqual([]);
  });

  it('say where a publisher’s heading was read as meant, and how each figure came about', () => {
    const chart = pricesOverTime(
      { mineral: 'Copper', facts: [...MONTHS, YEAR], unit: 'USD/lb' },
      NARROW,
    );
    if (chart.kind === 'none') throw new Error(chart.reason);
    expect(chart.table.rows).toEqual([
      ['2024', expect.stringContaining('comex'), 4.2, 'estimated', 'worldbank-pink-sheet-2025-12'],
    ]);
    expect(chart.notes[0]).toContain('read as meant');
  });

  it('are an empty panel with its reason where nobody quotes one', () => {
    const none = pricesOverTime({ mineral: 'Hafnium', facts: [fact('x', '2024', null)] }, WIDE);
    expect(none).toMatchObject({
      kind: 'none',
      reason: expect.stringContaining('No imported source'),
    });
  });
});
