import {
  instrumentId,
  type WhatIfAnswer,
  whatIfAnswer,
  whatIfQuery,
} from '@chokepoint/api-contract';
import { INSTRUMENT_KINDS } from '@chokepoint/initiatives';
import { describe, expect, it } from 'vitest';
import { findWhatIf } from './find-what-if.js';

const ask = (inputs: string): WhatIfAnswer => {
  const query = Object.fromEntries(new URLSearchParams(inputs));
  const found = findWhatIf(whatIfQuery.strict().parse(query));
  if (!found.ok) throw new Error(found.error.message);
  expect(whatIfAnswer.parse(found.value)).toEqual(found.value);
  return found.value;
};
const one = ({ instruments }: WhatIfAnswer, id: string) =>
  instruments.find((instrument) => instrument.id === id)!;

const MARKET = 'price=60&freight=2&buyerTonnes=1';
const PLANT = 'opex=20&plantTonnes=5000&debtMillion=300&debtRate=0.08&debtYears=10';

describe('what if', () => {
  it('answers what the inputs allow, and names what is missing of the rest', () => {
    const answer = ask(`${MARKET}&floor=75`);
    expect(answer.instruments.map(({ id }) => id)).toEqual(instrumentId.options);
    expect(one(answer, 'price-floor-levy').outcome).toMatchObject({
      landedCost: 75,
      riskAdjustedCost: null,
      realisedPrice: 73,
      pays: { buyer: 13_000, treasury: -13_000, taxpayer: 0 },
      debtServiceCover: null,
    });
    expect(one(answer, 'floor-with-tariff')).toMatchObject({
      outcome: null,
      missing: ['tariff', 'passThrough', 'stacking'],
    });
    expect(one(answer, 'price-gap-subsidy').missing).toEqual([
      'strike',
      'upsideShare',
      'plantTonnes',
    ]);
    expect(answer.bankability.missing).toContain('targetCover');
    expect(answer.risk.missing).toEqual(['disruptionProbability', 'severity', 'marginLost']);
  });

  it('reads tonnes and millions as what they are', () => {
    const answer = ask(
      'price=200&freight=0&buyerTonnes=10&stockTonnes=10&holdingRate=0.09&stockHolder=buyer&avoidedLossMillion=5',
    );
    const { figures } = one(answer, 'stockpile').outcome!;
    expect(figures).toContainEqual({ id: 'holding', unit: 'EUR/yr', value: 180_000 });
    expect(figures.find(({ id }) => id === 'break-even-probability')?.value).toBeCloseTo(0.036, 10);
  });

  it('calls instruments as the register does', () => {
    const kinds = ask(MARKET).instruments.flatMap((instrument) => instrument.kinds);
    expect(kinds.filter((kind) => !(INSTRUMENT_KINDS as readonly string[]).includes(kind))).toEqual(
      [],
    );
  });

  it('refuses a collar whose cap is below its floor', () => {
    const query = whatIfQuery.parse({
      price: '60',
      freight: '2',
      buyerTonnes: '1',
      collarFloor: '70',
      collarCap: '60',
    });
    expect(findWhatIf(query)).toMatchObject({ ok: false, error: { code: 'bad-collar' } });
  });

  it.each(['', '-1', '1e3', 'many', 'NaN'])('takes no price of %j', (price) => {
    const parsed = whatIfQuery.safeParse({ price, freight: '2', buyerTonnes: '1' });
    expect(parsed.success).toBe(false);
  });
});

