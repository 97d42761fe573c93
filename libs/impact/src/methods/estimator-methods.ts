import { segmentedDesign, DESIGN_METHOD } from '../design/design-matrix.js';
import type { Estimate } from '../estimators/estimate.js';
import { gls, GLS_METHOD } from '../estimators/gls.js';
import { hc3, HC3_METHOD } from '../estimators/hc3.js';
import { NEWEY_WEST_METHOD, neweyWest } from '../estimators/newey-west.js';
import { ols, OLS_METHOD } from '../estimators/ols.js';
import { POISSON_METHOD, poissonRegression } from '../estimators/poisson.js';
import { REML_METHOD, remlAr1 } from '../estimators/reml-ar1.js';
import { EXAMPLE_FIRST_POST, EXAMPLE_FLOW, EXAMPLE_TIMES } from './example-data.js';
import { firstOn, type MethodEntry, results } from './method-description.js';

const NILE = 'Nile at Aswan, 1886-1910, date 1899, model 1, t, D';
const VECTORS = 'Nile, 25 points, as computed with statsmodels 0.15.0';
const design = () => segmentedDesign('trend-level', EXAMPLE_TIMES, EXAMPLE_FIRST_POST);

const onNile = (estimate: () => Estimate) => () => {
  const { effect, df, rho } = estimate();
  const found = { level: effect.value, se: effect.se, low: effect.low, high: effect.high, df };
  return { input: NILE, results: results(rho === null ? found : { ...found, rho }) };
};

