import { describe, expect, it } from 'vitest';
import { answer, area, drawn, event, NARROW, period, seriesOf, WIDE } from '../testing/builders.js';
import { concentrationOverTime } from './concentration-over-time.option.js';

const gallium = answer(
  [
    period('2021', [area('CN', 0.97)]),
    period('2022', [area('CN', null)], { top1: null, hhi: null }),
    period('2023', [area('CN', 0.98)], {
      flags: ['estimated'],
      top1: { area: 'CN', share: 0.98, low: 0.95, high: 0.99 },
      releases: ['usgs-mcs-2025'],
    }),
  ],
  { stage: 'processing', basis: 'world-production', measure: 'production', unit: 'kg' },
);
const ask = (more: object = {}) =>
  concentrationOverTime(
    { mineral: 'Gallium', answers: [gallium], metric: 'top1', events: [], ...more },
    WIDE,
  );

describe('concentration over time', () => {
  it('leaves a gap where the leader cannot be told', () => {
    const line = seriesOf(drawn(ask())).find(({ name }) => name === 'Processing');
    expect(
      line?.data.map((point) => (point as { value: [number, number | null] }).value[1]),
    ).toEqual([0.97, null, 0.98]);
    expect(line?.['connectNulls']).toBe(false);
  });

  it('draws the interval as a band of the width of the range', () => {
    const band = seriesOf(drawn(ask())).find(({ name }) => name === 'Processing, range');
    const widths = band?.data.map((point) => (point as [number, number | null])[1]);
    expect(widths?.[0]).toBe(0);
    expect(widths?.[1]).toBeNull();
    expect(widths?.[2]).toBeCloseTo(0.04, 12);
  });

  it('draws an estimated figure hollow and says so in the key', () => {
    const chart = drawn(ask());
    const line = seriesOf(chart).find(({ name }) => name === 'Processing');
    expect(line?.data[2]).toMatchObject({ itemStyle: { color: WIDE.theme.paper } });
    expect(line?.data[0]).not.toHaveProperty('itemStyle');
    expect(chart.key.map(({ label }) => label)).toContain('includes estimates');
  });

  it('has the 65 % line on shares and not on the HHI', () => {
    const names = (metric: string) => seriesOf(drawn(ask({ metric }))).map(({ name }) => name);
    expect(names('top1')).toContain('65 % rule');
    expect(names('hhi')).not.toContain('65 % rule');
  });

  it('marks the events of its span, and rules only those that name materials', () => {
    const events = [
      event('china-licences', '2023-08-01', { lane: 'shock' }),
      event('crm-act', '2024-05-23', { coversAll: 'critical' }),
      event('long-ago', '2008-11-04'),
    ];
    const chart = drawn(ask({ events }));
    const strip = seriesOf(chart).find(({ name }) => name === 'events');
    expect(strip?.data.map((mark) => (mark as { name: string }).name)).toEqual([
      'china-licences',
      'crm-act',
    ]);
    const rules = seriesOf(chart).find(({ name }) => name === 'rules')?.['markLine'] as {
      data: unknown[];
    };
    expect(rules.data).toHaveLength(1);
    expect(chart.notes.join(' ')).toContain('1 that cover a whole list');
  });

  it('has the same figures as a table, with words for what is unknown', () => {
    expect(drawn(ask()).table.rows.map(([year, , leader]) => [year, leader])).toEqual([
      ['2021', 'China'],
      ['2022', null],
      ['2023', 'China'],
    ]);
  });

  it('cites every release that it rests on, once', () => {
    expect(drawn(ask()).releases).toEqual(['release-2021', 'release-2022', 'usgs-mcs-2025']);
  });

  it('moves the labels of the lines into the key where it is narrow', () => {
    const narrow = drawn(
      concentrationOverTime(
        { mineral: 'Gallium', answers: [gallium], metric: 'top1', events: [] },
        NARROW,
      ),
    );
    expect(seriesOf(narrow).find(({ name }) => name === 'Processing')?.['endLabel']).toMatchObject({
      show: false,
    });
  });

  it('is not drawn without a figure, and gives the reason of the answer', () => {
    const empty = answer([], {
      gaps: [
        { code: 'before-first-release', message: 'The time bar lies before the first release.' },
      ],
    });
    expect(
      concentrationOverTime(
        { mineral: 'Gallium', answers: [empty], metric: 'top1', events: [] },
        WIDE,
      ),
    ).toEqual({
      kind: 'none',
      title: 'Concentration of Gallium',
      reason: 'The time bar lies before the first release.',
    });
  });
});
