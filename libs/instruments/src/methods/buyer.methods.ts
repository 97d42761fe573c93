import { JOINT_PURCHASE_METHOD, jointPurchase } from '../models/joint-purchase.js';
import { STANDARDS_PREMIUM_METHOD, standardsPremium } from '../models/standards-premium.js';
import { STOCKPILE_METHOD, stockpile } from '../models/stockpile.js';
import { RISK_ADJUSTED_COST_METHOD, riskAdjustedCost } from '../risk-adjusted-cost.js';
import { oneAtATime, SENSITIVITY_METHOD } from '../sensitivity.js';
import { figure, MADE_UP, MADE_UP_TEXT, shown, SYMBOLS } from './made-up.js';
import { type MethodDescription, tell } from './method.js';

/** What buyers do, and how they compare. */
export const BUYER_METHODS: readonly MethodDescription[] = [
  tell(STANDARDS_PREMIUM_METHOD, {
    title: 'Premium of a standards-based market',
    formula: 'landed cost = (1 - phi_s)(P + f) + phi_s(P + f + pi) + c',
    tex: [String.raw`\text{landed cost} = (1 - \phi_s)(P + f) + \phi_s (P + f + \pi) + c`],
    where: {
      ...SYMBOLS,
      phi_s: 'share of the buyer’s quantity that must be compliant',
      pi: 'premium for compliant material, EUR/kg',
      c: 'certification, EUR/kg',
    },
    limits: ['The premium is an assumption of whoever asks; it does not follow from the share.'],
    given: { ...MADE_UP_TEXT, phi_s: '0.6', pi: '8 EUR/kg', c: '0' },
    results: () =>
      shown(standardsPremium(MADE_UP, { premium: 8, requiredShare: 0.6, certification: 0 })),
  }),
  tell(JOINT_PURCHASE_METHOD, {
    title: 'Buying together',
    formula: 'landed cost = (P + f)(1 - d + g) + S/q',
    tex: [String.raw`\text{landed cost} = (P + f)(1 - d + g) + \frac{S}{q}`],
    where: {
      ...SYMBOLS,
      d: 'discount',
      g: 'fee of the platform',
      S: 'cost of the change to the common specification, once, EUR',
      q: 'what the buyer takes in a year',
    },
    choices: [
      'The change is paid for in the first year.',
      'The discount is on the delivered price, so whoever carries gives its part of it.',
    ],
    limits: ['The freedom to choose a specification that is given up has no price here.'],
    given: { P: '60 EUR/kg', f: '0', q: '200 t', d: '4 %', g: '0.5 %', S: 'EUR 60,000' },
    results: () => {
      const market = { ...MADE_UP, freight: 0, buyerKg: 200_000 };
      const joint = { discount: 0.04, fee: 0.005, switchingCost: 60_000 };
      return { 'saving, EUR': figure(jointPurchase(market, joint), 'saving') };
    },
  }),
  tell(STOCKPILE_METHOD, {
    title: 'Cost of a stockpile, and when it is worth it',
    formula: 'landed cost = P + f + h P days/365; worth it above a probability of h P stock / loss',
    tex: [
      String.raw`\text{landed cost} = P + f + h P \cdot \frac{\text{days}}{365}`,
      String.raw`p^{*} = \frac{h P \cdot \text{stock}}{\text{loss}}`,
    ],
    where: {
      ...SYMBOLS,
      h: 'finance, storage and loss, of the value a year',
      days: 'how long the stock lasts the buyer',
      loss: 'what a disruption would cost without the stock, EUR',
    },
    choices: ['A public stock costs the taxpayer, and the buyer nothing.'],
    limits: ['The demand while it is filled, which may raise the price, is left out.'],
    given: { P: '200 EUR/kg', h: '9 %', stock: '10 t', loss: 'EUR 5 million' },
    results: () => {
      const market = { ...MADE_UP, price: 200, buyerKg: 10_000 };
      const outcome = stockpile(market, {
        stockKg: 10_000,
        holdingRate: 0.09,
        holder: 'buyer',
        avoidedLoss: 5e6,
      });
      return {
        'holding cost, EUR a year': figure(outcome, 'holding'),
        'break-even probability': figure(outcome, 'break-even-probability'),
      };
    },
  }),
  tell(RISK_ADJUSTED_COST_METHOD, {
    title: 'Risk-adjusted cost',
    formula: 'RAC = landed cost + probability * severity * margin lost',
    tex: [String.raw`\mathrm{RAC} = \text{landed cost} + p \cdot s \cdot m`],
    where: {
      p: 'probability of a disruption in a year',
      s: 'share of the supply that is gone',
      m: 'what the buyer loses on each kilogram it does not get, EUR/kg',
    },
    limits: [
      'Probability, severity and margin are assumptions, and the same under each instrument: ask again for another supplier.',
      'An average over many years says little of one bad year.',
    ],
    given: { 'landed cost': '62 EUR/kg', p: '0.1', s: '0.5', m: '40 EUR/kg' },
    results: () => ({
      'RAC, EUR/kg': riskAdjustedCost(62, { probability: 0.1, severity: 0.5, marginLost: 40 }),
    }),
  }),
  tell(SENSITIVITY_METHOD, {
    title: 'One input after the other, lower and higher',
    formula: 'cost(x (1 - w)) and cost(x (1 + w)) for each input x, the others as they are',
    tex: [
      String.raw`\text{cost}(x (1 - w))`,
      String.raw`\text{cost}(x (1 + w)) \text{ for each } x`,
    ],
    where: { w: 'how far each input is moved, a share of it', cost: 'the risk-adjusted cost' },
    choices: [
      'Every input is moved by the same share, so a wide bar does not say that an input is uncertain.',
      'A share or a probability is moved no further than to 1.',
    ],
    limits: ['Two inputs that move together are not seen.'],
    given: { P: '60 EUR/kg', f: '2 EUR/kg', w: '10 %' },
    results: () => {
      const [swing] = oneAtATime([{ input: 'P', value: 60, most: null }], 0.1, (_, at) => at + 2);
      return {
        'lower, EUR/kg': swing?.low.gives ?? NaN,
        'higher, EUR/kg': swing?.high.gives ?? NaN,
      };
    },
  }),
];