export const ESTIMATOR_METHODS: readonly MethodEntry[] = [
  {
    method: DESIGN_METHOD,
    title: 'Segmented regression',
    formula: 'y_t = b0 + b1 t + b2 D_t + b3 (t - T0) D_t + e_t, D_t = 1 for t >= T0',
    origin: 'published, with choices of ours',
    choices: ['b3 is dropped with fewer than five points after the date, and the answer says so.'],
    sources: [
      {
        citation:
          'BMC Medical Research Methodology (2025), doi:10.1186/s12874-025-02556-8, on the coding of the slope',
        verification: 'secondary',
      },
      {
        citation:
          'S. L. Turner and others, BMC Medical Research Methodology (2021), doi:10.1186/s12874-021-01364-0',
        verification: 'secondary',
      },
    ],
    checkedAgainst: VECTORS,
    assumptions: ['Without the date the line before would have gone on.'],
    limits: ['The same data give a jump of -452 or -246 according to whether a trend is allowed.'],
    history: firstOn('2026-11-26'),
    example: () => {
      const shift = segmentedDesign('mean-shift', EXAMPLE_TIMES, EXAMPLE_FIRST_POST);
      const jump = { 'with trend': ols(design(), EXAMPLE_FLOW).effect.value };
      const plain = { 'without trend': ols(shift, EXAMPLE_FLOW).effect.value };
      return { input: NILE, results: results({ ...jump, ...plain }) };
    },
  },
  {
    method: OLS_METHOD,
    title: 'Ordinary least squares',
    formula: "b = (X'X)^-1 X'y, V = s² (X'X)^-1, s² = RSS / (n - k), Student t with n - k",
    origin: 'published',
    choices: ['Shown, never leading.'],
    sources: [],
    checkedAgainst: VECTORS,
    assumptions: ['Deviations are independent, of one size and normal.'],
    limits: ['Annual series are autocorrelated; the interval is then too narrow.'],
    history: firstOn('2026-11-26'),
    example: onNile(() => ols(design(), EXAMPLE_FLOW)),
  },
  {
    method: HC3_METHOD,
    title: 'Least squares with HC3 errors',
    formula: "V = (X'X)^-1 [SUM x x' (e / (1 - h))²] (X'X)^-1",
    origin: 'published',
    choices: [],
    sources: [
      {
        citation: 'J. G. MacKinnon, H. White, Journal of Econometrics 29 (1985), 305-325',
        verification: 'secondary',
      },
    ],
    checkedAgainst: VECTORS,
    assumptions: ['Deviations are independent; their size may differ.'],
    limits: ['Does nothing about autocorrelation.'],
    history: firstOn('2026-11-26'),
    example: onNile(() => hc3(design(), EXAMPLE_FLOW)),
  },
  {
    method: NEWEY_WEST_METHOD,
    title: 'Newey-West errors',
    formula: "V = (X'X)^-1 [G0 + SUM (1 - l/(L+1)) (G_l + G_l')] (X'X)^-1 n/(n-k)",
    origin: 'published, with choices of ours',
    choices: ['Shown from 50 points on only.', 'L = floor(4 (n/100)^(2/9)) unless given.'],
    sources: [
      {
        citation: 'W. K. Newey, K. D. West, Econometrica 55 (1987), 703-708',
        verification: 'secondary',
      },
    ],
    checkedAgainst: VECTORS,
    assumptions: ['Deviations more than L periods apart are unrelated.', 'Many points.'],
    limits: ['At 20 annual points it raises more false alarms than plain least squares.'],
    history: firstOn('2026-11-26'),
    example: onNile(() => neweyWest(design(), EXAMPLE_FLOW, { lags: 2 })),
  },
  {
    method: GLS_METHOD,
    title: 'Generalised least squares with a fixed autocorrelation',
    formula: "b = (X'O^-1 X)^-1 X'O^-1 y, O_ij = 0.5^|t_i - t_j|, Student t with n - k",
    origin: 'published, with choices of ours',
    choices: ['The fixed 0.5 is ours: near nominal for autocorrelations from 0 to 0.7.'],
    sources: [],
    checkedAgainst: 'The formula written out in full, with gaps; simulated false alarms',
    assumptions: ['Neighbouring periods are correlated by 0.5.'],
    limits: ['Too wide where periods are independent: 2 % false alarms instead of 5 %.'],
    history: firstOn('2026-11-26'),
    example: onNile(() => gls(design(), EXAMPLE_FLOW)),
  },
  {
    method: REML_METHOD,
    title: 'AR(1) by restricted maximum likelihood',
    formula: "max over rho of -1/2 [(n-k) log RSS + log|O| + log|X'O^-1 X|], then GLS, Student t",
    origin: 'published, with choices of ours',
    choices: [
      'rho between -0.95 and 0.95.',
      'Missing periods are longer steps: rho^|t_i - t_j|; nothing is filled in.',
    ],
    sources: [
      {
        citation:
          'S. L. Turner and others, BMC Medical Research Methodology (2021), doi:10.1186/s12874-021-01364-0: REML above 12 points',
        verification: 'secondary',
      },
      { citation: 'H. D. Patterson, R. Thompson, Biometrika 58 (1971)', verification: 'secondary' },
    ],
    checkedAgainst: 'The likelihood written out in full; simulated false alarms',
    assumptions: ['Autocorrelation falls with the distance in time, as rho to its power.'],
    limits: ['Short series show too little autocorrelation: about 10 % false alarms, not 5 %.'],
    history: firstOn('2026-11-26'),
    example: onNile(() => remlAr1(design(), EXAMPLE_FLOW)),
  },
  {
    method: POISSON_METHOD,
    title: 'Poisson regression with offset',
    formula: "y ~ Poisson(mu), log mu = x'b + log exposure",
    origin: 'published',
    choices: ['Offered for counts by month; no verdict rests on it.'],
    sources: [
      {
        citation: 'Lopez Bernal, Cummins and Gasparrini, Int. J. Epidemiology 46 (2017)',
        verification: 'primary',
      },
    ],
    checkedAgainst: 'Sicily, 59 months: coefficients, errors, deviances and AIC as printed',
    assumptions: ['Counts vary as Poisson counts do.', 'Periods are unrelated given the columns.'],
    limits: ['Dispersion well over 1 means too narrow intervals; volumes in kg are no counts.'],
    history: firstOn('2026-11-26'),
    example: () => {
      const { coefficients, dispersion } = poissonRegression(
        [0, 0, 0, 1, 1, 1].map((d) => [1, d]),
        [20, 24, 22, 12, 10, 11],
      );
      const ratio = coefficients[1]?.rateRatio ?? 0;
      const input = 'Counts 20 24 22 before, 12 10 11 after';
      return { input, results: results({ 'rate ratio': ratio, dispersion }) };
    },
  },
];
