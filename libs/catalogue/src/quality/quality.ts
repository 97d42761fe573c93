import type { SourceId } from '../vocabulary.js';

/**
 * How a figure came about, the best first. `withheld`: the publisher has a number and does not give
 * it. `unknown`: nobody gives one. `private`: brought by a user, checked by no publisher.
 */
export const QUALITIES = [
  'reported',
  'derived',
  'estimated',
  're-keyed',
  'private',
  'withheld',
  'unknown',
] as const;
export type Quality = (typeof QUALITIES)[number];

/** Sources whose figures are worked out from what others declare, and how. */
export const DERIVED_SOURCES: ReadonlyMap<SourceId, string> = new Map([
  [
    'baci-eu27',
    "Reconciled by CEPII from both trading partners' declarations, then added up to the Union of 27.",
  ],
]);

/** A figure as far as its quality goes. */
export interface QualifiedFigure {
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly flags: readonly string[];
}

/** The quality of one figure of a source, by its flags. */
export function qualityOf(source: string, figure: QualifiedFigure): Quality {
  const { value, low = null, high = null, flags } = figure;
  if (value === null && low === null && high === null) {
    return flags.includes('withheld') ? 'withheld' : 'unknown';
  }
  if (flags.includes('private')) return 'private';
  if (flags.includes('re-keyed')) return 're-keyed';
  if (flags.includes('estimated')) return 'estimated';
  return DERIVED_SOURCES.has(source as SourceId) ? 'derived' : 'reported';
}

/** What an indicator is no better than: the worst of the figures with a number; null without any. */
export function worstQuality(qualities: readonly Quality[]): Quality | null {
  const ranks = qualities
    .filter((quality) => quality !== 'withheld' && quality !== 'unknown')
    .map((quality) => QUALITIES.indexOf(quality));
  return ranks.length === 0 ? null : (QUALITIES[Math.max(...ranks)] ?? null);
}
