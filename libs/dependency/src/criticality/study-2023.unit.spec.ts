import { describe, expect, it } from 'vitest';
import { exactly, type Figure } from '../interval.js';
import { rounded, roundedWithin } from '../rounding.js';
import { assessSupplyRisk, type SupplyRiskFactors } from './assessment.js';
import { economicImportance } from './economic-importance.js';
import type { SupplyShare } from './supply-share.js';
import { weightedHhi } from './weighted-hhi.js';
import { supplyRiskChange } from './decomposition.js';
import { withGovernance, withTradeParameter } from './what-if.js';

/**
 * Scaled governance for a worked example, not for shipping: China's follows from the published
 * risks of dysprosium, erbium and gadolinium, the others are values from memory. The golden test
 * over the publisher's own indicators is the check.
 */
const EXAMPLE = {
  vintage: 'worked example',
  scaled: new Map(
    Object.entries({
      CN: 5.71,
      UA: 6.24,
      RU: 6.46,
      JP: 2.34,
      KR: 3.24,
      DE: 2.06,
      US: 2.7,
      GB: 2.3,
      TW: 2.8,
      HK: 2.5,
    }).map(([area, value]) => [area, exactly(value)]),
  ),
};

type Shares = Readonly<Record<string, number>>;
const T: Readonly<Record<string, number>> = { DE: 0.8 };
const shares = (percent: Shares, decimals: number): readonly SupplyShare[] =>
  Object.entries(percent).map(([area, value]) => ({
    area,
    share: rounded(value / 100, decimals),
    trade: exactly(T[area] ?? 1),
  }));

/** Study of 2023 (doi:10.2873/725585), supply shares of processed gallium. */
const GLOBAL = { CN: 93.8, UA: 2.2, RU: 1.9, JP: 1, KR: 0.9, DE: 0.3 };
const SOURCING = { CN: 69, US: 10, GB: 9, DE: 2, TW: 2, UA: 2, HK: 1, RU: 1 };

const gallium = (renormaliseEu: boolean): SupplyRiskFactors => ({
  supplyData: 'global-and-eu',
  global: shares(GLOBAL, 3),
  eu: shares(SOURCING, 2),
  governance: EXAMPLE,
  renormalise: { global: false, eu: renormaliseEu },
  tradeRange: null,
  importReliance: roundedWithin(0.98, 2, 0, 1),
  eolRecyclingInputRate: exactly(0),
  substitution: rounded(0.98, 2),
});

describe('gallium in the study of 2023, with the governance of the worked example', () => {
  it('has the concentration of both mixes, with the raw sum beside it', () => {
    const plain = assessSupplyRisk(gallium(false));
    expect(plain.global!.hhi!.value).toBeCloseTo(5.03, 2);
    expect(plain.eu!.hhi!.value).toBeCloseTo(2.77, 2);
    expect(plain.eu!.rawSum.value).toBeCloseTo(0.96, 9);
    expect(plain.eu!.renormalised).toBe(false);
    expect(plain.supplyRisk!.value).toBeCloseTo(3.8, 2);
    const renormalised = assessSupplyRisk(gallium(true));
    expect(renormalised.eu!.hhi!.value).toBeCloseTo(3.0, 2);
    expect(renormalised.eu!.rawSum.value).toBeCloseTo(0.96, 9);
    expect(renormalised.supplyRisk!.value).toBeCloseTo(3.92, 2);
    expect(renormalised.gaps).toEqual([]);
    expect(renormalised.eu!.parts[0]).toMatchObject({ area: 'CN', governance: 5.71, trade: 1 });
  });

  it('has bounds that hold the published 3.9', () => {
    const { supplyRisk } = assessSupplyRisk(gallium(true));
    expect(supplyRisk!.low).toBeLessThan(3.9);
    expect(supplyRisk!.high).toBeGreaterThan(3.9);
    expect(supplyRisk!.high - supplyRisk!.low).toBeLessThan(0.3);
  });

  it('rises when the trade parameter of China does', () => {
    const factors = gallium(true);
    const restricted = assessSupplyRisk(withTradeParameter(factors, 'CN', 1.5));
    const share = 0.69 / 0.96;
    const more = 0.5 * 5.71 * ((0.98 / 2) * 0.938 ** 2 + (1 - 0.98 / 2) * share ** 2) * 0.98;
    const before = assessSupplyRisk(factors).supplyRisk!.value!;
    expect(restricted.supplyRisk!.value! - before).toBeCloseTo(more, 9);
    expect(() => withTradeParameter(factors, 'CN', 0)).toThrow(RangeError);
  });

  it('is computed within bounds where governance is not known, and says of how much', () => {
    const scaled = new Map(EXAMPLE.scaled);
    scaled.delete('US');
    const { supplyRisk, eu, gaps } = assessSupplyRisk(
      withGovernance(gallium(true), { vintage: 'without US', scaled }),
    );
    expect(supplyRisk!.value).toBeNull();
    expect(eu!.covered).toBeCloseTo(86 / 96, 9);
    expect(gaps.map(({ code }) => code)).toEqual(['governance-unknown', 'supply-covered']);
    const whole = assessSupplyRisk(gallium(true)).supplyRisk!;
    expect(supplyRisk!.low).toBeLessThan(whole.low);
    expect(supplyRisk!.high).toBeGreaterThan(whole.high);
  });

  it('is not computable without a trade parameter, unless a range is given', () => {
    const input = {
      shares: shares(SOURCING, 2).map((one) => (one.area === 'GB' ? { ...one, trade: null } : one)),
      governance: EXAMPLE,
      renormalise: true,
    };
    const refused = weightedHhi({ ...input, tradeRange: null });
    expect(refused.hhi).toBeNull();
    expect(refused.gaps.map(({ code }) => code)).toEqual([
      'trade-parameter-unknown',
      'supply-covered',
      'not-computable',
    ]);
    const bounded = weightedHhi({ ...input, tradeRange: { low: 0.8, high: 1.5 } });
    expect(bounded.hhi).toMatchObject({ value: null });
    const known = weightedHhi({ ...input, shares: shares(SOURCING, 2), tradeRange: null });
    expect(bounded.hhi!.low).toBeLessThan(known.hhi!.low);
    expect(bounded.hhi!.high).toBeGreaterThan(known.hhi!.high);
  });
});

