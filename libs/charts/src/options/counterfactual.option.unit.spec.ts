import { describe, expect, it } from 'vitest';
import { drawn, seriesOf, WIDE } from '../testing/builders.js';
import { assessed, pathPoint, row, series, tooShort } from '../testing/movement-builders.js';
import { counterfactualChart } from './counterfactual.option.js';

const magnesium = row('Magnesium', assessed(0.0225, [-0.34, 0.385]), {
  overlapping: [{ id: 'wto', name: 'WTO <case>', on: '2012-03-31', lane: 'shock' }],
  breaks: [{ code: 'nomenclature-break', message: 'HS02 to HS17.', from: '2012-01-01' }],
});
const path = [
  pathPoint('2008', 'before', 0.78, [0.2, 0.57, 0.9]),
  pathPoint('2009', 'missing', null, [0.2, 0.61, 0.95]),
  pathPoint('2010', 'before', 0.72, [0.3, 0.65, 1]),
  pathPoint('2011', 'transition', 0.81, [0.3, 0.69, 1]),
  pathPoint('2012', 'after', 0.83, [-0.2, 0.73, 1.7]),
  pathPoint('2013', 'after', 0.88, [0.4, 0.77, 0.9]),
];
const whole = [
  { period: '2013', value: 0.88 },
  { period: '2014', value: 0.9 },
  { period: '2015', value: null },
];
const chart = drawn(counterfactualChart({ series: series(magnesium, { path }), whole }, WIDE));
const named = (name: string) => seriesOf(chart).find((one) => one.name === name);
const second = (data: readonly unknown[] | undefined) =>
  data?.map((point) => (point as readonly (number | null)[])[1]);

describe('a series before and after', () => {
  it('says by how much it moved and that it cannot be told from noise', () => {
    expect(chart.title).toBe(
      "Magnesium, processing: the leader's share of EU imports moved by +2.3\u00a0points, which cannot be told from noise; a jump under 51.2\u00a0points would not reliably show",
    );
  });

  it('tells before from after by shape and by colour, and leaves a gap as a gap', () => {
    const data = named('observed')?.data as readonly {
      symbol: string;
      itemStyle: { color: string };
      value: [number, number | null];
    }[];
    expect(data.map(({ symbol }) => symbol)).toEqual([
      'circle',
      'circle',
      'circle',
      'circle',
      'diamond',
      'diamond',
    ]);
    expect(data[3]?.itemStyle.color).toBe(WIDE.theme.paper);
    expect(data[0]?.itemStyle.color).not.toBe(data[4]?.itemStyle.color);
    expect(data[1]?.value[1]).toBeNull();
    expect(named('observed')?.['connectNulls']).toBe(false);
  });

  it('has the band after the date only, cut to what a share can be', () => {
    expect(second(named('band, low')?.data)).toEqual([null, null, null, null, 0, 0.4]);
    expect(second(named('band')?.data)).toEqual([null, null, null, null, 1, 0.5]);
    expect(chart.notes.join(' ')).toContain('it is cut');
  });

  it('has the date, other events and breaks as rules', () => {
    const { data } = named('rules')?.['markLine'] as { data: { xAxis: number }[] };
    expect(data.map(({ xAxis }) => new Date(xAxis).toISOString().slice(0, 10))).toEqual([
      '2012-03-31',
      '2012-01-01',
      '2011-10-31',
    ]);
    expect(chart.notes).toContain('Break in the series: HS02 to HS17.');
  });

  it('names other events on hover, as text', () => {
    const [mark] = named('events')?.data as { tooltip: { formatter: string } }[];
    expect(mark?.tooltip.formatter).toContain('WTO &#60;case&#62;');
  });

  it('shades the periods that count and says how many they are', () => {
    const { data } = named('window')?.['markArea'] as { data: [{ name: string }, object][] };
    expect(data.map(([from]) => from.name)).toEqual(['before: 2', 'after: 2']);
  });

  it('draws what lies outside the window, and no figure where there is none', () => {
    expect(second(named('outside')?.data)).toEqual([0.9]);
    expect(chart.table.rows.at(-1)).toEqual(['2014', 'outside the window', 0.9, null, null, null]);
  });

  it('is drawn without a model where nothing can be assessed', () => {
    const short = row('Gallium', tooShort());
    const bare = drawn(
      counterfactualChart(
        { series: series(short, { path: [pathPoint('2010', 'before', 0.5)] }), whole: [] },
        WIDE,
      ),
    );
    expect(bare.title).toContain('cannot be assessed: 1 period after the date, 3 are needed');
    expect(bare.key.map(({ label }) => label)).not.toContain('trend without the change');
  });

  it('is not drawn without a figure', () => {
    const none = counterfactualChart(
      { series: series(magnesium, { path: [pathPoint('2010', 'missing', null)] }), whole: [] },
      WIDE,
    );
    expect(none.kind).toBe('none');
  });
});
