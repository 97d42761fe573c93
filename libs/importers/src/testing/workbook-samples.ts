import type { SpecCell, SpecSheet } from './workbook-file.js';

/** Hand-made sheets in the layouts of the publishers, with invented figures. */

const PINK_NAMES = [
  'Coal, Australian',
  'Phosphate rock',
  'DAP',
  'Aluminum',
  'Copper',
  'Nickel',
  'Platinum',
];
const PINK_UNITS = ['($/mt)', '($/mt)', '($/mt)', '($/mt)', '($/mt)', '($/mt)', '($/troy oz)'];
const PINK_CODES = ['COAL_AUS', 'PHOSROCK', 'DAP', 'ALUMINUM', 'COPPER', 'NICKEL', 'PLATINUM'];

/** Rows as in the edition of December 2025; data begin in row 8. */
export const pinkRows = (...data: readonly (readonly SpecCell[])[]): SpecSheet['rows'] => [
  ['World Bank Commodity Price Data (The Pink Sheet)'],
  ['monthly prices in nominal US dollars, 1960 to present'],
  ['(monthly series are available only in nominal US dollars)'],
  ['Updated on December 02, 2025'],
  [null, ...PINK_NAMES],
  [null, ...PINK_UNITS],
  [null, ...PINK_CODES],
  ...data,
];

const TITLES = {
  VoiceandAccountability: 'Voice and Accountability',
  'Political StabilityNoViolence': 'Political Stability and Absence of Violence/Terrorism',
} as const;

const WIDE_LABELS = ['Estimate', 'StdErr', 'NumSrc', 'Rank', 'Lower', 'Upper'];

/** A sheet of the governance indicators to 2023, of the years 2021 and 2022; data begin in row 7. */
export const wideSheet = (
  name: keyof typeof TITLES,
  ...data: readonly (readonly SpecCell[])[]
): SpecSheet => ({
  name,
  rows: [
    [TITLES[name]],
    ['Reflects perceptions of something.'],
    null,
    ['Legend'],
    [null, null, ...Array<number>(6).fill(2021), ...Array<number>(6).fill(2022)],
    ['Country/Territory', 'Code', ...WIDE_LABELS, ...WIDE_LABELS],
    ...data,
  ],
});

export const LONG_HEADING = [
  'codeindyr',
  'code',
  'countryname',
  'year',
  'indicator',
  'estimate',
  'stddev',
  'nsource',
  'pctrank',
  'pctranklower',
  'pctrankupper',
];

export const HEADING_2025 = [
  'ID variable (economy code/ gov. dimension/ year)',
  'Economy (name)',
  'Economy (code)',
  'Region',
  'Income classification',
  'Year',
  'Governance dimension',
  'Number of sources',
  'Governance estimate (approx. -2.5 to +2.5)',
  'Standard error (estimate)',
  'Lower threshold (90% conf. int. estimate)',
  'Upper threshold (90% conf. int. estimate)',
  'Governance score (0-100)',
  'Standard error (gov. score)',
  'Lower threshold (90% conf. int. score)',
  'Upper threshold (90% conf. int. score)',
];

const PAIRS = [
  ['Copper - Mining', 'Copper - Refining'],
  ['Cobalt - Mining', 'Cobalt - Refining'],
  ['Lithium - Mining', 'Lithium - Chemicals'],
  ['Nickel - Mining', 'Nickel - Refining'],
  ['Graphite - Mining (natural)', 'Graphite - Battery grade'],
  ['Magnet rare earth elements - Mining', 'Magnet rare earth elements - Refining'],
] as const;

export const SUPPLY_TITLE = 'Total supply for key energy transition minerals, base case (kt)';
const SUPPLY_YEARS: readonly SpecCell[] = [null, 2023, 2030, null, 2023, 2030];

const CHINA: readonly SpecCell[] = ['China', 10, 20, 'China', 30, 40];

/**
 * The sheet of supply: `data` stand below the first pair of tables, from row 5 on; below the others
 * China alone. Totals are sums.
 */
export const supplySheet = (...data: readonly (readonly SpecCell[])[]): SpecSheet => ({
  name: '2 Total supply for key minerals',
  rows: [
    null,
    [SUPPLY_TITLE],
    SUPPLY_YEARS,
    ...PAIRS.flatMap(([left, right], index) => {
      const rows = index === 0 ? data : [CHINA];
      return [
        [left, null, null, right],
        ...rows,
        ['Total', sum(rows, 1), sum(rows, 2), 'Total', sum(rows, 4), sum(rows, 5)],
        ['Top 3 share', 0.5, 0.6, 'Top 3 share', 0.7, 0.8],
      ];
    }),
  ],
});

const sum = (rows: readonly (readonly SpecCell[])[], column: number): number =>
  rows.reduce((all, row) => {
    const cell = row[column];
    return all + (typeof cell === 'object' ? 0 : Number(cell ?? 0));
  }, 0);

export const NOTICE: SpecSheet = {
  name: 'Notice',
  rows: [[null, 'Please cite this as: IEA (2024), Critical Minerals Data Explorer, IEA, Paris']],
};
