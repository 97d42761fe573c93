import { describe, expect, it } from 'vitest';
import { drawn, seriesOf, WIDE } from '../testing/builders.js';
import { assessed, row, series, tooShort } from '../testing/movement-builders.js';
import { placebosChart } from './placebos.option.js';

const ols = (model: string, value: number) => ({
  model,
  method: 'ols@1',
  value,
  se: 0.1,
  low: value - 0.2,
  high: value + 0.2,
  p: 0.6,
  df: 11,
  rho: null,
  assumptions: [],
});
const fakes = [
  { period: '2005', effect: 0.19 },
  { period: '2006', effect: -0.24 },
  { period: '2007', effect: 0.01 },
  { period: '2008', effect: -0.06 },
];
const inTime = series(
  row(
    'Magnesium',
    assessed(0.02, [-0.3, 0.3], { placeboInTime: { p: 0.6, count: 4, smallestP: 0.2 } }),
  ),
  { estimators: [ols('mean-shift', 0.23), ols('trend-level', -0.1)], placebosInTime: fakes },
);
const inSpace = {
  ...inTime,
  row: row(
    'Magnesium',
    assessed(0.02, [-0.3, 0.3], {
      placeboInTime: { p: 0.6, count: 4, smallestP: 0.2 },
      placeboInSpace: { p: 0.04, count: 24, smallestP: 0.04 },
    }),
  ),
  placebosInSpace: [
    { mineral: 'magnesium', name: 'Magnesium', ratio: 3 },
    { mineral: 'copper', name: 'Copper', ratio: 0.8 },
    { mineral: 'nickel', name: 'Nickel', ratio: null },
  ],
};
interface Dot {
  readonly name: string;
  readonly value: readonly [number, number];
  readonly symbol: string;
  readonly itemStyle: { readonly color: string };
}
const dots = (chart: ReturnType<typeof drawn>, strip = 0) =>
  seriesOf(chart)[strip]?.data as readonly Dot[];

describe('placebos', () => {
  const chart = drawn(placebosChart(inTime, WIDE));

  it('mark the real date among the fake ones, by the same estimator', () => {
    const real = dots(chart).find(({ symbol }) => symbol === 'diamond');
    expect(real).toMatchObject({ name: 'real date', value: [-0.1, 0] });
    expect(dots(chart)).toHaveLength(5);
  });

  it('tell those that are at least as large, whatever their sign', () => {
    const filled = dots(chart).filter(({ itemStyle }) => itemStyle.color === WIDE.theme.ink);
    expect(filled.map(({ value }) => value[0])).toEqual([0.19, -0.24]);
  });

  it('say the rank, and that 5 % is out of reach', () => {
    expect(chart.title).toBe(
      'Among 4 fake dates the real one ranks 3 of 5 (p 0.60; it cannot fall below 0.20, so 5 % is out of reach)',
    );
  });

  it('have a second strip for other minerals, without those that have no ratio', () => {
    const both = drawn(placebosChart(inSpace, WIDE));
    expect(dots(both, 1).map(({ name }) => name)).toEqual(['Copper', 'Magnesium']);
    expect(both.title).toMatch(/; among 24 other minerals magnesium ranks 1 of 25 \(p 0\.04\)$/);
    expect(both.notes.join(' ')).toContain('1 mineral fits exactly before');
    expect(both.height).toBe(2 * chart.height);
  });

  it('are not drawn where none could be made, and say why', () => {
    const none = series(row('Gallium', tooShort()));
    expect(placebosChart(none, WIDE)).toMatchObject({
      kind: 'none',
      reason: 'A change that cannot be assessed is compared with no placebo.',
    });
  });
});
