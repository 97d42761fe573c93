import { z } from 'zod';

const plain = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,12})?$/, 'Write a plain number of zero or more, such as 0.25.');

const about = <Type extends z.ZodType>(type: Type, description: string) =>
  type.optional().meta({ description });

// An empty parameter is refused: it is not a zero.
const amount = plain.pipe(z.coerce.number<string>().min(0));
const positive = plain.pipe(z.coerce.number<string>().gt(0, 'It must be above zero.'));
const fraction = plain.pipe(z.coerce.number<string>().max(1, 'It must be 0 to 1.'));
const rate = plain.pipe(z.coerce.number<string>().max(10, 'Write a rate as 0.08 for 8 %.'));
const years = plain.pipe(z.coerce.number<string>().gt(0).max(200));

/**
 * The inputs of a what-if, all of them the asker's: none has a default but those that are zero, or
 * nothing at all, unless given. Prices in EUR/kg (any one currency serves), weights in tonnes, rates
 * and shares 0-1. An instrument whose inputs are not all there is answered with what is missing.
 */
export const whatIfQuery = z
  .object({
    price: positive.meta({
      description: 'P: world price of the origin that is not exempt, at its works, EUR/kg.',
    }),
    freight: amount.meta({ description: 'f: freight, insurance and handling, EUR/kg.' }),
    buyerTonnes: positive.meta({ description: 'q: what the buyer takes in a year, t.' }),
    exemptShare: about(fraction, 'Share of it from an origin that levies spare; 0 unless given.'),
    offer: about(positive, 'The most that the exempt producer asks, delivered, EUR/kg.'),
    floor: about(positive, 'F: price floor on delivered imports, EUR/kg.'),
    tariff: about(rate, 'Ad valorem tariff: 0.25 for 25 %.'),
    passThrough: about(fraction, 'Share of the tariff that reaches the buyer.'),
    stacking: about(
      z.enum(['net', 'additive']),
      'Floor and tariff on one import: `net`, the levy fills up what the tariff leaves; `additive`, both in full.',
    ),
    strike: about(positive, 'K: strike of the price-gap subsidy, EUR/kg.'),
    upsideShare: about(fraction, 'Share of the excess over the strike that is paid back.'),
    referencePrice: about(positive, 'Its reference price, EUR/kg; the world price unless given.'),
    subsidyTonnes: about(positive, 'The most that it supports in a year, t; all unless given.'),
    offtakePrice: about(positive, 'Fixed price of an offtake, EUR/kg.'),
    offtakeTonnes: about(positive, 'V: contracted in a year, t; also of the collar.'),
    takeOrPay: about(fraction, 'Share of V that is paid for even if not taken.'),
    collarFloor: about(amount, 'Least price of an offtake with a collar, EUR/kg.'),
    collarCap: about(positive, 'Its highest price, EUR/kg.'),
    premium: about(amount, 'Premium of material that meets a standard, EUR/kg.'),
    requiredShare: about(fraction, 'Share of the buyer’s quantity that must meet it.'),
    certification: about(amount, 'Certification on every kilogram, EUR/kg.'),
    discount: about(fraction, 'Discount of a joint purchase.'),
    platformFee: about(fraction, 'Its fee, of the delivered price.'),
    switchingCost: about(amount, 'Its cost of the change of specification, once, EUR.'),
    stockTonnes: about(positive, 'Stockpile, t.'),
    holdingRate: about(fraction, 'Its finance, storage and loss in a year, of its value.'),
    stockHolder: about(z.enum(['buyer', 'public']), 'Who holds and pays for it.'),
    avoidedLossMillion: about(positive, 'What a disruption would cost without it, EUR million.'),
    disruptionProbability: about(fraction, 'Of a disruption in a year.'),
    severity: about(fraction, 'Share of the supply that is gone then.'),
    marginLost: about(amount, 'What is lost on each kilogram that does not come, EUR/kg.'),
    opex: about(amount, 'C: operating cost of the producer, EUR/kg.'),
    plantTonnes: about(positive, 'Q: what the producer makes in a year, t.'),
    capexMillion: about(positive, 'K: its capital cost, EUR million.'),
    discountRate: about(rate, 'A year.'),
    lifeYears: about(years, 'Years in which the capital is to come back.'),
    debtMillion: about(positive, 'Its loan, EUR million.'),
    debtRate: about(rate, 'Of the loan, a year.'),
    debtYears: about(years, 'Of the loan.'),
    targetCover: about(
      positive,
      'Debt service cover that the lender asks for, such as your bank’s.',
    ),
    stressPrice: about(positive, 'World price of a stress year, EUR/kg.'),
    discountAddOn: about(rate, 'On the discount rate outside a trusted perimeter; 0 unless given.'),
    accessLoss: about(
      plain.pipe(z.coerce.number<string>().lt(1, 'Something must be left to sell.')),
      'Share of the production that finds no buyer outside it; 0 unless given.',
    ),
    swing: about(
      fraction,
      'How far the sensitivity moves each input, a share of it; 0.2 unless given.',
    ),
  })
  .meta({ id: 'WhatIfQuery' });
export type WhatIfQuery = z.infer<typeof whatIfQuery>;
export type WhatIfInput = keyof WhatIfQuery;