describe('the bankability of a project', () => {
  const PROJECT = `${MARKET}&${PLANT}&capexMillion=500&discountRate=0.1&lifeYears=15&targetCover=1.4`;

  it('is what its inputs print, inside and outside a trusted perimeter', () => {
    const { bankability } = ask(`${PROJECT}&discountAddOn=0.03`);
    expect(bankability.capitalRecoveryFactor).toBeCloseTo(0.131474, 6);
    expect(bankability.debtService! / 1e6).toBeCloseTo(44.709, 3);
    expect(bankability.inside.breakEven).toBeCloseTo(33.147, 3);
    expect(bankability.inside.forTargetCover).toBeCloseTo(32.518, 3);
    expect(bankability.outside!.breakEven).toBeGreaterThan(35);
    expect(bankability.outside!.forTargetCover).toBe(bankability.inside.forTargetCover);
    expect(bankability.missing).toEqual([]);
    expect(ask(PROJECT).bankability.outside).toBeNull();
  });

  it('shows what each instrument leaves the producer, and what in a stress year', () => {
    const answer = ask(
      `price=35&freight=2&buyerTonnes=1&${PLANT}&stressPrice=25&strike=40&upsideShare=0`,
    );
    const covers = (id: string) => one(answer, id).outcome!.debtServiceCover!.inside;
    expect(covers('none').year).toMatchObject({ averagePrice: 35 });
    expect(covers('none').year.cover).toBeCloseTo(1.6775, 4);
    expect(covers('none').stress!.averagePrice).toBe(25);
    expect(covers('price-gap-subsidy').stress!.averagePrice).toBe(40);
  });

  it('counts of an offtake only what must be paid for in a stress year', () => {
    const answer = ask(
      `price=60&freight=2&buyerTonnes=2000&${PLANT}&stressPrice=30&offtakePrice=70&offtakeTonnes=2500&takeOrPay=0.4`,
    );
    const { inside, outside } = one(answer, 'offtake-fixed-price').outcome!.debtServiceCover!;
    expect(inside.year.averagePrice).toBeCloseTo((2000 * 70 + 3000 * 60) / 5000, 10);
    expect(inside.stress!.averagePrice).toBeCloseTo((1000 * 70 + 4000 * 30) / 5000, 10);
    expect(outside).toBeNull();
  });

  it('lets a reference price that is given fall with the world price', () => {
    const answer = ask(
      `price=60&freight=2&buyerTonnes=1&${PLANT}&stressPrice=30&strike=10&upsideShare=0&referencePrice=80`,
    );
    const { year, stress } = one(answer, 'price-gap-subsidy').outcome!.debtServiceCover!.inside;
    expect([year.averagePrice, stress!.averagePrice]).toEqual([80, 40]);
  });
});

describe('the comparison', () => {
  const RISK = 'disruptionProbability=0.1&severity=0.5&marginLost=40';

  it('moves only what an instrument rests on, the risk-adjusted cost where risk is given', () => {
    const answer = ask(`${MARKET}&floor=75&tariff=0.25&passThrough=0.6&${RISK}&swing=0.1`);
    expect(answer.sensitivity).toMatchObject({ by: 0.1, of: 'risk-adjusted-cost' });
    const inputs = (id: string) =>
      one(answer, id)
        .outcome!.swings.map(({ input }) => input)
        .toSorted();
    expect(inputs('none')).toEqual(['disruptionProbability', 'price']);
    expect(inputs('price-floor-levy')).toEqual(['disruptionProbability', 'floor', 'price']);
    expect(inputs('ad-valorem-tariff')).toContain('passThrough');
    const [widest] = one(answer, 'price-floor-levy').outcome!.swings;
    expect(widest).toMatchObject({ input: 'floor', high: { at: 82.5 } });
    expect(widest!.high.gives).toBeCloseTo(84.5, 10);
  });

  it('draws the landed cost over prices that hold every bend', () => {
    const { curve } = ask(`${MARKET}&floor=75&collarFloor=55&collarCap=100`);
    expect(curve.prices).toEqual(expect.arrayContaining([55, 60, 73, 100]));
    expect(curve.prices).toEqual(curve.prices.toSorted((a, b) => a - b));
    expect(curve.landedCosts.map(({ id }) => id)).toEqual([
      'none',
      'price-floor-levy',
      'minimum-import-price',
      'offtake-collar',
    ]);
    for (const { values } of curve.landedCosts) expect(values).toHaveLength(curve.prices.length);
  });
});
