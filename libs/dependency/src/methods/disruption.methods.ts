import { GEOMETRIC_RISK_METHOD, geometricRisk } from '../indicators/geometric-risk.js';
import { N_MINUS_1_METHOD, nMinus1 } from '../indicators/n-minus-1.js';
import { PRICE_RESPONSE_METHOD, priceResponse } from '../indicators/price-response.js';
import {
  RESTRICTION_EXPOSURE_METHOD,
  restrictionExposure,
} from '../indicators/restriction-exposure.js';
import { leaderStops, SHORTFALL_METHOD } from '../indicators/shortfall.js';
import { exactly, point } from '../interval.js';
import { describeMethod, firstOn, type MethodDescription, named, show, terms } from './method.js';
import { otherAccount } from './sources.js';

const amounts = (of: Readonly<Record<string, number>>) =>
  Object.entries(of).map(([area, value]) => ({ area, amount: exactly(value) }));

export const DISRUPTION_METHODS: readonly MethodDescription[] = [
  describeMethod(N_MINUS_1_METHOD, {
    group: 'disruption',
    history: firstOn('2026-11-26'),
    title: 'Supply without the largest supplier',
    formula: 'strict: (S - S_max) / D; without its own demand: (S - S_max) / (D - D_max)',
    tex: [
      String.raw`\text{strict} = \frac{S - S_{\mathrm{max}}}{D}`,
      String.raw`\text{without its own demand} = \frac{S - S_{\mathrm{max}}}{D - D_{\mathrm{max}}}`,
    ],
    definitions: terms({
      S: 'supply of all countries',
      D: 'demand of all countries',
      S_max: 'supply of the largest supplier',
      D_max: 'demand of the same country',
    }),
    sources: [
      otherAccount('International Energy Agency, Global Critical Minerals Outlook 2025', 'N-1'),
    ],
    ourChoices: [
      'The two formulas; the exact calculation of the agency was not read.',
      'Where bounds leave open who is the largest, each that can be is tried.',
    ],
    limits: ['It takes the supplier as gone at once and all others as they are.'],
    example: () => {
      const { strict, withoutLeadersDemand } = nMinus1({
        supply: amounts({ A: 60, B: 25, C: 15 }),
        demand: amounts({ A: 40, B: 30, C: 30 }),
        otherSupply: exactly(0),
        otherDemand: exactly(0),
      });
      return {
        about: 'Made-up amounts.',
        given: named({ supply: 'A 60, B 25, C 15', demand: 'A 40, B 30, C 30' }),
        results: named({
          strict: show(strict),
          'without the leader’s demand': show(withoutLeadersDemand),
        }),
      };
    },
  }),
  describeMethod(RESTRICTION_EXPOSURE_METHOD, {
    group: 'disruption',
    history: firstOn('2026-11-26'),
    title: 'Exposure to export restrictions',
    formula: 'sum of S_c over countries with a restriction in force on the day',
    tex: [String.raw`\text{exposure} = \sum_{c \text{ with a restriction in force}} S_c`],
    definitions: terms({
      direct: 'the restriction hits the Union',
      'others only': 'the country restricts exports to others alone',
    }),
    sources: [
      otherAccount('OECD Inventory of Export Restrictions', 'the share of imports affected'),
    ],
    ourChoices: ['Direct and others only are kept apart.', 'Only recorded restrictions count.'],
    limits: ['That none is recorded does not show that there is none.'],
    example: () => {
      const { direct } = restrictionExposure({
        mineral: 'M',
        shares: [{ area: 'A', share: point(0.6) }],
        unnamed: point(0.1),
        restrictions: [
          {
            mineral: 'M',
            area: 'A',
            from: '2024-01-01',
            until: null,
            against: 'all',
            kind: 'quota',
          },
        ],
        day: '2024-06-30',
        isUnion: () => false,
      });
      return {
        about: 'Made-up shares.',
        given: named({ A: '60 %, quota since 2024-01-01', 'not named': '10 %' }),
        results: named({ direct: show(direct) }),
      };
    },
  }),
  describeMethod(GEOMETRIC_RISK_METHOD, {
    group: 'disruption',
    history: firstOn('2026-11-26'),
    title: 'Geometric mean of three risks',
    formula: 'SR = (DP * TE * EV)^(1/3)',
    tex: [String.raw`\mathrm{SR} = (\mathrm{DP} \cdot \mathrm{TE} \cdot \mathrm{EV})^{1/3}`],
    definitions: terms({
      DP: 'disruption potential, 0-1',
      TE: 'trade exposure, 0-1',
      EV: 'economic vulnerability, 0-1',
    }),
    sources: [
      otherAccount(
        'Nassar and others, Science Advances 6 (2020), eaay8647',
        'three factors and their geometric mean',
      ),
    ],
    ourChoices: ['The factors are inputs: how the agency works them out was not read.'],
    limits: ['One factor of zero makes it zero.'],
    example: () => {
      const { risk } = geometricRisk({
        disruptionPotential: exactly(0.8),
        tradeExposure: exactly(1),
        economicVulnerability: exactly(0.1),
      });
      return {
        about: 'Made-up factors.',
        given: named({ DP: '0.8', TE: '1', EV: '0.1' }),
        results: named({ SR: show(risk) }),
      };
    },
  }),
  describeMethod(SHORTFALL_METHOD, {
    group: 'disruption',
    history: firstOn('2026-11-26'),
    title: 'Shortfall when the leading supplier stops',
    formula: 'max(0, s * d * A - stock / T - r - m), and that over A',
    tex: [
      String.raw`\text{missing} = \max\left( 0,\; s \cdot d \cdot A - \frac{\text{stock}}{T} - r - m \right)`,
      String.raw`\text{share} = \frac{\text{missing}}{A}`,
    ],
    definitions: terms({
      s: 'share of the leading supplier of consumption',
      A: 'consumption a year',
      stock: 'what is in store when it stops',
      d: 'severity, 0-1',
      T: 'duration in years',
      r: 'what others replace within that time, a year',
      m: 'what demand can do without, a year',
    }),
    sources: [],
    ourChoices: ['The whole method is our choice; no published stress test prescribes a formula.'],
    limits: ['Severity, duration, replacement and demand cut are assumptions of whoever asks.'],
    example: () => {
      const { missing, share } = leaderStops({
        leaderShare: exactly(0.69),
        severity: exactly(1),
        consumption: exactly(100),
        stock: exactly(10),
        years: exactly(0.5),
        replacement: exactly(15),
        demandCut: exactly(4),
      });
      return {
        about: 'Made-up amounts.',
        given: named({
          s: '69 %',
          d: '1',
          A: '100 t',
          stock: '10 t',
          T: '0.5',
          r: '15 t',
          m: '4 t',
        }),
        results: named({ missing: show(missing), share: show(share) }),
      };
    },
  }),
  describeMethod(PRICE_RESPONSE_METHOD, {
    group: 'disruption',
    history: firstOn('2026-11-26'),
    title: 'Price and quantity after a loss of supply',
    formula: 'P1/P0 = (1 - s)^(-1/(es + ed)); Q1/Q0 = (1 - s)^(ed/(es + ed))',
    tex: [
      String.raw`\frac{P_1}{P_0} = (1 - s)^{-1 / (\mathit{es} + \mathit{ed})}`,
      String.raw`\frac{Q_1}{Q_0} = (1 - s)^{\mathit{ed} / (\mathit{es} + \mathit{ed})}`,
    ],
    definitions: terms({
      'P1/P0': 'price after the loss over price before',
      'Q1/Q0': 'quantity after the loss over quantity before',
      s: 'share of supply lost, less spare capacity',
      es: 'elasticity of supply',
      ed: 'elasticity of demand, as a positive number',
    }),
    sources: [],
    ourChoices: [
      'Textbook economics with constant elasticities.',
      'The price is cut at ten times.',
    ],
    limits: [
      'Large losses lie outside its range, and are said to.',
      'Elasticities are assumptions.',
    ],
    example: () => {
      const half = exactly(0.5);
      const { price, quantity } = priceResponse(exactly(0.2), exactly(0), half, half);
      return {
        about: 'Made-up loss and elasticities.',
        given: named({ s: '20 %', es: '0.5', ed: '0.5' }),
        results: named({ 'P1/P0': show(price), 'Q1/Q0': show(quantity) }),
      };
    },
  }),
];
