import { describe, expect, it } from 'vitest';
import type { ConcentrationInput, ShareRow } from './concentration-input.js';
import { concentration } from './concentration.js';
import { effectiveSuppliers, herfindahl } from './herfindahl.js';

const EU = ['DE', 'FR', 'BE', 'ES'];

const country = (area: string, value: number | null, more: Partial<ShareRow> = {}): ShareRow => ({
  area,
  kind: area === 'OTHER' ? 'other' : 'country',
  value,
  low: null,
  high: null,
  flags: [],
  ...more,
});
const withheld = (area: string): ShareRow => country(area, null, { flags: ['withheld'] });

const of = (rows: readonly ShareRow[], more: Partial<ConcentrationInput> = {}) =>
  concentration({
    rows,
    printedTotal: null,
    isThirdCountry: (area) => !EU.includes(area),
    listing: 'complete',
    ...more,
  });
const codes = (result: ReturnType<typeof of>): string[] => result.gaps.map(({ code }) => code);

describe('gallium: world shares of the 2023 criticality assessment', () => {
  const printed = { CN: 93.8, UA: 2.2, RU: 1.9, JP: 1.0, KR: 0.9, DE: 0.3 };
  const rows = Object.entries(printed).map(([area, value]) => country(area, value / 100));
  const result = of(rows, { printedTotal: 1 });

  it('has the HHI of 8,808.79 on the shares as printed, which is 1.135 suppliers', () => {
    const hhi = herfindahl(Object.values(printed).map((share) => share / 100));
    expect(hhi * 10_000).toBeCloseTo(8808.79, 6);
    expect(effectiveSuppliers({ low: hhi, high: hhi })?.low).toBeCloseTo(1.135, 3);
  });

  it('renormalises the shares, whose printed sum is 1.001', () => {
    expect(result.total).toBeCloseTo(1.001, 12);
    expect(result.top1).toMatchObject({ area: 'CN' });
    expect(result.top1!.share * result.total!).toBeCloseTo(0.938, 12);
    expect(result.top3! * result.total!).toBeCloseTo(0.979, 12);
    expect(result.hhi!.low * result.total! ** 2).toBeCloseTo(0.880879, 12);
    expect(result.hhi!.high).toBeCloseTo(result.hhi!.low, 12);
    expect(result.above65).toBe(true);
    expect(result.flags).toEqual([]);
    expect(result.gaps).toEqual([]);
  });
});

describe('gallium: EU sourcing of the 2023 criticality assessment, shares from 1 % on', () => {
  const printed = { CN: 69, US: 10, GB: 9, DE: 2, TW: 2, UA: 2, HK: 1, RU: 1 };
  const rows = Object.entries(printed).map(([area, value]) => country(area, value / 100));

  it('says that the rows add up to 0.96 only', () => {
    const result = of(rows, { printedTotal: 1 });
    expect(result.total).toBeCloseTo(0.96, 12);
    expect(result.top1!.share).toBeCloseTo(0.69 / 0.96, 12);
    expect(result.flags).toEqual(['gap-to-printed-total']);
    expect(result.gaps[0]!.message).toBe('The rows add up to 0.96, the printed total is 1.');
    expect(result.above65).toBe(true);
  });
});

describe('the 65 % line', () => {
  const split = (area: string, share: number): ShareRow[] => [
    country(area, share),
    country('FR', 1 - share),
  ];

  it.each([
    ['magnesium', 'CN', 0.97, true],
    ['lithium', 'CL', 0.79, true],
    ['borate', 'TR', 0.99, true],
    ['exactly 65 %', 'CN', 0.65, false],
    ['a member state above', 'ES', 0.97, false],
  ])('%s: %s at %d', (_, area, share, above) => {
    expect(of(split(area, share)).above65).toBe(above);
  });

  it('cannot be told when Other may be one third country above it', () => {
    const result = of([country('FR', 0.2), country('OTHER', 0.8)]);
    expect(result.above65).toBeNull();
    expect(result.flags).toEqual(['other-larger-than-leader']);
    expect(codes(result)).toContain('above-65-undecided');
  });

  it('is told for a top-n list, where no area in Other exceeds the smallest listed', () => {
    const result = of([country('FR', 0.2), country('OTHER', 0.8)], { listing: 'top-n' });
    expect(result.above65).toBe(false);
    expect(result.flags).toEqual([]);
    expect(result.top1).toMatchObject({ area: 'FR' });
  });
});

