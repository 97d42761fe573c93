import type { SourceId } from '../vocabulary.js';

/** How often a publisher brings a new edition out, and what shows it. */
export interface Cadence {
  readonly months: number;
  readonly evidence: string;
}

/** Sources whose rhythm is established; of the others nothing is expected. */
export const CADENCES: ReadonlyMap<SourceId, Cadence> = new Map([
  [
    'usgs-mcs',
    {
      months: 12,
      evidence:
        'The editions read here came out on 31 January of 2023 to 2025 and in February 2026.',
    },
  ],
  [
    'usgs-mcs-salient',
    { months: 12, evidence: 'Part of the Mineral Commodity Summaries, which come out every year.' },
  ],
  [
    'usgs-mcs-summary',
    { months: 12, evidence: 'Part of the Mineral Commodity Summaries, which come out every year.' },
  ],
  [
    'ec-criticality',
    { months: 36, evidence: 'The Union reviews its list at least every three years.' },
  ],
  ['wmd', { months: 12, evidence: 'A yearly publication, each edition one year longer.' }],
  ['worldbank-pink-sheet', { months: 1, evidence: 'A monthly publication of monthly prices.' }],
  [
    'worldbank-wgi',
    { months: 12, evidence: 'The updates read here are of 2023 and 2024, each one year longer.' },
  ],
] as const);
