import { CAPITAL_RECOVERY_METHOD, capitalRecoveryFactor } from '../bankability/capital-recovery.js';
import {
  DEBT_SERVICE_METHOD,
  debtService,
  debtServiceCover,
  priceForCover,
} from '../bankability/debt-service.js';
import { BREAK_EVEN_PRICE_METHOD, breakEvenPrice } from '../bankability/project.js';
import { type MethodDescription, tell } from './method.js';

/** Whether a project can be financed. */
export const BANKABILITY_METHODS: readonly MethodDescription[] = [
  tell(CAPITAL_RECOVERY_METHOD, {
    title: 'Capital recovery factor',
    formula: 'CRF = r(1 + r)^n / ((1 + r)^n - 1)',
    tex: [String.raw`\mathrm{CRF} = \frac{r(1 + r)^n}{(1 + r)^n - 1}`],
    where: { r: 'rate a year', n: 'years' },
    limits: ['Equal sums at the end of each year; construction time is left out.'],
    given: { r: '10 %', n: '15' },
    results: () => ({ CRF: capitalRecoveryFactor(0.1, 15) }),
  }),
  tell(BREAK_EVEN_PRICE_METHOD, {
    title: 'Break-even price of a project',
    formula: 'P* = C + CRF(r + add-on) K / (Q (1 - loss))',
    tex: [
      String.raw`P^{*} = C + \frac{\mathrm{CRF}(r + \text{add-on}) \cdot K}{Q (1 - \text{loss})}`,
    ],
    where: {
      C: 'operating cost, EUR/kg',
      K: 'capital cost, EUR',
      Q: 'production, kg a year',
      'add-on': 'on the discount rate outside a trusted perimeter; zero unless given',
      loss: 'share of Q that finds no buyer outside it; zero unless given',
    },
    limits: ['Without taxes, ramp-up, by-products and closure.'],
    given: { C: '20 EUR/kg', K: 'EUR 500 million', Q: '5,000 t', r: '10 %', n: '15' },
    results: () => ({
      'P*, EUR/kg': breakEvenPrice({
        opex: 20,
        capex: 500e6,
        producerKg: 5e6,
        discountRate: 0.1,
        years: 15,
      }),
    }),
  }),
  tell(DEBT_SERVICE_METHOD, {
    title: 'Debt service cover',
    formula: 'DS = D CRF(r_d, n_d); DSCR = Q (P - C) / DS; price for a cover of x = C + x DS / Q',
    tex: [
      String.raw`\mathrm{DS} = D \cdot \mathrm{CRF}(r_d, n_d)`,
      String.raw`\mathrm{DSCR} = \frac{Q (P - C)}{\mathrm{DS}}`,
      String.raw`P_x = C + \frac{x \cdot \mathrm{DS}}{Q}`,
    ],
    where: {
      D: 'loan, EUR',
      'r_d, n_d': 'its rate and years',
      P: 'price that the producer gets at its works, on average, EUR/kg',
      x: 'the cover that the lender asks for, an input of whoever asks',
    },
    choices: [
      'Where an instrument covers a part of the production, the rest counts at the price without it.',
      'A stress year counts what the instrument leaves to the producer at a low price, and of an offtake only what must be paid for.',
    ],
    limits: ['One year; without taxes, reserves and repayment holidays.'],
    given: {
      D: 'EUR 300 million',
      r_d: '8 %',
      n_d: '10',
      Q: '5,000 t',
      C: '20 EUR/kg',
      P: '35 EUR/kg',
      x: '1.4',
    },
    results: () => {
      const owed = debtService({ amount: 300e6, rate: 0.08, years: 10 });
      const operation = { producerKg: 5e6, opex: 20, debtService: owed };
      return {
        'DS, EUR million a year': owed / 1e6,
        DSCR: debtServiceCover(35, operation),
        'price for a cover of 1.4, EUR/kg': priceForCover(1.4, operation),
      };
    },
  }),
];