describe('Other countries', () => {
  const rows = [country('CD', 130), country('RU', 20), country('OTHER', 50)];

  it('count in the denominator, come last and never lead', () => {
    const result = of([country('OTHER', 500), ...rows.slice(0, 2)]);
    expect(result.total).toBe(650);
    expect(result.shares.map(({ area }) => area)).toEqual(['CD', 'RU', 'OTHER']);
    expect(result.top1).toMatchObject({ area: 'CD', share: 0.2 });
  });

  it('make the HHI a range from infinitely thin to one area', () => {
    const { hhi, effectiveSuppliers: suppliers } = of(rows);
    expect(hhi!.low).toBeCloseTo((130 ** 2 + 20 ** 2) / 200 ** 2, 12);
    expect(hhi!.high).toBeCloseTo((130 ** 2 + 20 ** 2 + 50 ** 2) / 200 ** 2, 12);
    expect(suppliers!.low).toBeCloseTo(1 / hhi!.high, 12);
    expect(suppliers!.high).toBeCloseTo(1 / hhi!.low, 12);
  });

  it('in a top-n list are areas as large as the smallest listed, and a rest', () => {
    const { hhi } = of(rows, { listing: 'top-n' });
    expect(hhi!.high).toBeCloseTo((130 ** 2 + 20 ** 2 + 2 * 20 ** 2 + 10 ** 2) / 200 ** 2, 12);
  });

  it('alone give no leader and say so', () => {
    const result = of([country('OTHER', 10)]);
    expect(result).toMatchObject({
      top1: null,
      top3: null,
      above65: null,
      hhi: { low: 0, high: 1 },
    });
    expect(result.effectiveSuppliers).toBeNull();
    expect(codes(result)).toContain('no-leader');
  });
});

describe('withheld values', () => {
  const known = [country('CN', 60), country('RU', 30)];

  it('share what the printed total leaves unexplained', () => {
    // 112 less 90 leaves 22, give or take half a unit of each of the three figures.
    const slack = 0.5 + 0.5 + 0.5;
    const result = of([...known, withheld('US')], { printedTotal: 112 });
    expect(result.flags).toEqual(['withheld-values', 'gap-to-printed-total']);
    expect(result.shares.at(-1)).toMatchObject({ area: 'US', share: null, value: null });
    expect(result.top1!.share).toBeCloseTo(60 / 90, 12);
    expect(result.top1!.low).toBeCloseTo(60 / (90 + 22 + slack), 12);
    expect(result.top1!.high).toBeCloseTo(60 / 90, 12);
    expect(result.hhi!.low).toBeCloseTo((4500 + 23.5 ** 2) / 113.5 ** 2, 12);
    expect(result.hhi!.high).toBeCloseTo(4500 / 90 ** 2, 12);
    expect(result.above65).toBeNull();
    expect(result.top3).toBeNull();
  });

  it('share it between them', () => {
    const result = of([...known, withheld('US'), withheld('JP')], { printedTotal: 112 });
    const each = (22 + 1.5) / 2;
    expect(result.hhi!.low).toBeCloseTo((4500 + 2 * each ** 2) / (90 + 2 * each) ** 2, 12);
    expect(result.gaps[0]!.message).toBe('Withheld by the publisher: JP, US.');
  });

  it('may hold the lead when nothing limits them', () => {
    const result = of([...known, withheld('US')]);
    expect(result.top1).toMatchObject({ area: 'CN', low: 60 / 150, high: 1 });
    expect(result.hhi!.high).toBe(1);
    // (4,500 + w²) / (90 + w)² is smallest at w = 4,500 / 90.
    expect(result.hhi!.low).toBeCloseTo(7000 / 140 ** 2, 12);
    expect(result.above65).toBeNull();
    expect(codes(result)).toEqual(['withheld-values', 'top3-unknown', 'above-65-undecided']);
  });

  it('are not taken for nil where the printed total leaves them out: baryte, MCS 2024', () => {
    const thousandTonnes = {
      CN: 1900, IN: 2700, IR: 300, KZ: 600, LA: 600, MX: 260, MA: 1200, RU: 250, TR: 250, OTHER: 430,
    }; // prettier-ignore
    const rows = Object.entries(thousandTonnes).map(([area, value]) => country(area, value));
    const result = of([withheld('US'), ...rows], { printedTotal: 8500 });
    expect(result.total).toBe(8490);
    expect(result.top1!.share).toBeCloseTo(2700 / 8490, 12);
    expect(result.top1!.low).toBeCloseTo(2700 / (8490 + 2700), 12);
    expect(result.top1!.high).toBe(1);
    expect(result.flags).toEqual(['withheld-values']);
  });

  it('everywhere leave nothing to say: germanium, MCS 2024', () => {
    const notAvailable = (area: string) => country(area, null, { flags: ['not-available'] });
    const result = of([withheld('US'), notAvailable('CN'), notAvailable('OTHER')]);
    expect(result).toMatchObject({ total: null, top1: null, hhi: null, above65: null });
    expect(result.flags).toEqual(['withheld-values', 'unknown-values']);
    expect(codes(result)).toEqual(['nothing-known', 'withheld-values', 'unknown-values']);
    expect(result.gaps.at(-1)!.message).toBe('Not known: CN, OTHER.');
  });

  it('do not unsettle a lead that no rest can reach', () => {
    const result = of([country('CN', 900), country('FR', 50), withheld('US')], {
      printedTotal: 1001,
    });
    expect(result.above65).toBe(true);
    expect(result.top1!.low).toBeGreaterThan(0.85);
  });
});

