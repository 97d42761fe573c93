import { type UnchangedOutcome } from '@chokepoint/api-contract';
import { useSearch } from '@tanstack/react-router';
import { impactSearch } from '../../search/page-search.js';

/** Points of a share that 'largely unchanged' allows when the reader says nothing. */
export const DEFAULT_POINTS = 10;

export interface ImpactChoice {
  readonly outcome: UnchangedOutcome;
  readonly points: number;
  /** The same as the server takes it, 0-1. */
  readonly margin: number;
  readonly since: string | undefined;
}

/** What the address asks for. It is read again here: the router keeps what the page would drop. */
export function useImpact(): ImpactChoice {
  const search = impactSearch(useSearch({ from: '/impact' }));
  const { outcome = 'top1-eu-imports', margin, since } = search;
  const points = margin === undefined ? DEFAULT_POINTS : Number(margin);
  return { outcome: outcome as UnchangedOutcome, points, margin: points / 100, since };
}
