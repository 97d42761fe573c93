import { ASSESSMENT_METHOD, assessSupplyRisk } from '../criticality/assessment.js';
import { BOTTLENECK_METHOD, bottleneck } from '../criticality/bottleneck.js';
import { DECOMPOSITION_METHOD, supplyRiskChange } from '../criticality/decomposition.js';
import { GROUP_MEAN_METHOD, groupMean } from '../criticality/group-mean.js';
import { SUPPLY_DATA_METHOD, chooseSupplyData } from '../criticality/supply-data-choice.js';
import { SUPPLY_RISK_METHOD, SUPPLY_DATA_LABELS, supplyRisk } from '../criticality/supply-risk.js';
import { withTradeParameter } from '../criticality/what-if.js';
import { exactly } from '../interval.js';
import { rounded, roundedWithin } from '../rounding.js';
import { describeMethod, firstOn, type MethodDescription, named, show, terms } from './method.js';
import { dysprosium } from './dysprosium.js';
import { act, study2017, study2023 } from './sources.js';

const SYMBOLS = terms({
  HHI_GS: 'concentration of global supply, weighted by governance and export restrictions',
  HHI_EU: 'the same of EU sourcing: Union production and imports from third countries or OCTs',
  IR: 'import reliance, 0-1',
  EoL_RIR: 'end-of-life recycling input rate, 0-1: old scrap over all inputs',
  SI_SR: 'substitution index of supply risk, 0-1',
});

