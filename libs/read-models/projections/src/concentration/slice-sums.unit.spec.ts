import { describe, expect, it } from 'vitest';
import { type SliceFact, SliceSums, type SumsState } from './slice-sums.js';
import { partOf } from './supplier.js';

const fact = (area: string, partner: string | null, value: number): SliceFact => ({
  area,
  partner,
  value,
  low: null,
  high: null,
  flags: [],
});
const imports = { stage: 'processing', basis: 'eu-imports', measure: 'value', period: '2022' };
const production = { ...imports, basis: 'world-production', measure: 'production' };

describe('the part of a row in a concentration', () => {
  const day = '2022-12-31';
  it.each([
    ['world-production', 'DE', null, { kind: 'country', area: 'DE' }],
    ['world-production', 'NA', null, { kind: 'country', area: 'NA' }],
    ['world-production', 'OTHER', null, { kind: 'other', area: 'OTHER' }],
    ['world-production', 'WORLD', null, { kind: 'printed-total' }],
    ['world-production', 'EU27', null, { kind: 'left-out' }],
    ['eu-sourcing', 'DE', null, { kind: 'country', area: 'DE' }],
    ['eu-imports', 'DE', 'CN', { kind: 'country', area: 'CN' }],
    ['eu-imports', 'EU27', 'CN', { kind: 'country', area: 'CN' }],
    ['eu-imports', 'EU27', 'WORLD', { kind: 'printed-total' }],
    ['eu-imports', 'DE', 'FR', { kind: 'left-out' }],
    ['eu-imports', 'GB', 'CN', { kind: 'left-out' }],
    ['eu-imports', 'DE', null, { kind: 'left-out' }],
  ] as const)('%s, area %s, partner %s', (basis, area, partner, part) => {
    expect(partOf(basis, { area, partner }, day)).toEqual(part);
  });
});

describe('sums of a slice', () => {
  it('take the row of the whole Union instead of those of its members', () => {
    const sums = new SliceSums(imports, 'EUR');
    sums.add(fact('DE', 'CN', 4), 'EUR');
    sums.add(fact('FR', 'CN', 5), 'EUR');
    expect(sums.result('complete').total).toBe(9);
    sums.add(fact('EU27', 'CN', 10), 'EUR');
    expect(sums.result('complete').total).toBe(10);
  });

  it('of a table that may leave partners out have no shares, and say why', () => {
    const partial = (area: string) => ({ ...fact(area, 'CN', 60), flags: ['partial'] });
    const members = new SliceSums(imports, 'EUR');
    members.add(partial('DE'), 'EUR');
    expect(members.result('complete')).toMatchObject({
      total: null,
      top1: null,
      gaps: [{ code: 'partial-table' }],
    });
    expect(members.sliceFlags()).toEqual(['partial']);
    // What the Union reports counts alone, so it is whole or not by itself.
    members.add(fact('EU27', 'CN', 60), 'EUR');
    expect(members.result('complete')).toMatchObject({ total: 60, gaps: [] });
    expect(members.sliceFlags()).toEqual([]);
    const restored = new SliceSums(imports, 'EUR', members.state());
    restored.add(partial('EU27'), 'EUR');
    expect(restored.result('complete').total).toBeNull();
  });

  it('convert units that convert, and add nothing up when they do not', () => {
    const sums = new SliceSums(production, 't');
    sums.add(fact('CN', null, 2), 't');
    sums.add(fact('RU', null, 500), 'kg');
    expect(sums.result('complete').total).toBe(2.5);
    sums.add(fact('US', null, 1), 'USD');
    const clash = sums.result('complete');
    expect(clash.total).toBeNull();
    expect(clash.gaps.map((gap) => gap.code)).toEqual(['mixed-units']);
  });

  it('judge the third country on the last day of the period', () => {
    const above65 = (period: string) => {
      const sums = new SliceSums({ ...production, period }, 't');
      sums.add(fact('GB', null, 70), 't');
      sums.add(fact('CN', null, 30), 't');
      return sums.result('complete').above65;
    };
    expect([above65('2019'), above65('2020'), above65('2016/2020')]).toEqual([false, true, true]);
  });

  it('go on where they were stored, at any row, to the same figures', () => {
    const rows: SliceFact[] = [
      { ...fact('DE', 'CN', 0.1), flags: ['estimated'] },
      { ...fact('FR', 'CN', 0.2), value: null, low: 1, high: 3 },
      fact('EU27', 'US', 1 / 3),
      fact('DE', 'WORLD', 7),
      fact('IT', 'CN', 0.7),
      { ...fact('EU27', 'CN', 1e-7), flags: ['fixed-eu27'] },
    ];
    const addAll = (sums: SliceSums, added: readonly SliceFact[]) => {
      for (const row of added) sums.add(row, 'EUR');
      return sums;
    };
    const whole = addAll(new SliceSums(imports, 'EUR'), rows);
    for (let cut = 0; cut <= rows.length; cut += 1) {
      const before = addAll(new SliceSums(imports, 'EUR'), rows.slice(0, cut));
      const stored = JSON.parse(JSON.stringify(before.state())) as SumsState;
      const sums = addAll(new SliceSums(imports, 'EUR', stored), rows.slice(cut));
      expect(sums.state()).toEqual(whole.state());
      expect(sums.result('complete')).toEqual(whole.result('complete'));
      expect([sums.hasFigures, sums.sliceFlags()]).toEqual([true, ['estimated', 'fixed-eu27']]);
    }
  });
});
