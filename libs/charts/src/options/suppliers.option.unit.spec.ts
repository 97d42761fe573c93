import { describe, expect, it } from 'vitest';
import { answer, area, drawn, period, seriesOf, WIDE } from '../testing/builders.js';
import { importsByPartner } from './imports-by-partner.option.js';
import { supplierMap } from './supplier-map.option.js';
import { suppliersStacked } from './suppliers-stacked.option.js';

const two = answer([
  period('2005', [area('CN', 0.44), area('JP', 0.36), area('OTHER', 0.2)]),
  period('2024', [area('CN', 0.9), area('JP', null), area('OTHER', 0.1, { flags: ['estimated'] })]),
]);
const many = answer([
  period(
    '2024',
    Array.from({ length: 14 }, (_, index) =>
      area(`X${String.fromCharCode(65 + index)}`, 0.2 - index * 0.01),
    ),
  ),
]);
const nothing = answer([period('2024', [area('CN', null)])], {
  gaps: [{ code: 'withheld', message: 'Every value is withheld.' }],
});

describe('suppliers stacked', () => {
  const chart = drawn(suppliersStacked({ mineral: 'Permanent magnets', answer: two }, WIDE));

  it('gives each area its own colour and the publisher’s remainder another', () => {
    const china = seriesOf(chart).find(({ name }) => name === 'China');
    expect(china?.['itemStyle']).toMatchObject({ color: WIDE.theme.areas['CN'] });
    expect(seriesOf(chart).at(-1)?.name).toBe('other, not named');
  });

  it('draws no share for a withheld value and says whose it is', () => {
    const japan = seriesOf(chart).find(({ name }) => name === 'Japan');
    expect((japan?.data[1] as { value: number | null }).value).toBeNull();
    expect(chart.notes.join(' ')).toContain('no figure: Japan');
  });

  it('keeps listed areas beyond the leading ones apart from what the publisher does not name', () => {
    const names = seriesOf(drawn(suppliersStacked({ mineral: 'Cobalt', answer: many }, WIDE))).map(
      ({ name }) => name,
    );
    expect(names).toHaveLength(10);
    expect(names.at(-1)).toBe('further listed areas');
  });

  it('stacks to the sum of what is known', () => {
    const sum = seriesOf(chart).reduce(
      (total, { data }) => total + ((data[0] as { value: number | null }).value ?? 0),
      0,
    );
    expect(sum).toBeCloseTo(1, 12);
  });

  it('has every row in its table, newest first', () => {
    expect(chart.table.rows.map(([year, name]) => `${year} ${name}`).slice(0, 3)).toEqual([
      '2024 China',
      '2024 Japan',
      '2024 Other countries',
    ]);
    expect(chart.table.rows[1]?.[2]).toBeNull();
  });

  it('is not drawn when every value is withheld', () => {
    expect(suppliersStacked({ mineral: 'Germanium', answer: nothing }, WIDE)).toMatchObject({
      kind: 'none',
      reason: 'Every value is withheld.',
    });
  });
});

describe('the map', () => {
  const ask = (more: object = {}) =>
    supplierMap({ mineral: 'Magnets', answer: two, projection: {}, ...more }, WIDE);
  const filled = (chart: ReturnType<typeof drawn>) =>
    Object.fromEntries(
      seriesOf(chart)[0]!.data.map((row) => [
        (row as { name: string }).name,
        (row as { value?: number }).value,
      ]),
    );

  it('shows the latest period unless another is asked for', () => {
    expect(filled(drawn(ask()))).toEqual({ CN: 0.9, JP: undefined });
    expect(filled(drawn(ask({ period: '2005' })))).toEqual({ CN: 0.44, JP: 0.36 });
  });

  it('says how much has no place on it', () => {
    expect(drawn(ask({ period: '2005' })).notes[0]).toContain('20.0');
  });

  it('is not drawn without a share', () => {
    expect(ask({ answer: nothing })).toMatchObject({ kind: 'none' });
  });
});

describe('imports by partner', () => {
  it('shows the ten largest, the remainder last, with the share of the first period', () => {
    const chart = drawn(importsByPartner({ mineral: 'Magnets', answer: two }, WIDE));
    const [now, before] = seriesOf(chart);
    expect(now?.data.map((row) => (row as { value: number }).value)).toEqual([0.9, 0.1]);
    expect(before?.data).toEqual([0.44, 0.2]);
    expect(
      drawn(importsByPartner({ mineral: 'Cobalt', answer: many }, WIDE)).table.rows,
    ).toHaveLength(14);
    expect(
      seriesOf(drawn(importsByPartner({ mineral: 'Cobalt', answer: many }, WIDE)))[0]?.data,
    ).toHaveLength(10);
  });

  it('is not drawn without imports', () => {
    expect(importsByPartner({ mineral: 'Germanium', answer: answer([]) }, WIDE)).toMatchObject({
      kind: 'none',
    });
  });
});
