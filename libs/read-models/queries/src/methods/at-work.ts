/** A question below `/api/v1/` whose answer carries a method, and what it is about. */
export interface AtWork {
  readonly what: string;
  readonly question: string;
}

/** By method, where the product asks it of real figures. */
export const AT_WORK: Readonly<Record<string, AtWork>> = {
  'concentration@1': {
    what: 'Gallium: who produces it',
    question: 'minerals/gallium/concentration?stage=processing&basis=world-production',
  },
  'days-of-cover@1': {
    what: 'Stocks, and how long they last',
    question: 'stockpiles',
  },
  'before-after@1': {
    what: 'What moved after the Critical Raw Materials Act',
    question: 'initiatives/crm-act/impact',
  },
  'difference@1': {
    what: 'What the Mineral Commodity Summaries 2025 changed against those of 2024',
    question: 'diff?from=usgs-mcs-2024&to=usgs-mcs-2025',
  },
};