export const SUPPLY_RISK_METHODS: readonly MethodDescription[] = [
  describeMethod(SUPPLY_RISK_METHOD, {
    group: 'criticality',
    history: firstOn('2026-11-26'),
    title: 'Supply risk',
    formula: 'SR = [HHI_GS * IR/2 + HHI_EU * (1 - IR/2)] * (1 - EoL_RIR) * SI_SR',
    tex: [
      String.raw`\mathrm{SR} = \left[ \mathrm{HHI}_{\mathrm{GS}} \cdot \frac{\mathrm{IR}}{2} + \mathrm{HHI}_{\mathrm{EU}} \cdot \left( 1 - \frac{\mathrm{IR}}{2} \right) \right] \cdot (1 - \mathrm{EoL}_{\mathrm{RIR}}) \cdot \mathrm{SI}_{\mathrm{SR}}`,
    ],
    definitions: SYMBOLS,
    sources: [act('Annex II, section 2, point 3'), study2017('section 3.4.4; tables 3, 18 and 19')],
    ourChoices: [
      'Each input counts as everything that rounds to what is printed, so the answer is a range.',
      'The gross value leaves recycling and substitution out; it is no official figure.',
    ],
    limits: [
      'A mean over five years: it cannot show what happened in one of them.',
      'Values before 2017 rest on other rules and are not comparable.',
    ],
    example: () => {
      const { supplyRisk: risk, by } = supplyRisk({
        supplyData: 'global-and-eu',
        hhiGlobal: rounded(2.9, 1),
        hhiEu: rounded(1.5, 1),
        importReliance: rounded(0.64, 2),
        eolRecyclingInputRate: rounded(0.02, 2),
        substitution: roundedWithin(1, 1, 0, 1),
      });
      return {
        about: 'Germanium in the study of 2017 (tables 3 and 18); it prints 1.9.',
        given: named({ HHI_GS: '2.9', HHI_EU: '1.5', IR: '64 %', EoL_RIR: '2 %', SI_SR: '1.0' }),
        results: named({ SR: show(risk), 'GS only': show(by.global), 'EU only': show(by.eu) }),
      };
    },
  }),
  describeMethod(SUPPLY_DATA_METHOD, {
    group: 'criticality',
    history: firstOn('2026-11-26'),
    title: 'Which supply counts',
    formula: 'GS+EU; GS only without EU sourcing; EU only where IR = 0 or global supply is missing',
    definitions: SYMBOLS.slice(0, 3),
    sources: [study2017('section 3.4.4')],
    ourChoices: ['A published choice goes before this rule, because it can rest on a judgement.'],
    limits: ['What counts as poor data of EU sourcing is not said; here it is missing data alone.'],
    example: () => {
      const found = chooseSupplyData({ global: true, eu: false }, null);
      return {
        about: 'Beryllium in the study of 2017: no EU sourcing.',
        given: named({ 'global supply': 'known', 'EU sourcing': 'not known' }),
        results: named({
          choice: found ? SUPPLY_DATA_LABELS[found.supplyData] : show(null),
          reason: found?.reason.message ?? show(null),
        }),
      };
    },
  }),
  describeMethod(ASSESSMENT_METHOD, {
    group: 'criticality',
    history: firstOn('2026-11-26'),
    title: 'Supply risk from country shares',
    formula: 'HHI_WGI,t of each mix, then SR; what if: the same with another t or governance',
    definitions: SYMBOLS,
    sources: [
      act('Annex II, section 2, points 3 and 5'),
      study2023('shares of supply, trade parameters and results'),
    ],
    ourChoices: [
      'Shares of EU sourcing are made to sum to one, because its tables leave those under 1 % out.',
      'A what-if is the official formula under an assumption, not a published figure.',
    ],
    limits: ['It needs governance of each country; without it only bounds come out.'],
    example: () => {
      const before = assessSupplyRisk(dysprosium());
      const after = assessSupplyRisk(withTradeParameter(dysprosium(), 'CN', 1.5));
      return {
        about: 'Processed dysprosium, study of 2023: China alone; published 5.6.',
        given: named({
          'share of China': '100 %',
          'governance of China': '5.66 to 5.71, as three published risks pin it',
          t: '1',
          EoL_RIR: '1 %',
          SI_SR: '0.99',
        }),
        results: named({
          SR: show(before.supplyRisk),
          'SR if t were 1.5': show(after.supplyRisk),
        }),
      };
    },
  }),
  describeMethod(DECOMPOSITION_METHOD, {
    group: 'criticality',
    history: firstOn('2026-11-26'),
    title: 'What a change of supply risk came from',
    formula: 'part of a factor = mean over all orders of what moving it adds (Shapley value)',
    tex: [
      String.raw`\text{part}_f = \sum_{A \subseteq F \setminus \{f\}} \frac{|A|!\,(n - |A| - 1)!}{n!} \cdot \left[ \mathrm{SR}(A \cup \{f\}) - \mathrm{SR}(A) \right]`,
    ],
    definitions: terms({
      factor: 'shares of either mix, governance, t, import reliance, recycling, substitution',
      F: 'all n factors',
      'SR(A)': 'supply risk with the factors of A as they are after and all others as before',
    }),
    sources: [],
    ourChoices: ['The whole method is our choice; the studies do not split their changes.'],
    limits: ['Values alone: the bounds of a part are not worked out.'],
    example: () => {
      const sharp = dysprosium(exactly(5.7));
      const { parts } = supplyRiskChange(sharp, withTradeParameter(sharp, 'CN', 1.1));
      return {
        about: 'Processed dysprosium with a governance of 5.7, if t went from 1 to 1.1.',
        given: named({ 't before': '1', 't after': '1.1' }),
        results: named({
          'trade parameters': show(parts?.['trade-parameters'] ?? null),
          governance: show(parts?.governance ?? null),
        }),
      };
    },
  }),
  describeMethod(BOTTLENECK_METHOD, {
    group: 'criticality',
    history: firstOn('2026-11-26'),
    title: 'Bottleneck of a supply chain',
    formula: 'stage with the highest SR',
    definitions: terms({ stage: 'extraction (harvest) or processing (refining)' }),
    sources: [study2017('glossary; section 2.1.1')],
    ourChoices: ['Where the bounds of both stages overlap, the answer says that either may be.'],
    limits: ['Steps within a stage are not told apart.'],
    example: () => {
      const found = bottleneck({ extraction: rounded(4.5, 1), processing: rounded(3.7, 1) });
      return {
        about: 'Neodymium in the study of 2023, from a secondary transcription.',
        given: named({ extraction: '4.5', processing: '3.7' }),
        results: named({ bottleneck: found.stage ?? show(null), SR: show(found.supplyRisk) }),
      };
    },
  }),
  describeMethod(GROUP_MEAN_METHOD, {
    group: 'criticality',
    history: firstOn('2026-11-26'),
    title: 'Criticality of a group',
    formula: 'mean of the members, each alike',
    definitions: terms({ group: 'light or heavy rare earths, platinum group metals' }),
    sources: [study2017('table 3')],
    ourChoices: ['Without one member there is no mean.'],
    limits: ['Tonnes are not weighed: a rare member counts like a common one.'],
    example: () => {
      const printed = { iridium: 3.9, palladium: 1.5, platinum: 2.1, rhodium: 2.4, ruthenium: 3.8 };
      const members = Object.entries(printed).map(([id, sr]) => [id, rounded(sr, 1)] as const);
      return {
        about:
          'Platinum group metals, study of 2023, from a secondary transcription; published 2.7.',
        given: members.map(([name, sr]) => ({ name, text: show(sr.value) })),
        results: named({ SR: show(groupMean(new Map(members)).mean) }),
      };
    },
  }),
];
