import type { ShareRow } from '../concentration-input.js';
import { CONCENTRATION_METHOD } from '../concentration-result.js';
import { concentration } from '../concentration.js';
import { SHARE_INDICATORS_METHOD, shareIndicators } from '../indicators/share-indicators.js';
import { N_MINUS_1_OF_SUPPLY_METHOD, nMinus1OfSupply } from '../indicators/n-minus-1-of-supply.js';
import { TOP_N_METHOD, topShares } from '../indicators/top-n.js';
import { describeMethod, firstOn, type MethodDescription, named, show, terms } from './method.js';
import { act, otherAccount } from './sources.js';

const row = (area: string, value: number, flags: readonly string[] = []): ShareRow => {
  const kind = area === 'OTHER' ? 'other' : 'country';
  return { area, kind, value, low: null, high: null, flags };
};
const slice = (rows: readonly ShareRow[]) =>
  ({ rows, printedTotal: null, listing: 'complete', isThirdCountry: () => true }) as const;
const EXAMPLE = slice([row('A', 60), row('B', 20), row('C', 10), row('OTHER', 10)]);
const GIVEN = { A: '60 t', B: '20 t', C: '10 t', 'other countries': '10 t' };

export const CONCENTRATION_METHODS: readonly MethodDescription[] = [
  describeMethod(CONCENTRATION_METHOD, {
    group: 'concentration',
    history: firstOn('2026-11-22'),
    title: 'Concentration of supply',
    formula: 'HHI = sum(S_c^2); effective suppliers = 1 / HHI; top-1 = max(S_c)',
    tex: [
      String.raw`\mathrm{HHI} = \sum_c S_c^2`,
      String.raw`\text{effective suppliers} = \frac{1}{\mathrm{HHI}}`,
      String.raw`\text{top-1} = \max_c S_c`,
    ],
    definitions: terms({
      S_c: 'share of country c of everything reported, other countries included, 0-1',
      HHI: 'Herfindahl-Hirschman index, 0-1; times 10,000 as competition authorities print it',
    }),
    sources: [act('Annex II, section 2, point 5, with governance and trade parameters at 1')],
    ourChoices: [
      "'Other countries' counts from infinitely thin to one area, so that the index is a range.",
      'What is withheld widens the range and is never zero.',
      'A gap of more than 3 % to the printed total is flagged.',
    ],
    limits: ['It says nothing of how much is supplied, nor of governance.'],
    example: () => {
      const { hhi, effectiveSuppliers, top1 } = concentration(EXAMPLE);
      return {
        about: 'Made-up amounts, one of them of countries without a name.',
        given: named(GIVEN),
        results: named({
          HHI: show(hhi),
          'effective suppliers': show(effectiveSuppliers),
          'top-1': show(top1?.share ?? null),
        }),
      };
    },
  }),
  describeMethod(TOP_N_METHOD, {
    group: 'concentration',
    history: firstOn('2026-11-26'),
    title: 'Share of the largest suppliers',
    formula: 'top-n = sum of the n largest S_c',
    tex: [String.raw`\text{top-}n = \sum_{c \,\in\, \text{the } n \text{ largest}} S_c`],
    definitions: terms({ S_c: 'share of country c of everything reported, 0-1' }),
    sources: [
      otherAccount(
        'International Energy Agency, Global Critical Minerals Outlook 2025',
        'top three',
      ),
    ],
    ourChoices: [
      'Bounds are over everything that is withheld, printed as a bound, or in other countries.',
      'The lower bound holds, but need not be the narrowest.',
    ],
    limits: ['The top three hardly move when the leader does.'],
    example: () => ({
      about: 'Made-up amounts, one of them of countries without a name.',
      given: named(GIVEN),
      results: named({ 'top-3': show(topShares(EXAMPLE, 3).share) }),
    }),
  }),
  describeMethod(SHARE_INDICATORS_METHOD, {
    group: 'concentration',
    history: firstOn('2026-11-26'),
    title: 'Indicators over estimated and rounded figures',
    formula: 'x stands for x - h to x + h, where h is half a unit of the last digit that is meant',
    definitions: terms({
      h: 'for estimated or rounded figures; trailing zeros count as rounded away, down to two significant digits',
    }),
    sources: [],
    ourChoices: [
      'The publishers give no error of their estimates; half a unit of the last digit is our choice.',
    ],
    limits: ['The true error of an estimate may be larger.'],
    example: () => {
      const input = slice([row('A', 130_000, ['estimated']), row('B', 70_000)]);
      const { top1, concentration: answer } = shareIndicators(input);
      return {
        about: 'Made-up amounts, the first an estimate.',
        given: named({ A: '130,000 t, estimated', B: '70,000 t' }),
        results: named({ 'top-1': show(top1.share), HHI: show(answer.hhi) }),
      };
    },
  }),
  describeMethod(N_MINUS_1_OF_SUPPLY_METHOD, {
    group: 'disruption',
    title: 'Supply that is left without the largest supplier',
    formula: '1 - S_max / S',
    definitions: terms({
      S: 'everything that is reported as supplied, other countries included',
      S_max: 'supply of the largest country, whichever it is',
    }),
    sources: [],
    ourChoices: [
      'Demand is taken as everything that is supplied, because no source here reports it.',
      'Bounds are those of the largest share.',
    ],
    limits: ['It takes the supplier as gone at once and all others as they are, stocks left out.'],
    example: () => ({
      about: 'Made-up amounts, one of them of countries without a name.',
      given: named(GIVEN),
      results: named({ 'left of supply': show(nMinus1OfSupply(topShares(EXAMPLE, 1)).covered) }),
    }),
    history: firstOn('2026-11-26'),
  }),
];
