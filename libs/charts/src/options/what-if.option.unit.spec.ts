import {
  type InstrumentId,
  type InstrumentOutcome,
  type WhatIfAnswer,
} from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { formatWhatIfFigure, formatYearly } from '../format/what-if.js';
import { NARROW, WIDE } from '../testing/builders.js';
import { landedCostOverPrice } from './landed-cost.option.js';
import { tornado } from './tornado.option.js';

const swings: InstrumentOutcome['swings'] = [
  { input: 'floor', low: { at: 60, gives: 62 }, high: { at: 90, gives: 90 } },
  { input: 'price', low: { at: 48, gives: 75 }, high: { at: 72, gives: 75 } },
];
const instrument = (id: InstrumentId, landedCost: number) => ({
  id,
  method: `${id}@1`,
  kinds: [],
  missing: [],
  outcome: { landedCost, riskAdjustedCost: null, swings } as unknown as InstrumentOutcome,
  questions: [],
});
const answer = {
  instruments: [instrument('none', 62), instrument('price-floor-levy', 75)],
  sensitivity: { method: 'one-at-a-time-sensitivity@1', by: 0.2, of: 'landed-cost' },
  curve: {
    prices: [30, 60, 120],
    landedCosts: [
      { id: 'none', values: [32, 62, 122] },
      { id: 'price-floor-levy', values: [75, 75, 122] },
      { id: 'minimum-import-price', values: [75, 75, 122] },
    ],
  },
} as unknown as WhatIfAnswer;

interface Drawn {
  readonly series: { name: string; data: unknown[]; lineStyle?: { width: number } }[];
  readonly xAxis: { min: number; max: number };
}

describe('landed cost over the world price', () => {
  const chart = landedCostOverPrice({ answer, price: 60, chosen: 'price-floor-levy' }, WIDE);
  if (chart.kind === 'none') throw new Error(chart.reason);

  it('says what is seen at the price asked about', () => {
    expect(chart.title).toBe('At 60.00 EUR/kg the landed cost is 62.00 to 75.00');
  });

  it('draws one line for instruments that cost the same at every price, the chosen one strong', () => {
    const { series } = chart.option as unknown as Drawn;
    expect(series.map(({ name }) => name)).toEqual([
      'No instrument',
      'Price floor, as a levy = Price floor, as a minimum import price',
    ]);
    expect(series.map(({ lineStyle }) => lineStyle?.width)).toEqual([1.5, 3]);
    expect(chart.table.rows[1]).toEqual([60, 62, 75]);
  });

  it('says why there is nothing to draw without an instrument', () => {
    const alone = { ...answer, curve: { prices: [60], landedCosts: [] } };
    expect(landedCostOverPrice({ answer: alone, price: 60, chosen: 'none' }, WIDE)).toMatchObject({
      kind: 'none',
      reason: expect.stringContaining('no instrument'),
    });
  });
});

describe('the tornado', () => {
  it.each([WIDE, NARROW])(
    'moves from the cost as it is, the widest input in the title',
    (frame) => {
      const chart = tornado({ answer, chosen: 'price-floor-levy' }, frame);
      if (chart.kind === 'none') throw new Error(chart.reason);
      expect(chart.title).toBe(
        'Price floor, as a levy: the landed cost moves most with the floor, 62.00 to 90.00',
      );
      const { series, xAxis } = chart.option as unknown as Drawn;
      expect(series.map(({ data }) => data)).toEqual([
        [62, 75],
        [13, 0],
        [15, 0],
      ]);
      expect(xAxis.min).toBeLessThan(62);
      expect(xAxis.max).toBeGreaterThan(90);
      expect(chart.notes).toEqual(['World price: no change within this range.']);
    },
  );

  it('says why there is none for an instrument without its inputs', () => {
    expect(tornado({ answer, chosen: 'stockpile' }, WIDE)).toMatchObject({ kind: 'none' });
  });
});

describe('amounts of a what-if', () => {
  it('have a sign only where there is something', () => {
    expect([formatYearly(-13_000), formatYearly(-0.2), formatYearly(5)]).toEqual([
      '\u221213,000',
      '0',
      '5',
    ]);
  });

  it.each([
    ['share', 0.036, '3.6\u00a0%'],
    ['days', 50, '50\u00a0days'],
    ['EUR/kg', -9, '\u22129.00\u00a0EUR/kg'],
  ] as const)('are shown with their unit: %s', (unit, value, text) => {
    expect(formatWhatIfFigure({ id: 'x', unit, value })).toBe(text);
  });
});
