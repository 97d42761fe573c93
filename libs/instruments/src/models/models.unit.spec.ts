import { describe, expect, it } from 'vitest';
import { figureOf, market } from '../testing/builders.js';
import { jointPurchase } from './joint-purchase.js';
import { noInstrument } from './no-instrument.js';
import { offtakeCollar, offtakeFixedPrice } from './offtake.js';
import { minimumImportPrice, priceFloorLevy } from './price-floor.js';
import { priceGapSubsidy } from './price-gap-subsidy.js';
import { floorWithTariff, subsidyWithFloor } from './stacking.js';
import { standardsPremium } from './standards-premium.js';
import { breakEvenProbability, stockpile } from './stockpile.js';
import { adValoremTariff } from './tariff.js';

const NOBODY = { buyer: 0, exporter: 0, producer: 0, treasury: 0, taxpayer: 0, services: 0 };
const close = (value: number) => expect.closeTo(value, 6);

describe('no instrument', () => {
  it('leaves price and freight as they are, and nobody pays anything more', () => {
    expect(noInstrument(market())).toMatchObject({
      landedCost: 62,
      realisedPrice: 60,
      pays: NOBODY,
    });
  });

  it('pays the producer no more than it asks', () => {
    expect(noInstrument(market({ offer: 50 })).realisedPrice).toBe(48);
  });
});

describe('a price floor', () => {
  it('as a levy costs 75 and levies 13', () => {
    const outcome = priceFloorLevy(market(), 75);
    expect(outcome.landedCost).toBe(75);
    expect(figureOf(outcome, 'levy')).toBe(13);
    expect(outcome.pays).toEqual({ ...NOBODY, buyer: 13_000, treasury: -13_000 });
    expect(outcome.realisedPrice).toBe(73);
  });

  it('as a minimum import price costs the same, and the exporter keeps the difference', () => {
    const outcome = minimumImportPrice(market(), 75);
    expect(outcome.landedCost).toBe(75);
    expect(figureOf(outcome, 'levy-revenue')).toBe(0);
    expect(outcome.pays).toEqual({ ...NOBODY, buyer: 13_000, exporter: -13_000 });
  });

  it('leaves exempt sellers the levy as rent, up to what they ask', () => {
    const { pays } = priceFloorLevy(market({ exemptShare: 0.4 }), 75);
    expect(pays).toEqual({
      ...NOBODY,
      buyer: close(13_000),
      treasury: close(-7_800),
      producer: close(-5_200),
    });
    const asked = priceFloorLevy(market({ exemptShare: 0.4, offer: 70 }), 75);
    expect(asked.realisedPrice).toBe(68);
    expect(asked.pays.producer).toBeCloseTo(-3_200, 6);
  });

  it('does nothing below the price', () => {
    expect(priceFloorLevy(market({ price: 80 }), 75)).toMatchObject({
      landedCost: 82,
      pays: NOBODY,
    });
  });
});

describe('a tariff of 25 %', () => {
  it('at a pass-through of 0.6 costs 71.30 and leaves the exporter 57.04', () => {
    const outcome = adValoremTariff(market(), { rate: 0.25, passThrough: 0.6 });
    expect(outcome.landedCost).toBeCloseTo(71.3, 10);
    expect(figureOf(outcome, 'exporter-net')).toBeCloseTo(57.04, 10);
    expect(outcome.pays.buyer).toBeCloseTo(9_300, 6);
    expect(outcome.pays.exporter).toBeCloseTo(4_960, 6);
    expect(figureOf(outcome, 'tariff-revenue')).toBeCloseTo(14_260, 6);
  });

  it('passed through in full costs 77.50 and the exporter nothing', () => {
    const outcome = adValoremTariff(market(), { rate: 0.25, passThrough: 1 });
    expect(outcome.landedCost).toBeCloseTo(77.5, 10);
    expect(outcome.pays.exporter).toBeCloseTo(0, 6);
  });
});

describe('a price-gap subsidy with a strike of 110 and an upside share of 0.3', () => {
  const subsidy = {
    strike: 110,
    upsideShare: 0.3,
    referencePrice: null,
    producerKg: 1000,
    capKg: null,
  };

  it.each([
    [60, 110, 50],
    [110, 110, 0],
    [140, 131, -9],
  ])(
    'at a price of %d gives the producer %d, of which the taxpayer pays %d',
    (price, got, paid) => {
      const outcome = priceGapSubsidy(market({ price }), subsidy);
      expect(outcome.realisedPrice).toBeCloseTo(got, 10);
      expect(figureOf(outcome, 'top-up')).toBeCloseTo(paid, 10);
      expect(outcome.pays.taxpayer).toBeCloseTo(paid * 1000, 6);
      expect(outcome.landedCost).toBe(price + 2);
    },
  );

  it('supports no more than its cap', () => {
    const { pays, covers } = priceGapSubsidy(market(), { ...subsidy, capKg: 400 });
    expect(pays.taxpayer).toBeCloseTo(20_000, 6);
    expect(covers).toEqual({ kg: 400, sureKg: 400, restPrice: 60 });
  });

  it('costs the taxpayer less where a floor holds the reference price up', () => {
    const outcome = subsidyWithFloor(market(), subsidy, 75);
    expect(outcome).toMatchObject({ landedCost: 75, realisedPrice: 110 });
    expect(outcome.pays).toEqual({
      ...NOBODY,
      buyer: 13_000,
      treasury: -13_000,
      taxpayer: 35_000,
      producer: -35_000,
    });
  });
});

