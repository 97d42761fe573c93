import { COMPARED_PERIODS_METHOD, comparedPeriods } from '../equivalence/compared-periods.js';
import { MEAN_CHANGE_METHOD, meanChange } from '../equivalence/mean-change.js';
import { EXAMPLE_FLOW } from './example-data.js';
import { type MethodEntry, results } from './method-description.js';

const NILE = 'Nile at Aswan, 1886-1910, day 1899-01-01';
const SERIES = EXAMPLE_FLOW.map((value, i) => ({ period: String(1886 + i), value }));
const DAY = '1899-01-01';

export const UNCHANGED_METHODS: readonly MethodEntry[] = [
  {
    method: COMPARED_PERIODS_METHOD,
    title: 'Periods compared since a day',
    formula: 'first: last period that ends before the day; latest: last period',
    origin: 'ours',
    choices: [
      'A series that begins later is compared with its own first period, and the answer says so.',
      'A period without a figure is passed over.',
    ],
    sources: [{ citation: 'Rule of this product', mark: 'D' }],
    checkedAgainst: null,
    assumptions: [],
    limits: ['Two figures: what lies between them is in the path alone.'],
    example: () => {
      const ranged = SERIES.map(({ period, value: low }) => ({
        period,
        range: { low, high: low },
      }));
      const { first, latest } = comparedPeriods(ranged, DAY);
      const values = { first: first?.range?.low ?? 0, latest: latest?.range?.low ?? 0 };
      return { input: NILE, results: results(values) };
    },
  },
  {
    method: MEAN_CHANGE_METHOD,
    title: 'Mean of the last five against the five before a day',
    formula: "c'y with c = 1/5 over the last five, -1/5 over the last five before; SE² = s² c'Oc",
    origin: 'ours',
    choices: [
      'Autocorrelation fixed at 0.5; noise from all points before and after the day.',
      'Three periods with a value on each side, or there is no test.',
    ],
    sources: [{ citation: 'Methodology 4.9', mark: 'D' }],
    checkedAgainst: null,
    assumptions: ['Deviations from the two means are normal and of one size.'],
    limits: ['A trend enters the noise and widens the interval: less is shown to be unchanged.'],
    example: () => {
      const { difference, se } = meanChange({ series: SERIES, day: DAY, margin: 100 });
      return { input: NILE, results: results({ difference: difference ?? 0, se: se ?? 0 }) };
    },
  },
];
