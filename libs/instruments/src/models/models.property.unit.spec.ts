import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Market } from '../market.js';
import { type Outcome, PARTIES } from '../outcome.js';
import { figureOf } from '../testing/builders.js';
import { jointPurchase } from './joint-purchase.js';
import { noInstrument } from './no-instrument.js';
import { offtakeCollar, offtakeFixedPrice } from './offtake.js';
import { minimumImportPrice, priceFloorLevy } from './price-floor.js';
import { priceGapSubsidy } from './price-gap-subsidy.js';
import { floorWithTariff, subsidyWithFloor } from './stacking.js';
import { standardsPremium } from './standards-premium.js';
import { stockpile } from './stockpile.js';
import { adValoremTariff } from './tariff.js';

const money = fc.double({ min: 0.01, max: 1e4, noNaN: true });
const kg = fc.double({ min: 1, max: 1e7, noNaN: true });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const markets: fc.Arbitrary<Market> = fc.record({
  price: money,
  freight: fc.double({ min: 0, max: 100, noNaN: true }),
  buyerKg: kg,
  exemptShare: part,
  offer: fc.option(money),
});

type Instrument = readonly [string, (market: Market) => Outcome];
/** Each instrument with whatever it may be set to. */
const instruments: fc.Arbitrary<Instrument> = fc
  .record({ a: money, b: money, x: part, y: part, own: kg, cap: fc.option(kg) })
  .chain(({ a, b, x, y, own, cap }) => {
    const subsidy = {
      strike: a,
      upsideShare: x,
      referencePrice: null,
      producerKg: own,
      capKg: cap,
    };
    const tariff = { rate: y, passThrough: x };
    const [floor, top] = [Math.min(a, b), Math.max(a, b)];
    return fc.constantFrom<Instrument>(
      ['none', noInstrument],
      ['levy', (on) => priceFloorLevy(on, a)],
      ['minimum import price', (on) => minimumImportPrice(on, a)],
      ['tariff', (on) => adValoremTariff(on, tariff)],
      ['net', (on) => floorWithTariff(on, a, tariff, 'net')],
      ['additive', (on) => floorWithTariff(on, a, tariff, 'additive')],
      ['subsidy', (on) => priceGapSubsidy(on, subsidy)],
      ['subsidy with floor', (on) => subsidyWithFloor(on, subsidy, b)],
      ['fixed', (on) => offtakeFixedPrice(on, { price: a, contractedKg: own, takeOrPay: x })],
      ['collar', (on) => offtakeCollar(on, { floor, cap: top, contractedKg: cap })],
      [
        'standards',
        (on) => standardsPremium(on, { premium: a, requiredShare: x, certification: b }),
      ],
      ['joint', (on) => jointPurchase(on, { discount: x, fee: y, switchingCost: b })],
      [
        'stock',
        (on) =>
          stockpile(on, {
            stockKg: own,
            holdingRate: x,
            holder: cap === null ? 'buyer' : 'public',
            avoidedLoss: null,
          }),
      ],
    );
  });

const slack = (size: number) => 1e-9 * (1 + Math.abs(size));

describe('every instrument', () => {
  it('moves money and makes none: what all pay adds up to zero', () => {
    fc.assert(
      fc.property(markets, instruments, (market, [, apply]) => {
        const { pays } = apply(market);
        const amounts = PARTIES.map((party) => pays[party]);
        const sum = amounts.reduce((total, amount) => total + amount, 0);
        const most = Math.max(...amounts.map(Math.abs), market.buyerKg * market.price);
        expect(Math.abs(sum)).toBeLessThanOrEqual(slack(most));
      }),
    );
  });

  it('costs the buyer no less, and pays the producer no less, at a higher price', () => {
    fc.assert(
      fc.property(markets, instruments, money, (market, [, apply], more) => {
        const [low, high] = [apply(market), apply({ ...market, price: market.price + more })];
        expect(high.landedCost).toBeGreaterThanOrEqual(low.landedCost - slack(low.landedCost));
        expect(high.realisedPrice).toBeGreaterThanOrEqual(
          low.realisedPrice - slack(low.realisedPrice),
        );
      }),
    );
  });

  it('makes the buyer pay the change of its landed cost, where nothing is exempt', () => {
    fc.assert(
      fc.property(markets, instruments, (any, [, apply]) => {
        const market = { ...any, exemptShare: 0 };
        const { pays, landedCost } = apply(market);
        const more = (landedCost - market.price - market.freight) * market.buyerKg;
        const most = market.buyerKg * (landedCost + market.price + market.freight);
        expect(Math.abs(pays.buyer - more)).toBeLessThanOrEqual(slack(most));
      }),
    );
  });
});

describe('a floor', () => {
  it('is never undercut, and its levy never brings in less than nothing', () => {
    fc.assert(
      fc.property(markets, money, part, (market, floor, rate) => {
        const levy = priceFloorLevy(market, floor);
        const both = floorWithTariff(market, floor, { rate, passThrough: rate }, 'net');
        expect(levy.landedCost).toBeGreaterThanOrEqual(floor);
        expect(minimumImportPrice(market, floor).landedCost).toBe(levy.landedCost);
        expect(both.landedCost).toBeGreaterThanOrEqual(floor - slack(floor));
        expect(figureOf(levy, 'levy-revenue')).toBeGreaterThanOrEqual(0);
        expect(figureOf(both, 'levy-revenue')).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('costs no more net of a tariff than beside it', () => {
    fc.assert(
      fc.property(markets, money, part, part, (market, floor, rate, passThrough) => {
        const tariff = { rate, passThrough };
        const net = floorWithTariff(market, floor, tariff, 'net').landedCost;
        const additive = floorWithTariff(market, floor, tariff, 'additive').landedCost;
        expect(net).toBeLessThanOrEqual(additive + slack(additive));
      }),
    );
  });
});

describe('a price-gap subsidy', () => {
  const of = (strike: number, upsideShare: number, producerKg: number) =>
    ({ strike, upsideShare, producerKg, referencePrice: null, capKg: null }) as const;

  it('pays nothing where the price is the strike', () => {
    fc.assert(
      fc.property(markets, part, kg, (market, upside, producerKg) => {
        const { pays, realisedPrice } = priceGapSubsidy(
          market,
          of(market.price, upside, producerKg),
        );
        expect(pays.taxpayer).toBe(0);
        expect(realisedPrice).toBe(market.price);
      }),
    );
  });

  it('leaves the producer no less than the lower of price and strike allows', () => {
    fc.assert(
      fc.property(markets, money, part, kg, (market, strike, upside, producerKg) => {
        const { realisedPrice } = priceGapSubsidy(market, of(strike, upside, producerKg));
        expect(realisedPrice).toBeGreaterThanOrEqual(strike - slack(strike));
      }),
    );
  });

  it('costs the taxpayer no more where there is a floor too', () => {
    fc.assert(
      fc.property(markets, money, money, part, kg, (market, strike, floor, upside, producerKg) => {
        const subsidy = of(strike, upside, producerKg);
        const alone = priceGapSubsidy(market, subsidy).pays.taxpayer;
        const { taxpayer } = subsidyWithFloor(market, subsidy, floor).pays;
        expect(taxpayer).toBeLessThanOrEqual(alone + slack(alone));
      }),
    );
  });
});