describe('an offtake', () => {
  it('at a fixed price of 70 with take-or-pay of 80 of 100 costs 93.33 on the 60 taken', () => {
    const contract = { price: 70, contractedKg: 100, takeOrPay: 0.8 };
    const outcome = offtakeFixedPrice(market({ freight: 0, buyerKg: 60 }), contract);
    expect(outcome.landedCost).toBeCloseTo(93.3333, 4);
    expect(figureOf(outcome, 'not-taken')).toBe(20);
    expect(outcome.covers).toEqual({ kg: 80, sureKg: 80, restPrice: 60 });
  });

  it('leaves what is needed beyond the contract at the world price', () => {
    const contract = { price: 70, contractedKg: 100, takeOrPay: 0.8 };
    const outcome = offtakeFixedPrice(market({ buyerKg: 200 }), contract);
    expect(outcome.landedCost).toBe(67);
    expect(outcome.covers).toEqual({ kg: 100, sureKg: 80, restPrice: 60 });
  });

  it.each([
    [40, 55],
    [70, 70],
    [120, 100],
  ])('with a collar of 55 to 100 turns %d into %d', (price, expected) => {
    const collar = { floor: 55, cap: 100, contractedKg: null };
    const outcome = offtakeCollar(market({ price, freight: 0 }), collar);
    expect(outcome).toMatchObject({ landedCost: expected, realisedPrice: expected });
  });
});

describe('what buyers do', () => {
  it('to a standard costs 66.80 where 60 % must be compliant at a premium of 8', () => {
    const standard = { premium: 8, requiredShare: 0.6, certification: 0 };
    const outcome = standardsPremium(market(), standard);
    expect(outcome.landedCost).toBeCloseTo(66.8, 10);
    expect(outcome.realisedPrice).toBe(68);
    expect(figureOf(outcome, 'closed-to-others')).toBe(600);
  });

  it('together saves 360,000 on 200 t', () => {
    const joint = { discount: 0.04, fee: 0.005, switchingCost: 60_000 };
    const outcome = jointPurchase(market({ freight: 0, buyerKg: 200_000 }), joint);
    expect(figureOf(outcome, 'saving')).toBeCloseTo(360_000, 4);
    expect(outcome.pays.buyer).toBeCloseTo(-360_000, 4);
    expect(outcome.realisedPrice).toBeCloseTo(57.6, 10);
  });

  const stock = { stockKg: 10_000, holdingRate: 0.09, avoidedLoss: 5e6 };
  const atTwoHundred = market({ price: 200, buyerKg: 73_000 });

  it('as a stock of 10 t at 200 costs 180,000 a year, worth it above 3.6 %', () => {
    const outcome = stockpile(atTwoHundred, { ...stock, holder: 'buyer' });
    expect(figureOf(outcome, 'holding')).toBeCloseTo(180_000, 6);
    expect(figureOf(outcome, 'break-even-probability')).toBeCloseTo(0.036, 10);
    expect(figureOf(outcome, 'days-of-use')).toBeCloseTo(50, 10);
    expect(outcome.landedCost).toBeCloseTo(202 + (0.09 * 200 * 50) / 365, 10);
    expect(breakEvenProbability(180_000, 5e6)).toBeCloseTo(0.036, 10);
  });

  it('is paid by the taxpayer where the stock is public', () => {
    const outcome = stockpile(atTwoHundred, { ...stock, holder: 'public', avoidedLoss: null });
    expect(outcome.landedCost).toBe(202);
    expect(outcome.pays).toMatchObject({ buyer: 0, taxpayer: close(180_000) });
    expect(outcome.figures.map(({ id }) => id)).not.toContain('break-even-probability');
  });
});

describe('floor and tariff on one import', () => {
  const tariff = { rate: 0.25, passThrough: 0.6 };

  it('net: the levy fills up what the tariff leaves', () => {
    const outcome = floorWithTariff(market(), 75, tariff, 'net');
    expect(outcome.landedCost).toBe(75);
    expect(figureOf(outcome, 'levy')).toBeCloseTo(3.7, 10);
    expect(floorWithTariff(market(), 70, tariff, 'net').landedCost).toBeCloseTo(71.3, 10);
  });

  it('additive: the whole levy comes on top', () => {
    const outcome = floorWithTariff(market(), 75, tariff, 'additive');
    expect(outcome.landedCost).toBeCloseTo(84.3, 10);
    expect(outcome.pays.treasury).toBeCloseTo(-14_260 - 13_000, 6);
  });
});

describe('inputs that cannot be', () => {
  it.each([
    ['price', () => noInstrument(market({ price: 0 })), /price must be above zero, not 0/],
    ['freight', () => noInstrument(market({ freight: -1 })), /Freight must be zero or more/],
    ['quantity', () => noInstrument(market({ buyerKg: NaN })), /quantity must be above zero/],
    ['exempt', () => noInstrument(market({ exemptShare: 1.1 })), /exempt share must be 0 to 1/],
    ['floor', () => priceFloorLevy(market(), 0), /floor must be above zero/],
    [
      'pass-through',
      () => adValoremTariff(market(), { rate: 0.1, passThrough: 2 }),
      /pass-through must be 0 to 1/,
    ],
    [
      'collar',
      () => offtakeCollar(market(), { floor: 60, cap: 50, contractedKg: null }),
      /cap, 50, is below its floor, 60/,
    ],
    ['loss', () => breakEvenProbability(1, 0), /avoided loss must be above zero/],
  ])('are refused by name: %s', (_, make, why) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(why);
  });
});
