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
const draw = (assessments: typeof rows) =>
  drawn(assessmentsChart({ mineral: 'Gallium', assessments }, WIDE));
const pointsOf = (chart: ReturnType<typeof draw>, part: string) =>
  seriesOf(chart)
    .filter(({ name }) => name?.includes(part))
    .map(({ data }) => data);

describe('official assessments', () => {
  const chart = draw(rows);

  it('never join 2014 to 2017, since the method changed, and say so', () => {
    expect(pointsOf(chart, '(SR)')).toEqual([
      [
        [2011, 2.5],
        [2014, 1.8],
      ],
      [
        [2017, 1.4],
        [2023, 3.9],
      ],
    ]);
    expect(pointsOf(chart, '(EI)')).toHaveLength(2);
    expect(pointsOf(chart, 'method changed')).toHaveLength(1);
    expect(chart.notes[0]).toContain('The method changed in 2017');
  });

  it('carry the thresholds of their time', () => {
    expect(pointsOf(chart, 'threshold')).toEqual([
      [
        [2010.5, 1],
        [2023.5, 1],
      ],
      [
        [2010.5, 5],
        [2014.5, 5],
      ],
      [
        [2016.5, 2.8],
        [2023.5, 2.8],
      ],
    ]);
  });

  it('need no break and no note where only the newer method is shown', () => {
    const newer = draw(rows.filter(({ year }) => year >= '2017'));
    expect(newer.notes).toEqual([]);
    expect(pointsOf(newer, 'method changed')).toEqual([]);
    expect(pointsOf(newer, 'threshold')).toHaveLength(2);
  });

  it('leave a score out that a study does not give', () => {
    const [first, ...rest] = rows;
    const unknown = { ...first!, supplyRisk: null as unknown as number };
    expect(pointsOf(draw([unknown, ...rest]), '(SR)')[0]).toEqual([[2014, 1.8]]);
  });

  it('are not drawn when there are none', () => {
    expect(assessmentsChart({ mineral: 'Magnets', assessments: [] }, WIDE)).toMatchObject({
      kind: 'none',
    });
  });
});
