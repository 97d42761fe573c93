import {
  BENJAMINI_HOCHBERG_METHOD,
  benjaminiHochberg,
} from '../multiplicity/benjamini-hochberg.js';
import { segmentedDesign } from '../design/design-matrix.js';
import { MDE_METHOD, minimumDetectableEffect } from '../detectability/minimum-detectable-effect.js';
import { PLACEBO_TIME_METHOD, placeboInTime } from '../placebo/placebo-in-time.js';
import { FORECAST_EFFECT_METHOD, forecastEffect } from '../state-space/forecast-effect.js';
import { LOCAL_LEVEL_METHOD, localLevel } from '../state-space/local-level.js';
import {
  SYNTHETIC_CONTROL_METHOD,
  syntheticControl,
} from '../synthetic-control/synthetic-control.js';
import { EXAMPLE_FIRST_POST, EXAMPLE_FLOW, EXAMPLE_TIMES } from './example-data.js';
import { firstOn, type MethodEntry, results } from './method-description.js';

const NILE = 'Nile at Aswan, 1886-1910';

export const COMPARISON_METHODS: readonly MethodEntry[] = [
  {
    method: PLACEBO_TIME_METHOD,
    title: 'Placebo in time',
    formula: 'p = (1 + #{|effect at a fake date| >= |effect|}) / (1 + N)',
    origin: 'published, with choices of ours',
    choices: ['Three points on each side of a fake date; five after it where a slope is fitted.'],
    sources: [],
    checkedAgainst: 'Nile: eight fake effects and p = 1/9 as printed',
    assumptions: ['The time before the date wavers as the time after it would have.'],
    limits: ['With N fake dates p cannot be under 1/(1+N).', 'Neighbouring fake dates share data.'],
    history: firstOn('2026-11-26'),
    example: () => {
      const found = placeboInTime('mean-shift', EXAMPLE_TIMES, EXAMPLE_FLOW, EXAMPLE_FIRST_POST);
      const { effect, count, p, smallestP } = found ?? { effect: 0, count: 0, p: 1, smallestP: 1 };
      const values = { effect, 'fake dates': count, p, 'smallest p': smallestP };
      return { input: `${NILE}, mean shift at 1899`, results: results(values) };
    },
  },
  {
    method: SYNTHETIC_CONTROL_METHOD,
    title: 'Synthetic control and placebo in space',
    formula:
      'w = argmin ||Y1_pre - Y0_pre w||, w >= 0, sum w = 1; p = rank(RMSPE post / pre) / (J + 1)',
    origin: 'published, with choices of ours',
    choices: [
      'Weights from the outcome alone.',
      'At least three donors and five periods before; a donor with a gap is left out and named.',
    ],
    sources: [
      {
        citation:
          'A. Abadie, A. Diamond, J. Hainmueller, Journal of the American Statistical Association 105 (2010), 493-505',
        verification: 'secondary',
      },
    ],
    checkedAgainst: 'Proposition 99, outcome-only: weights, gaps, ratio, rank 3 of 39 as computed',
    assumptions: ['Donors follow the target without the initiative and are not touched by it.'],
    limits: [
      'With J donors p cannot be under 1/(J+1).',
      'Importers share many shocks: contamination.',
    ],
    history: firstOn('2026-11-26'),
    example: () => {
      const donors = [
        [10, 12, 11, 13, 12, 14, 13, 14],
        [20, 19, 21, 20, 22, 21, 22, 21],
        [5, 6, 5, 7, 6, 7, 8, 7],
      ].map((values, i) => ({ id: `donor ${i + 1}`, values }));
      const found = syntheticControl({ target: [15, 16, 16, 16, 17, 18, 12, 11], donors, pre: 6 });
      const input = 'Eight periods, six before; three donors';
      if (!found.ok) return { input, results: [] };
      const { meanGap, p, smallestP } = found.value;
      return { input, results: results({ 'mean gap': meanGap, p, 'smallest p': smallestP }) };
    },
  },
  {
    method: LOCAL_LEVEL_METHOD,
    title: 'Local level model',
    formula: 'y_t = mu_t + eps_t, mu_{t+1} = mu_t + eta_t; maximum likelihood, diffuse start',
    origin: 'published',
    choices: ['Refused under 20 points.', 'A gap is a longer step of the level.'],
    sources: [
      {
        citation: 'J. Durbin, S. J. Koopman, Time Series Analysis by State Space Methods',
        verification: 'secondary',
      },
    ],
    checkedAgainst: 'Nile 1871-1970, likelihood and variances as computed with statsmodels 0.15.0',
    assumptions: ['The level wanders without direction; noise is normal.'],
    limits: ['No season and no trend.'],
    history: firstOn('2026-11-26'),
    example: () => {
      const fit = localLevel({ times: EXAMPLE_TIMES, y: EXAMPLE_FLOW });
      if (!fit.ok) return { input: NILE, results: [] };
      const { noiseVariance, stepVariance } = fit.value;
      return { input: NILE, results: results({ noiseVariance, stepVariance }) };
    },
  },
  {
    method: FORECAST_EFFECT_METHOD,
    title: 'Forecast by the level before',
    formula: 'effect = y - forecast over the periods after, mean and sum; two-sided normal tail',
    origin: 'published, with choices of ours',
    choices: ['Maximum likelihood instead of a prior.', 'Monthly series only.'],
    sources: [{ citation: 'CausalImpact package vignette', verification: 'primary' }],
    checkedAgainst: 'Nile 1871-1898 carried on to 1910',
    assumptions: ['The level before would have gone on.'],
    limits: ['Without control series it only extrapolates; variances are taken as known.'],
    history: firstOn('2026-11-26'),
    example: () => {
      const found = forecastEffect(EXAMPLE_TIMES, EXAMPLE_FLOW, 22);
      const input = `${NILE}, a date at 1907`;
      if (!found.ok) return { input, results: [] };
      const { forecast, average, tailArea } = found.value;
      return { input, results: results({ forecast, average: average.value, tailArea }) };
    },
  },
  {
    method: MDE_METHOD,
    title: 'Minimum detectable effect',
    formula: "(t_{.975,n-k} + t_{.80,n-k}) SE, SE² = [(X'X)^-1 X'OX (X'X)^-1] of the level",
    origin: 'published, with choices of ours',
    choices: ['Printed at autocorrelation 0.5 and the spread that this implies.'],
    sources: [],
    checkedAgainst: 'Standard errors worked out exactly for four lengths and four autocorrelations',
    assumptions: ['Noise as before the date.'],
    limits: ['‘No detectable change’ nearly always means ‘could not have been detected’.'],
    history: firstOn('2026-11-26'),
    example: () => {
      const times = Array.from({ length: 20 }, (_, i) => i);
      const design = segmentedDesign('trend-level', times, 15);
      const at = (rho: number) => minimumDetectableEffect(design, rho);
      const values = { 'rho 0': at(0), 'rho 0.5': at(0.5) };
      return {
        input: '15 periods before, 5 after, in standard deviations',
        results: results(values),
      };
    },
  },
  {
    method: BENJAMINI_HOCHBERG_METHOD,
    title: 'Correction for many outcomes',
    formula: 'q_(i) = min over j >= i of p_(j) m / j',
    origin: 'published, with choices of ours',
    choices: [
      'The family is the outcomes of one initiative that could be tested; others are named.',
    ],
    sources: [
      {
        citation:
          'Y. Benjamini, Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995), 289-300',
        verification: 'secondary',
      },
    ],
    checkedAgainst: null,
    assumptions: ['Tests are independent or positively related.'],
    limits: ['It bounds the share of false discoveries, not the chance of any.'],
    history: firstOn('2026-11-26'),
    example: () => {
      const ps = [0.003, 0.02, 0.04, 0.5].map((p, i) => ({ id: String(i + 1), p }));
      const { members } = benjaminiHochberg(ps);
      const qs = Object.fromEntries(members.map(({ p, q }) => [`q of p ${p}`, q ?? 1]));
      return { input: 'Four outcomes with p 0.003, 0.02, 0.04, 0.5', results: results(qs) };
    },
  },
];
