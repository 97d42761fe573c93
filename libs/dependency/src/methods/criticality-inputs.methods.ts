import {
  ECONOMIC_IMPORTANCE_METHOD,
  economicImportance,
} from '../criticality/economic-importance.js';
import { WGI_DIMENSIONS, GOVERNANCE_METHOD, scaledGovernance } from '../criticality/governance.js';
import { SUBSTITUTION_METHOD, substitutionIndex } from '../criticality/substitution.js';
import { criticalByThresholds, THRESHOLDS_METHOD } from '../criticality/thresholds.js';
import { WEIGHTED_HHI_METHOD, weightedHhi } from '../criticality/weighted-hhi.js';
import { exactly } from '../interval.js';
import { rounded } from '../rounding.js';
import { dysprosium } from './dysprosium.js';
import { describeMethod, firstOn, type MethodDescription, named, show, terms } from './method.js';
import { act, otherAccount, study2017, study2023 } from './sources.js';

export const CRITICALITY_INPUT_METHODS: readonly MethodDescription[] = [
  describeMethod(GOVERNANCE_METHOD, {
    group: 'criticality',
    history: firstOn('2026-11-26'),
    title: 'Scaled governance',
    formula: 'WGI_c = (2.5 - mean6_c) * 2',
    tex: [String.raw`\mathrm{WGI}_c = (2.5 - \mathrm{mean6}_c) \cdot 2`],
    definitions: terms({
      mean6_c:
        'mean of the six Worldwide Governance Indicators of country c over the years of the study, about -2.5 to 2.5',
      WGI_c: '0-10, high is bad',
    }),
    sources: [
      act('Annex II, section 2, point 5, where it enters'),
      study2017('near page 44: the scaled value of Nigeria, 6.92'),
      otherAccount(
        'github.com/meyerdata/CritMAT',
        'critmat/calculations/hhi_wgi_tp.py, the scaling',
      ),
    ],
    ourChoices: ['A missing estimate may be anything from -2.5 to 2.5.'],
    limits: ['Each update of the indicators revises all years, which alone moves supply risk.'],
    example: () => {
      const year = '2012';
      const estimates = WGI_DIMENSIONS.map((dimension) => ({ dimension, year, estimate: -0.96 }));
      return {
        about: 'Nigeria as the study of 2017 prints it, 6.92, worked back to a mean of -0.96.',
        given: named({ 'each dimension': '-0.96' }),
        results: named({ 'scaled governance': show(scaledGovernance(estimates, [year]).figure) }),
      };
    },
  }),
  describeMethod(WEIGHTED_HHI_METHOD, {
    group: 'criticality',
    history: firstOn('2026-11-26'),
    title: 'Concentration weighted by governance and export restrictions',
    formula: 'HHI_WGI,t = sum(S_c^2 * WGI_c * t_c)',
    tex: [String.raw`\mathrm{HHI}_{\mathrm{WGI},t} = \sum_c S_c^2 \cdot \mathrm{WGI}_c \cdot t_c`],
    definitions: terms({
      S_c: 'share of country c, 0-1',
      WGI_c: 'scaled governance of country c, 0-10, high is bad',
      t_c: 'parameter of export taxes, quotas and prohibitions of country c: as recorded, never worked out',
    }),
    sources: [
      act('Annex II, section 2, point 5'),
      study2023('values of t from 0.8 to 1.5 by country and material'),
    ],
    ourChoices: [
      'Where governance is not known it lies between 0 and 10; the covered share is told.',
      'Where t is not recorded it lies in the range of recorded ones, if that is given.',
      'Shares known only within bounds count as their lower bound in the value.',
    ],
    limits: [
      'Values of t of 2023 are older than the export licences of August 2023 and later ones.',
    ],
    example: () => {
      const { global: shares, governance } = dysprosium();
      const { hhi } = weightedHhi({ shares, governance, renormalise: false, tradeRange: null });
      return {
        about: 'Processed dysprosium, study of 2023: China alone.',
        given: named({ S: '100 %', WGI: '5.66 to 5.71', t: '1' }),
        results: named({ 'HHI_WGI,t': show(hhi) }),
      };
    },
  }),
  describeMethod(SUBSTITUTION_METHOD, {
    group: 'criticality',
    history: firstOn('2026-11-26'),
    title: 'Substitution index',
    formula: 'SI = sum_i sum_a (SPP_i,a * Sub_share_i,a * Share_a)',
    tex: [
      String.raw`\mathrm{SI} = \sum_i \sum_a \mathrm{SPP}_{i,a} \cdot \mathrm{Sub}_{\mathrm{share}\;i,a} \cdot \mathrm{Share}_a`,
    ],
    definitions: terms({
      SPP: 'substitute performance parameter, an input',
      Sub_share: 'share of application a that substitute i can take',
      Share_a: 'share of application a in the use of the material',
    }),
    sources: [act('Annex II, section 2, points 2 and 6')],
    ourChoices: ['What the parts leave open of the use counts from nothing to unsubstituted.'],
    limits: ['How the parameter is scored stands in a guideline that was not read here.'],
    example: () => {
      const one = { performance: exactly(0.8), subShare: exactly(0.25), share: exactly(1) };
      const rest = { performance: exactly(1), subShare: exactly(0.75), share: exactly(1) };
      return {
        about: 'Made-up: one application, a quarter of which a substitute of 0.8 can take.',
        given: named({ SPP: '0.8', Sub_share: '25 %', Share: '100 %' }),
        results: named({ SI: show(substitutionIndex([one, rest]).index) }),
      };
    },
  }),
  describeMethod(ECONOMIC_IMPORTANCE_METHOD, {
    group: 'criticality',
    history: firstOn('2026-11-26'),
    title: 'Economic importance',
    formula: 'EI = sum_s(A_s * Q_s) * SI_EI, published as EI * 10 / Q_max',
    tex: [
      String.raw`\mathrm{EI} = \sum_s (A_s \cdot Q_s) \cdot \mathrm{SI}_{\mathrm{EI}}`,
      String.raw`\text{as published} = \mathrm{EI} \cdot \frac{10}{Q_{\mathrm{max}}}`,
    ],
    definitions: terms({
      A_s: 'share of end use in NACE 2-digit sector s',
      Q_s: 'value added of the sector, EUR million',
      SI_EI: 'substitution index of economic importance, 0-1',
      Q_max: 'value added of the largest manufacturing sector',
    }),
    sources: [
      act('Annex II, section 2, point 1'),
      otherAccount(
        'Accounts of the study of 2020',
        'the scaling by the largest manufacturing sector',
      ),
      study2023('shares of use and value added'),
    ],
    ourChoices: ['A use without a sector adds nothing to the value and up to Q_max to its bound.'],
    limits: ['Values before 2017 rest on other sectors and are not comparable.'],
    example: () => {
      const use = (application: string, share: number, valueAdded: number) => {
        return { application, share: rounded(share, 2), valueAdded };
      };
      const uses = [
        use('Chemicals', 0.84, 132_361),
        use('Low-melting alloys', 0.09, 64_561),
        use('Metallurgical additives', 0.07, 64_561),
      ];
      const { scaled } = economicImportance(uses, rounded(0.95, 2), 204_200);
      return {
        about: 'Bismuth in the study of 2023, from secondary transcriptions; published 5.7.',
        given: named({
          'chemicals (C20)': '84 %, EUR 132,361 m',
          'basic metals (C24)': '16 %, EUR 64,561 m',
          SI_EI: '0.95',
          Q_max: 'EUR 204,200 m (C28)',
        }),
        results: named({ EI: show(scaled) }),
      };
    },
  }),
  describeMethod(THRESHOLDS_METHOD, {
    group: 'criticality',
    history: firstOn('2026-11-26'),
    title: 'Thresholds of the critical list',
    formula: 'critical where SR >= 1 and EI >= 2.8',
    tex: [
      String.raw`\text{critical where}\quad \mathrm{SR} \ge 1 \quad\text{and}\quad \mathrm{EI} \ge 2.8`,
    ],
    definitions: terms({ SR: 'supply risk', EI: 'economic importance, as published' }),
    sources: [act('Art. 4(2)'), study2017('section 3.3: how the threshold of EI was reset')],
    ourChoices: ['Where bounds lie on both sides of a threshold, the answer is that it is open.'],
    limits: ['Every strategic raw material is on the critical list, whatever its values.'],
    example: () => {
      const { critical } = criticalByThresholds(exactly(3.9), exactly(3.7));
      return {
        about: 'Gallium as published in 2023.',
        given: named({ SR: '3.9', EI: '3.7' }),
        results: named({ critical: critical === null ? 'open' : critical ? 'yes' : 'no' }),
      };
    },
  }),
];
