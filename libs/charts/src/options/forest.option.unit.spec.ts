import { describe, expect, it } from 'vitest';
import { type Frame } from '../chart.js';
import { drawn, NARROW, seriesOf, WIDE } from '../testing/builders.js';
import { assessed, row, tooShort } from '../testing/movement-builders.js';
import { type ForestPlace, forestMarks } from './forest-marks.js';
import { forestChart, type ForestInput } from './forest.option.js';
import { forestReach } from './forest-rows.js';

const magnesium = row('Magnesium', assessed(0.0225, [-0.34, 0.385]));
const boron = row(
  'Boron',
  assessed(0.082, [0.032, 0.131], {
    verdict: { code: 'moved-more-than-placebos', text: '', attributable: false },
    smallestEffect: { post: 5, rise: 0.082, fall: 0.06 },
  }),
  { stage: 'extraction' },
);
const gallium = row('Gallium', tooShort());
const ask = (more: Partial<ForestInput> = {}): ForestInput => ({
  outcome: 'top1-eu-imports',
  rows: [gallium, magnesium, boron],
  order: 'estimate',
  selected: null,
  gaps: [],
  ...more,
});
const ROOMY: Frame = { ...WIDE, roomy: true };
const chart = drawn(forestChart(ask(), ROOMY));

/** An axis of 100 px a unit with zero at 500, cut at half a unit. */
const PLACE: ForestPlace = {
  x: (value) => 500 + value * 100,
  left: 450,
  right: 550,
  width: 1000,
  top: 0,
  height: 24,
  middle: 12,
};
const marks = (of: typeof boron, frame = ROOMY) =>
  forestMarks(of, PLACE, frame, false) as unknown as readonly {
    type: string;
    shape?: Record<string, number>;
    style: Record<string, unknown>;
  }[];
const texts = (of: typeof boron, frame = ROOMY) =>
  marks(of, frame).flatMap(({ style }) => (typeof style['text'] === 'string' ? style['text'] : []));

describe('the forest of what moved', () => {
  it('has the largest rise first and what cannot be assessed last', () => {
    expect(chart.places?.map(({ id }) => id)).toEqual([
      'boron~extraction',
      'magnesium~processing',
      'gallium~processing',
    ]);
    const byName = drawn(forestChart(ask({ order: 'name' }), ROOMY));
    expect(byName.places?.map(({ id }) => id)[1]).toBe('gallium~processing');
  });

  it('says who moved, and what could not have been seen', () => {
    expect(chart.title).toBe(
      'Boron (+8.2\u00a0points) moved more than placebos do; in half of the 2 assessed a jump under 8.2\u00a0points would not reliably show',
    );
    expect(chart.title).not.toMatch(/cause/i);
  });

  it('claims no movement where none was detected', () => {
    const { title } = drawn(forestChart(ask({ rows: [gallium, magnesium] }), ROOMY));
    expect(title).toMatch(
      /^No series moved more than placebos do; a jump under 51\.2.*would not reliably show$/,
    );
    expect(drawn(forestChart(ask({ rows: [gallium] }), ROOMY)).title).toBe(
      'No series can be assessed; with 5 periods after the date a jump under 20.0\u00a0points would not reliably show',
    );
  });

  it('reads each row out in words', () => {
    expect(chart.places?.map(({ label }) => label)).toEqual([
      'Boron, extraction: moved more than placebos, +8.2\u00a0points (+3.2 to +13.1)',
      'Magnesium, processing: no detectable change, +2.3\u00a0points (−34.0 to +38.5)',
      'Gallium, processing: not assessable, 1 period after the date, 3 are needed',
    ]);
  });

  it('lets each mark be picked by the key of its series', () => {
    const data = seriesOf(chart)[0]?.data as readonly { name: string }[];
    expect(data.map(({ name }) => name)).toEqual(chart.places?.map(({ id }) => id));
  });

  it('is as high as its rows', () => {
    const narrow = drawn(forestChart(ask(), NARROW));
    expect(narrow.height).toBeGreaterThan(chart.height);
    expect(narrow.places?.at(-1)?.top).toBe((narrow.places?.[0]?.top ?? 0) + 2 * 40);
  });

  it('has every figure in the table, unknown ones as such', () => {
    const at = (label: string) => chart.table.columns.findIndex((column) => column.label === label);
    expect(chart.table.rows.map((cells) => cells[at('Trend-adjusted, 0-1')])).toEqual([
      0.082,
      0.0225,
      null,
    ]);
    expect(chart.table.rows[2]?.[at('Why not assessable')]).toContain('1 period after');
  });

  it('is not drawn without a series, and says why', () => {
    expect(forestChart(ask({ rows: [], gaps: ['No source reports it.'] }), ROOMY)).toMatchObject({
      kind: 'none',
      reason: 'No source reports it.',
    });
  });
});

describe('a row of the forest', () => {
  it('has a band from the smallest fall to the smallest rise that show', () => {
    const band = marks(boron).find(({ style }) => style['fill'] === WIDE.theme.line);
    expect(band?.shape).toMatchObject({ x: 494 });
    expect(band?.shape?.['width']).toBeCloseTo(14.2, 9);
  });

  it('tells the verdict by shape and not by colour alone', () => {
    expect(marks(boron).filter(({ type }) => type === 'polygon')).toHaveLength(1);
    expect(marks(magnesium).filter(({ type }) => type === 'circle')).toHaveLength(1);
  });

  it('has a thick interval by REML and a thin cautious one', () => {
    const lines = marks(boron).filter(({ type, shape }) => type === 'line' && shape?.['y1'] === 12);
    expect(lines.map(({ style }) => style['lineWidth'])).toEqual([1, 3]);
    expect(lines[1]?.shape?.['x2']).toBeCloseTo(513.1, 9);
  });

  it('ends at the edge with an arrow where it goes on', () => {
    const far = row('Nickel', assessed(-0.4, [-0.9, 0.1]));
    const heads = marks(far).filter(({ type }) => type === 'polygon');
    expect(heads).toHaveLength(1);
  });

  it('has words and no mark where it is not assessable', () => {
    expect(marks(gallium).some(({ type }) => type === 'circle' || type === 'polygon')).toBe(false);
    expect(texts(gallium)).toContain('not assessable: too few periods: 1 after');
  });

  it('shows, dashed, what later periods would show', () => {
    const box = marks(gallium).find(({ style }) => style['lineDash']);
    expect(box?.shape).toMatchObject({ x: 480, width: 45 });
    expect(marks(gallium, WIDE).some(({ style }) => style['lineDash'])).toBe(false);
  });

  it('writes the HHI on 0 to 10,000', () => {
    const hhi = row('Boron', assessed(0.118, [0.0487, 0.1873]), { outcome: 'hhi-eu-imports' });
    expect(texts(hhi)).toContain('+1,180 (+487 to +1,873)');
  });
});

describe('the axis of the forest', () => {
  it('is as wide as nine in ten rows need', () => {
    const small = Array.from({ length: 19 }, () =>
      row(
        'Small',
        assessed(0, [-0.1, 0.1], { smallestEffect: { post: 5, rise: 0.12, fall: 0.12 } }),
      ),
    );
    const wild = row('Wild', assessed(0, [-0.9, 0.9]));
    expect(forestReach([...small, wild])).toBe(0.15);
  });

  it('has a width where nothing can be told at all', () => {
    expect(forestReach([row('Gallium', tooShort({ prospects: [] }))])).toBeGreaterThan(0);
  });
});
