import type { StaleProjection } from '@chokepoint/api-contract';

interface MayBeStale {
  readonly stale?: readonly StaleProjection[] | undefined;
}

export const staleOf = (answer: MayBeStale): readonly StaleProjection[] => answer.stale ?? [];

/**
 * The header of an answer that rests on stopped projections, as a list of structured fields
 * (RFC 9651): `figures;position=17;event="…";type="ReleaseSealed";since="…"`. Null when none has.
 */
export function staleHeader(answer: MayBeStale): string | null {
  const entries = staleOf(answer).map(
    ({ projection, position, eventId, type, since }) =>
      `${projection};position=${position};event="${eventId}";type="${type}";since="${since}"`,
  );
  return entries.length === 0 ? null : entries.join(', ');
}

/** What the ETag says of it: an answer is another once a projection stopped or went on. */
export const staleMark = (answer: MayBeStale): readonly string[] =>
  staleOf(answer).map(({ projection, position }) => `${projection}-stopped-${position}`);
