import { describe, expect, it } from 'vitest';
import { between, exactly, point } from '../interval.js';
import { geometricRisk } from './geometric-risk.js';
import { importRelianceRange } from './import-reliance-range.js';
import { nMinus1 } from './n-minus-1.js';
import { priceResponse } from './price-response.js';
import { type ExportRestriction, restrictionExposure } from './restriction-exposure.js';
import { leaderStops } from './shortfall.js';
import { unitValue, unitValuePremium } from './unit-value.js';

describe('import reliance within bounds', () => {
  it('is the formula where all is exact', () => {
    const { reliance, gaps } = importRelianceRange(exactly(30), exactly(100), exactly(20));
    expect(reliance!.value).toBeCloseTo(0.72727, 5);
    expect(reliance!.low).toBeCloseTo(reliance!.high, 12);
    expect(gaps).toEqual([]);
    expect(importRelianceRange(exactly(100), exactly(20), exactly(50)).reliance).toEqual(
      exactly(0),
    );
  });

  it('widens with what is withheld', () => {
    const { reliance } = importRelianceRange(between(0, 30), exactly(100), exactly(20));
    expect(reliance).toMatchObject({ value: null, high: 1 });
    expect(reliance!.low).toBeCloseTo(0.72727, 5);
  });

  it('says what is not known, and where nothing may be consumed', () => {
    expect(importRelianceRange(null, exactly(1), null)).toMatchObject({
      reliance: null,
      gaps: [{ code: 'input-unknown', message: 'Not known: exports, production.' }],
    });
    expect(importRelianceRange(exactly(0), exactly(20), exactly(50))).toMatchObject({
      reliance: null,
      gaps: [{ code: 'no-apparent-consumption' }],
    });
    expect(importRelianceRange(exactly(0), between(10, 60), exactly(50))).toMatchObject({
      reliance: { value: null, low: 0, high: 1 },
      gaps: [{ code: 'apparent-consumption-uncertain' }],
    });
    expect(() => importRelianceRange(exactly(-1), exactly(1), exactly(1))).toThrow(RangeError);
  });
});

describe('N-1', () => {
  const rows = (amounts: Readonly<Record<string, number>>) =>
    Object.entries(amounts).map(([area, value]) => ({ area, amount: exactly(value) }));
  const NONE = exactly(0);
  const input = {
    supply: rows({ A: 60, B: 25, C: 15 }),
    demand: rows({ A: 40, B: 30, C: 30 }),
    otherSupply: NONE,
    otherDemand: NONE,
  };

  it('is 0.40 strictly and 0.667 without the demand of the leader', () => {
    const answer = nMinus1(input);
    expect(answer).toMatchObject({ leader: 'A', gaps: [] });
    expect(answer.strict!.value).toBeCloseTo(0.4, 9);
    expect(answer.withoutLeadersDemand!.value).toBeCloseTo(0.6667, 4);
  });

  it('tries each supplier that can be the largest', () => {
    const supply = [...rows({ A: 60 }), { area: 'B', amount: between(50, 70) }];
    const answer = nMinus1({ ...input, supply });
    expect(answer.gaps.map(({ code }) => code)).toEqual(['leader-undecided']);
    expect(answer.strict).toEqual(between(0.5, 0.7));
  });

  it('has no answer without supply or demand', () => {
    expect(nMinus1({ ...input, supply: [] })).toMatchObject({ strict: null, leader: null });
    expect(nMinus1({ ...input, demand: [] })).toMatchObject({
      strict: null,
      gaps: [{ code: 'no-demand' }],
    });
    expect(nMinus1({ ...input, otherSupply: exactly(70) }).gaps).toMatchObject([
      { code: 'other-larger-than-leader' },
    ]);
  });
});

describe('exposure to export restrictions', () => {
  const restriction = (more: Partial<ExportRestriction>): ExportRestriction => ({
    mineral: 'gallium',
    area: 'CN',
    from: '2023-08-01',
    until: null,
    against: 'all',
    kind: 'licence',
    ...more,
  });
  const against = (day: string, ...restrictions: ExportRestriction[]) =>
    restrictionExposure({
      mineral: 'gallium',
      shares: [
        { area: 'CN', share: { low: 0.68, high: 0.7 } },
        { area: 'US', share: point(0.1) },
      ],
      unnamed: point(0.05),
      restrictions,
      day,
      isUnion: (area) => area === 'EU27' || area === 'DE',
    });

  it('counts the share of countries that restrict exports to the Union on the day', () => {
    const answer = against('2023-08-01', restriction({}));
    expect(answer.direct.low).toBeCloseTo(0.68, 9);
    expect(answer.direct.high).toBeCloseTo(0.75, 9);
    expect(answer.othersOnly).toEqual({ low: 0, high: 0.05 });
    expect(answer.areas).toMatchObject([{ area: 'CN', exposure: 'direct' }]);
    expect(answer.gaps.map(({ code }) => code)).toEqual(['unnamed-supply']);
  });

  it('keeps what hits others alone apart', () => {
    const ban = restriction({ from: '2024-12-03', against: ['US'], kind: 'ban' });
    const answer = against('2025-01-01', ban);
    expect(answer.direct).toEqual({ low: 0, high: 0.05 });
    expect(answer.othersOnly.low).toBeCloseTo(0.68, 9);
    expect(against('2025-01-01', ban, restriction({ against: ['DE'] })).direct.low).toBeCloseTo(
      0.68,
      9,
    );
  });

  it('is nothing on record before, after, or of another mineral', () => {
    for (const answer of [
      against('2023-07-31', restriction({})),
      against('2025-01-01', restriction({ until: '2024-12-31' })),
      against('2025-01-01', restriction({ mineral: 'germanium' })),
    ]) {
      expect(answer.areas).toEqual([]);
      expect(answer.gaps.map(({ code }) => code)).toContain('no-restriction-recorded');
    }
    expect(against('2024-12-31', restriction({ until: '2024-12-31' })).areas).toHaveLength(1);
  });
});

