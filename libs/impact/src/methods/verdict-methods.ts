import { analyse } from '../analysis/analyse.js';
import { analysisDesign } from '../analysis/analysis-design.js';
import { ANALYSIS_METHOD } from '../analysis/analysis-result.js';
import { MEAN_DIFFERENCE_METHOD } from '../analysis/mean-difference.js';
import { BEFORE_AFTER_METHOD, beforeAfter } from '../before-after.js';
import { EQUIVALENCE_METHOD, equivalenceTest } from '../equivalence/equivalence-test.js';
import {
  LATEST_AGAINST_FIRST_METHOD,
  latestAgainstFirst,
} from '../equivalence/latest-against-first.js';
import { VERDICT_METHOD } from '../verdict/verdict.js';
import { EXAMPLE_FLOW } from './example-data.js';
import { firstOn, type MethodEntry, results } from './method-description.js';

const NILE = 'Nile at Aswan, 1886-1910, date 1899-01-01';
const SERIES = EXAMPLE_FLOW.map((value, i) => ({ period: String(1886 + i), value }));
const EFFECTIVE_ON = '1899-01-01';

const analysed = () => {
  const names = { initiative: 'example', outcome: 'flow', source: 'example' };
  const { assessed } = analyse(analysisDesign({ ...names, effectiveOn: EFFECTIVE_ON }), {
    series: SERIES,
  });
  if (assessed === null) throw new Error('The example is assessable');
  return assessed;
};

export const VERDICT_METHODS: readonly MethodEntry[] = [
  {
    method: BEFORE_AFTER_METHOD,
    title: 'Means before and after',
    formula: 'mean of up to five periods after less mean of up to five before',
    origin: 'ours',
    choices: ['Three periods with a value on each side.', 'The period of the date is on neither.'],
    sources: [],
    checkedAgainst: null,
    assumptions: [],
    limits: ['A difference, no interval: it says what moved, not whether that is unusual.'],
    history: firstOn('2026-11-22'),
    example: () => {
      const { difference } = beforeAfter({ series: SERIES, effectiveOn: EFFECTIVE_ON });
      return { input: NILE, results: results({ difference: difference ?? 0 }) };
    },
  },
  {
    method: MEAN_DIFFERENCE_METHOD,
    title: 'Headline difference of means',
    formula: "c'y with c = 1/m after, -1/5 over the last five before; SE² = s² c'Oc",
    origin: 'ours',
    choices: [
      'Noise from all points of the window around the two means.',
      'Of a monthly series the last twelve before stand in place of five: each season once.',
    ],
    sources: [],
    checkedAgainst: null,
    assumptions: ['No trend: a trend before the date moves the means by itself.'],
    limits: ['Read it beside the trend-adjusted level; the answer says when they disagree.'],
    history: firstOn('2026-11-26'),
    example: () => {
      const { difference, reml } = analysed().headline.meanDifference;
      return { input: NILE, results: results({ difference, low: reml.low, high: reml.high }) };
    },
  },
  {
    method: EQUIVALENCE_METHOD,
    title: 'Largely unchanged: equivalence test',
    formula: 'unchanged when the 1 - 2 alpha interval of the difference lies inside ±margin',
    origin: 'published, with choices of ours',
    choices: ['The margin is the reader’s; ten points by default. No source gives one.'],
    sources: [
      {
        citation:
          'D. J. Schuirmann, Journal of Pharmacokinetics and Biopharmaceutics 15 (1987), 657-680',
        verification: 'secondary',
      },
    ],
    checkedAgainst: null,
    assumptions: ['Those of the difference and its standard error.'],
    limits: ['Not shown to be unchanged is not shown to have moved.'],
    history: firstOn('2026-11-26'),
    example: () => {
      const { p, low, high } = equivalenceTest({ difference: -0.02, se: 0.03, df: 18 });
      const input = 'Difference -0.02, standard error 0.03, 18 degrees of freedom, margin 0.1';
      return { input, results: results({ p, low, high }) };
    },
  },
  {
    method: LATEST_AGAINST_FIRST_METHOD,
    title: 'Latest figure against the first',
    formula: '[latest low - first high, latest high - first low] against ±margin',
    origin: 'ours',
    choices: ['Within, up, down only when all that both figures allow says so.'],
    sources: [],
    checkedAgainst: null,
    assumptions: [],
    limits: ['Two figures, no statistics: single years waver.'],
    history: firstOn('2026-11-26'),
    example: () => {
      const point = (period: string, low: number, high: number) => ({
        period,
        range: { low, high },
      });
      const { difference } = latestAgainstFirst([
        point('2015', 0.9, 0.92),
        point('2023', 0.7, 0.8),
      ]);
      const { low, high } = difference ?? { low: 0, high: 0 };
      return { input: 'A share of 0.90-0.92, then 0.70-0.80', results: results({ low, high }) };
    },
  },
  {
    method: VERDICT_METHOD,
    title: 'Verdict',
    formula:
      'not assessable | no detectable change | moved, placebos as much | moved more than placebos',
    origin: 'ours',
    choices: [
      'A change is detected when the interval of the design’s model leaves zero out both by REML and with the fixed autocorrelation 0.5.',
      'More than placebos: p at most 0.1 in every kind of placebo, or the smallest there can be.',
      'With another event or a break in the window nothing is attributed.',
    ],
    sources: [],
    checkedAgainst: 'Seeded series with planted jumps: infra/docs/positive-control.md',
    assumptions: ['Those of the design’s model.'],
    limits: ['It never says that an initiative caused a change.'],
    history: firstOn('2026-11-26'),
    example: () => {
      const { lead, smallestEffect } = analysed();
      const { value, low, high } = lead.inUnits;
      const figures = { effect: value, low, high, 'smallest detectable': smallestEffect.fall };
      return { input: NILE, results: results(figures) };
    },
  },
  {
    method: ANALYSIS_METHOD,
    title: 'Analysis of one outcome',
    formula: 'frozen design + series -> estimates, placebos, detectability, verdict',
    origin: 'ours',
    choices: [
      'The design is fixed before the figures are looked at.',
      'Three periods after and six before; the period of the date on neither side.',
      'The interval of the counterfactual is for single figures: line and noise.',
    ],
    sources: [],
    checkedAgainst: null,
    assumptions: [],
    limits: ['A transformed figure of 0 or 1 has no place on the logit scale: not assessable.'],
    history: firstOn('2026-11-26'),
    example: () => {
      const { p, placeboInTime } = analysed();
      const values = { 'p, cautious': p, 'p, placebo in time': placeboInTime?.p ?? 1 };
      return { input: NILE, results: results(values) };
    },
  },
];
