import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, type Figure } from '../interval.js';
import { supplyRisk } from './supply-risk.js';
import type { SupplyShare } from './supply-share.js';
import { weightedHhi } from './weighted-hhi.js';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const figure = (min: number, max: number) =>
  fc
    .tuple(
      fc.double({ min, max, noNaN: true }),
      fc.double({ min, max, noNaN: true }),
      fc.double({ min, max, noNaN: true }),
    )
    .map((three) => {
      const [low = 0, value = 0, high = 0] = three.toSorted((a, b) => a - b);
      return { low, value, high };
    });
const supplier = fc.record({
  share: figure(0.01, 1),
  governance: figure(0, 10),
  trade: figure(0.5, 1.5),
});
const mix = fc.array(supplier, { minLength: 1, maxLength: 13 });
type Mix = typeof mix extends fc.Arbitrary<infer T> ? T : never;

const input = (suppliers: Mix, renormalise: boolean) => ({
  shares: suppliers.map(({ share, trade }, index): SupplyShare => ({
    area: `A${index}`,
    share,
    trade,
  })),
  governance: {
    vintage: 'drawn',
    scaled: new Map(suppliers.map(({ governance }, index) => [`A${index}`, governance])),
  },
  renormalise,
  tradeRange: null,
});

const SLACK = 1e-9;
const at = ({ low, high }: Figure, step: number): number =>
  Math.min(high, low + step * (high - low));

/** The formula as the law writes it, over numbers. */
function formula(
  suppliers: Mix,
  renormalise: boolean,
  pick: (one: Figure, index: number) => number,
) {
  const shares = suppliers.map(({ share }, index) => pick(share, index));
  const total = renormalise ? shares.reduce((sum, share) => sum + share, 0) : 1;
  return suppliers.reduce(
    (sum, { governance, trade }, index) =>
      sum +
      ((shares[index] ?? 0) / total) ** 2 * pick(governance, index + 40) * pick(trade, index + 80),
    0,
  );
}

describe('concentration weighted by governance and t', () => {
  it('holds the formula at any corner and anywhere between', () => {
    const steps = fc.array(fc.oneof(fc.constantFrom(0, 1), part), {
      minLength: 100,
      maxLength: 100,
    });
    fc.assert(
      fc.property(mix, fc.boolean(), steps, (suppliers, renormalise, where) => {
        const { hhi } = weightedHhi(input(suppliers, renormalise));
        const value = formula(suppliers, renormalise, (one, index) => at(one, where[index] ?? 0));
        expect(value).toBeGreaterThanOrEqual(hhi!.low - SLACK);
        expect(value).toBeLessThanOrEqual(hhi!.high + SLACK);
      }),
    );
  });

  it('is the formula over the values, and its parts add up to it', () => {
    fc.assert(
      fc.property(mix, fc.boolean(), (suppliers, renormalise) => {
        const { hhi, parts } = weightedHhi(input(suppliers, renormalise));
        const expected = formula(suppliers, renormalise, ({ value }) => value ?? 0);
        expect(hhi!.value).toBeCloseTo(expected, 9);
        expect(parts.reduce((sum, one) => sum + (one.part ?? 0), 0)).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('has shares that sum to one, once renormalised', () => {
    fc.assert(
      fc.property(mix, (suppliers) => {
        const { parts } = weightedHhi(input(suppliers, true));
        expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is one number where everything is exact', () => {
    fc.assert(
      fc.property(mix, fc.boolean(), (suppliers, renormalise) => {
        const sharp = (one: Figure) => exactly(one.value ?? 0);
        const exact = suppliers.map(({ share, governance, trade }) => ({
          share: sharp(share),
          governance: sharp(governance),
          trade: sharp(trade),
        })) as Mix;
        const { hhi } = weightedHhi(input(exact, renormalise));
        expect(hhi!.high - hhi!.low).toBeLessThan(1e-9);
      }),
    );
  });

  it('lies within the bounds that it has where governance of one country is not known', () => {
    fc.assert(
      fc.property(mix, fc.nat(), fc.boolean(), (suppliers, index, renormalise) => {
        const known = input(suppliers, renormalise);
        const area = `A${index % suppliers.length}`;
        const scaled = new Map(known.governance.scaled);
        scaled.delete(area);
        const unknown = weightedHhi({ ...known, governance: { vintage: 'less', scaled } });
        const whole = weightedHhi(known).hhi!;
        expect(unknown.hhi!.value).toBeNull();
        expect(unknown.hhi!.low).toBeLessThanOrEqual(whole.low + SLACK);
        expect(unknown.hhi!.high).toBeGreaterThanOrEqual(whole.high - SLACK);
        expect(unknown.gaps.map(({ code }) => code)).toContain('governance-unknown');
      }),
    );
  });
});

describe('supply risk', () => {
  const inputs = fc.record({
    hhiGlobal: figure(0, 10),
    hhiEu: figure(0, 10),
    importReliance: figure(0, 1),
    eolRecyclingInputRate: figure(0, 1),
    substitution: figure(0, 1),
  });

  it('of both lies between that of global supply alone and that of EU sourcing alone', () => {
    fc.assert(
      fc.property(inputs, (drawn) => {
        const { by } = supplyRisk({ ...drawn, supplyData: 'global-and-eu' });
        const ends = [by.global!.value!, by.eu!.value!];
        expect(by['global-and-eu']!.value!).toBeGreaterThanOrEqual(Math.min(...ends) - SLACK);
        expect(by['global-and-eu']!.value!).toBeLessThanOrEqual(Math.max(...ends) + SLACK);
      }),
    );
  });

  it('holds the formula at every corner of its inputs', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 31 }), (drawn, corner) => {
        const end = (one: Figure, bit: number) => ((corner >> bit) & 1 ? one.high : one.low);
        const ir = end(drawn.importReliance, 0);
        const value =
          ((end(drawn.hhiGlobal, 1) * ir) / 2 + end(drawn.hhiEu, 2) * (1 - ir / 2)) *
          (1 - end(drawn.eolRecyclingInputRate, 3)) *
          end(drawn.substitution, 4);
        const risk = supplyRisk({ ...drawn, supplyData: 'global-and-eu' }).supplyRisk!;
        expect(value).toBeGreaterThanOrEqual(risk.low - SLACK);
        expect(value).toBeLessThanOrEqual(risk.high + SLACK);
        expect(risk.low).toBeLessThanOrEqual(risk.value!);
        expect(risk.high).toBeGreaterThanOrEqual(risk.value!);
      }),
    );
  });
});