describe('unit values', () => {
  const amount = (unit: string, value: number, half = 0) => ({
    unit,
    figure: { value, low: value - half, high: value + half },
  });

  it('are value over weight, as wide as the weight is', () => {
    const answer = unitValue(amount('EUR', 1000), amount('kg', 4, 1));
    expect(answer.unitValue).toEqual({
      unit: 'EUR/kg',
      figure: { value: 250, low: 200, high: 1000 / 3 },
    });
    expect(unitValue(amount('EUR', 1000), amount('kg', 0.5, 0.5))).toMatchObject({
      unitValue: null,
      gaps: [{ code: 'no-weight' }],
    });
  });

  it('lie above or below a price of the same unit', () => {
    const { premium } = unitValuePremium(amount('EUR/kg', 240), amount('EUR/kg', 200));
    expect(premium!.value).toBeCloseTo(0.2, 12);
    expect(unitValuePremium(amount('EUR/kg', 1), amount('USD/kg', 1))).toMatchObject({
      premium: null,
      gaps: [{ code: 'units-differ' }],
    });
    expect(unitValuePremium(amount('EUR/kg', 1), amount('EUR/kg', 1, 1))).toMatchObject({
      premium: null,
      gaps: [{ code: 'no-price' }],
    });
  });
});

describe('the geometric mean of three risks', () => {
  const risk = (dp: number, te: number, ev: number) =>
    geometricRisk({
      disruptionPotential: exactly(dp),
      tradeExposure: exactly(te),
      economicVulnerability: exactly(ev),
    }).risk.value;

  it.each([
    [0.8, 1, 0.1, 0.4309],
    [0.8, 0, 0.9, 0],
    [1, 1, 1, 1],
  ])('of %d, %d and %d is %d', (dp, te, ev, expected) => {
    expect(risk(dp, te, ev)).toBeCloseTo(expected, 4);
  });

  it('is not of what is no fraction', () => {
    expect(() => risk(1.1, 1, 1)).toThrow(RangeError);
  });
});

describe('when the leading supplier stops', () => {
  const scenario = {
    leaderShare: exactly(0.69),
    severity: exactly(1),
    consumption: exactly(100),
    stock: exactly(10),
    years: exactly(0.5),
    replacement: exactly(15),
    demandCut: exactly(4),
  };

  it('what is missing is the loss less stock, replacement and demand cut', () => {
    const { missing, share, gaps } = leaderStops(scenario);
    expect(missing!.value).toBeCloseTo(69 - 20 - 15 - 4, 9);
    expect(share!.value).toBeCloseTo(0.3, 9);
    expect(gaps).toEqual([]);
    expect(leaderStops({ ...scenario, stock: exactly(100) }).missing).toEqual(exactly(0));
    expect(leaderStops({ ...scenario, years: between(0, 1) })).toMatchObject({
      missing: null,
      gaps: [{ code: 'no-duration' }],
    });
  });

  it.each([
    [0.2, 0, 0.5, 0.5, 1.25, 0.8944, []],
    [0.5, 0, 0.1, 0.2, 10, 0.63, ['outside-the-model']],
    [0.94, 0.1, 0.2, 0.3, 10, 0.333, ['outside-the-model']],
  ])('%d lost, %d spare: elasticities %d and %d', (lost, spare, es, ed, price, quantity, codes) => {
    const answer = priceResponse(exactly(lost), exactly(spare), exactly(es), exactly(ed));
    expect(answer.price.value).toBeCloseTo(price, 4);
    expect(answer.quantity.value).toBeCloseTo(quantity, 3);
    expect(answer.gaps.map(({ code }) => code)).toEqual(codes);
  });

  it('the price has no bounds without elasticities', () => {
    const [share, none] = [exactly(0.2), exactly(0)];
    expect(() => priceResponse(share, none, none, exactly(1))).toThrow(RangeError);
    expect(() => priceResponse(exactly(2), none, exactly(1), exactly(1))).toThrow(RangeError);
    const range = priceResponse(share, none, between(0.1, 0.3), exactly(0.2));
    expect(range.price).toMatchObject({ value: null, high: 0.8 ** (-1 / 0.3) });
  });
});
