/** The colours that a chart, a table cell or a page needs, for one mode. Hex text. */
export interface ChartTheme {
  readonly mode: 'light' | 'dark';
  readonly paper: string;
  readonly raised: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
  /** Five steps of concentration, lowest first, each with a text colour that is readable on it. */
  readonly concentration: readonly Shade[];
  /** Less concentrated, no change, more concentrated: seven steps. */
  readonly change: readonly Shade[];
  /** Lines of the stages: extraction, processing, manufactured. */
  readonly stages: readonly [string, string, string];
  readonly areas: Readonly<Record<string, string>>;
  /** Areas without a colour of their own, told apart by position. */
  readonly greys: readonly [string, string, string];
  readonly other: string;
}

export interface Shade {
  readonly fill: string;
  readonly text: string;
}

export const LIGHT: ChartTheme = {
  mode: 'light',
  paper: '#ffffff',
  raised: '#f5f6f7',
  ink: '#15191e',
  muted: '#59626e',
  line: '#d9dde2',
  accent: '#0a5aa8',
  good: '#1c6b3c',
  warn: '#8a5300',
  bad: '#b3261e',
  concentration: [
    { fill: '#f6ebd3', text: '#15191e' },
    { fill: '#efd6a4', text: '#15191e' },
    { fill: '#e3b878', text: '#15191e' },
    { fill: '#a9611f', text: '#ffffff' },
    { fill: '#6f3610', text: '#ffffff' },
  ],
  change: [
    { fill: '#1a6f74', text: '#ffffff' },
    { fill: '#6fb5b5', text: '#15191e' },
    { fill: '#cfe6e4', text: '#15191e' },
    { fill: '#f1f2f3', text: '#15191e' },
    { fill: '#e9d7ee', text: '#15191e' },
    { fill: '#c08fcb', text: '#15191e' },
    { fill: '#7a3b8c', text: '#ffffff' },
  ],
  stages: ['#8a5300', '#0a5aa8', '#7a3b8c'],
  areas: {
    CN: '#a31e14',
    CD: '#117744',
    RU: '#43359b',
    ZA: '#e0a526',
    CL: '#7c2450',
    AU: '#3fa796',
    US: '#1f78c8',
    TR: '#c979bb',
    ID: '#85852a',
    BR: '#7cc7ee',
    EU27: '#0b2f6b',
  },
  greys: ['#8f98a3', '#abb3bc', '#767f8a'],
  other: '#d3d7dc',
};

export const DARK: ChartTheme = {
  mode: 'dark',
  paper: '#14171b',
  raised: '#1c2026',
  ink: '#e7e9ec',
  muted: '#a0a9b4',
  line: '#30363e',
  accent: '#7db8f5',
  good: '#7cc894',
  warn: '#e5b45c',
  bad: '#f2938a',
  concentration: [
    { fill: '#221f1a', text: '#e7e9ec' },
    { fill: '#40321e', text: '#e7e9ec' },
    { fill: '#654721', text: '#f4ede2' },
    { fill: '#c4863c', text: '#14171b' },
    { fill: '#f0cf96', text: '#14171b' },
  ],
  change: [
    { fill: '#8fd3d1', text: '#14171b' },
    { fill: '#2f7f80', text: '#ffffff' },
    { fill: '#1d4345', text: '#e7e9ec' },
    { fill: '#262b31', text: '#e7e9ec' },
    { fill: '#41304a', text: '#e7e9ec' },
    { fill: '#85529a', text: '#ffffff' },
    { fill: '#dcb2e6', text: '#14171b' },
  ],
  stages: ['#e5b45c', '#7db8f5', '#d09be0'],
  areas: {
    CN: '#d63e38',
    CD: '#2f9b63',
    RU: '#7058e4',
    ZA: '#f0c04c',
    CL: '#a84576',
    AU: '#56c4b1',
    US: '#518ae8',
    TR: '#d08bcb',
    ID: '#a8a844',
    BR: '#a6dcf7',
    EU27: '#4a6fb8',
  },
  greys: ['#848d98', '#6b7480', '#a0a9b4'],
  other: '#434a53',
};