describe('a change of supply risk', () => {
  const before = gallium(true);
  const scaled = new Map([...EXAMPLE.scaled, ['CN', exactly(6)] as const]);
  const governed = withGovernance(before, { vintage: 'later', scaled });

  it('is all governance where nothing else changed', () => {
    const { before: from, after: to, parts } = supplyRiskChange(before, governed);
    expect(parts!.governance).toBeCloseTo(to! - from!, 9);
    expect(parts!['eu-shares']).toBeCloseTo(0, 9);
  });

  it('adds up over the factors', () => {
    const after = {
      ...withTradeParameter(governed, 'CN', 1.1),
      global: shares({ CN: 98, JP: 2 }, 2),
      importReliance: exactly(0.5),
      substitution: exactly(0.9),
    };
    const { before: from, after: to, parts } = supplyRiskChange(before, after);
    const sum = Object.values(parts!).reduce((total, one) => total + one, 0);
    expect(sum).toBeCloseTo(to! - from!, 9);
    expect(parts!.substitution).toBeLessThan(0);
    expect(parts!.recycling).toBeCloseTo(0, 9);
  });

  it('is not split between different supply data', () => {
    const other = { ...before, supplyData: 'global' } as const;
    expect(supplyRiskChange(before, other)).toMatchObject({
      parts: null,
      gaps: [{ code: 'not-comparable' }],
    });
  });
});

describe('processed rare earths in the study of 2023: China alone, at t 1', () => {
  const china: readonly SupplyShare[] = [{ area: 'CN', share: exactly(1), trade: exactly(1) }];
  const risk = (recycling: number, substitution: number, governance: Figure) =>
    assessSupplyRisk({
      supplyData: 'global',
      global: china,
      eu: [],
      governance: { vintage: 'worked example', scaled: new Map([['CN', governance]]) },
      renormalise: { global: false, eu: false },
      tradeRange: null,
      importReliance: null,
      eolRecyclingInputRate: exactly(recycling),
      substitution: exactly(substitution),
    }).supplyRisk!;

  it.each([
    ['dysprosium', 0.01, 0.99, 5.6],
    ['erbium', 0.01, 1, 5.6],
    ['gadolinium', 0.01, 0.59, 3.3],
  ])('%s is the governance of China, as far as it is published', (_m, eol, si, published) => {
    const { low, high } = risk(eol, si, { value: null, low: 5.66, high: 5.71 });
    expect(low).toBeLessThan(published + 0.05);
    expect(high).toBeGreaterThan(published - 0.05);
  });

  it.each([
    ['dysprosium', 0.01, 0.99, 5.596],
    ['yttrium, with its own recycling of 31 %', 0.31, 0.9, 3.54],
    ['terbium, with its own recycling of 6 %', 0.06, 0.92, 4.93],
  ])('%s', (_m, eol, si, computed) => {
    expect(risk(eol, si, exactly(eol === 0.01 ? 5.71 : 5.7)).value).toBeCloseTo(computed, 2);
  });
});

describe('economic importance', () => {
  const use = (application: string, share: number, valueAdded: number | null) => ({
    application,
    share: exactly(share),
    valueAdded,
  });

  it('of bismuth is the published 5.7 (study of 2023, shares of use and value added)', () => {
    const uses = [
      use('Chemicals', 0.84, 132_361),
      use('Low-melting alloys', 0.09, 64_561),
      use('Metallurgical additives', 0.07, 64_561),
    ];
    const { scaled, unscaled, gaps } = economicImportance(uses, exactly(0.95), 204_200);
    expect(scaled!.value).toBeCloseTo(5.65, 2);
    expect(unscaled!.value).toBeCloseTo(scaled!.value! * 20_420, 6);
    expect(gaps).toEqual([]);
  });

  it('has bounds where a use names no sector, and says so', () => {
    const uses = [use('Alloys', 0.8, 100_000), use('Other', 0.1, null)];
    const { scaled, shareSum, gaps } = economicImportance(uses, exactly(1), 200_000);
    expect(scaled).toEqual({ value: 4, low: 4, high: 5 });
    expect(shareSum.value).toBeCloseTo(0.9, 9);
    expect(gaps.map(({ code }) => code)).toEqual(['use-without-sector', 'uses-do-not-sum-to-one']);
  });

  it('is not known without substitution or uses', () => {
    expect(economicImportance([], exactly(1), 1)).toMatchObject({ scaled: null });
    expect(economicImportance([use('A', 1, 1)], null, 1)).toMatchObject({
      scaled: null,
      gaps: [{ code: 'substitution-unknown' }],
    });
    expect(() => economicImportance([], null, 0)).toThrow(RangeError);
  });
});
