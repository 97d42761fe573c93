import { describe, expect, it } from 'vitest';
import { drawn, seriesOf, WIDE } from '../testing/builders.js';
import { assessmentsChart } from './assessments.option.js';

const rows = [
  ['2011', 2.5, 6.5],
  ['2014', 1.8, 6.3],
  ['2017', 1.4, 3.2],
  ['2023', 3.9, 3.7],
].map(([year, supplyRisk, economicImportance]) => ({
  material: 'Gallium',
  year: year as string,
  supplyRisk: supplyRisk as number,
  economicImportance: economicImportance as number,
  release: 'ec-criticality-2023',
}));

describe('official assessments', () => {
  const chart = drawn(assessmentsChart({ mineral: 'Gallium', assessments: rows }, WIDE));

  it('never join 2014 to 2017, since the method changed', () => {
    for (const { name, data } of seriesOf(chart)) {
      if (name === 'threshold') continue;
      expect(data[1] !== null && data[2] !== null).toBe(false);
    }
    expect(chart.notes[0]).toContain('The method changed in 2017');
  });

  it('carry the thresholds of their time', () => {
    const thresholds = seriesOf(chart).filter(({ name }) => name === 'threshold');
    expect(thresholds.map(({ data }) => data)).toEqual([
      [1, 1, 1, 1],
      [5, 5, 2.8, 2.8],
    ]);
  });

  it('need no note where only the newer method is shown', () => {
    const newer = rows.filter(({ year }) => year >= '2017');
    expect(drawn(assessmentsChart({ mineral: 'Gallium', assessments: newer }, WIDE)).notes).toEqual(
      [],
    );
  });

  it('are not drawn when there are none', () => {
    expect(assessmentsChart({ mineral: 'Magnets', assessments: [] }, WIDE)).toMatchObject({
      kind: 'none',
    });
  });
});