describe('bounds, zeros and nothing', () => {
  it('takes <0.1 % as 0 to 0.1 %', () => {
    const tiny = country('SE', null, { low: 0, high: 0.001, flags: ['bound'] });
    const result = of([country('CN', 0.8), country('FR', 0.2), tiny]);
    expect(result.top1).toMatchObject({ area: 'CN', share: 0.8, high: 0.8 });
    expect(result.top1!.low).toBeCloseTo(0.8 / 1.001, 12);
    expect(result.flags).toEqual(['bounded-values']);
    expect(result.top3).toBeNull();
    expect(result.hhi!.high).toBeCloseTo(0.68, 12);
    expect(result.hhi!.low).toBeCloseTo((0.64 + 0.04 + 0.001 ** 2) / 1.001 ** 2, 12);
  });

  it('counts an explicit zero as zero, not as a supplier and not as a gap', () => {
    const result = of([country('CN', 10), country('FR', 0)]);
    expect(result).toMatchObject({ hhi: { low: 1, high: 1 }, flags: [], gaps: [] });
    expect(result.shares).toMatchObject([{ share: 1 }, { area: 'FR', share: 0, value: 0 }]);
  });

  it('tells a slice of zeros from an empty one', () => {
    const zeros = of([country('CN', 0), country('FR', 0)]);
    expect(zeros).toMatchObject({ total: 0, top1: null, hhi: null });
    expect(zeros.shares[0]!.share).toBeNull();
    expect(codes(zeros)).toEqual(['all-zero']);
    const empty = of([]);
    expect(empty.total).toBeNull();
    expect(codes(empty)).toEqual(['nothing-reported']);
  });

  it('flags a printed total more than 3 % away, and only then', () => {
    expect(of([country('CN', 970)], { printedTotal: 1000 }).flags).toEqual([]);
    expect(of([country('CN', 969)], { printedTotal: 1000 }).flags).toEqual([
      'gap-to-printed-total',
    ]);
  });

  it('refuses what is not an amount', () => {
    expect(() => of([country('CN', -1)])).toThrow(RangeError);
    expect(() => of([country('CN', Number.NaN)])).toThrow(RangeError);
  });
});
