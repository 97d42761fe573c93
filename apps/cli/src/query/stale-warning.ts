import type { StaleProjection } from '@chokepoint/api-contract';

interface MayBeStale {
  readonly stale?: readonly StaleProjection[] | undefined;
}

/** What a reader must know of an answer that rests on stopped projections; else nothing. */
export const staleWarning = ({ stale = [] }: MayBeStale): string =>
  stale
    .map(
      ({ projection, position, eventId, type }) =>
        `Stale: the projection '${projection}' stopped at event ${eventId} (position ${position}, ${type}). ` +
        "What the ledger holds from there on is not in this answer. See 'chokepoint projections'.\n",
    )
    .join('');
