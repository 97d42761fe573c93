import {
  comparePositions,
  type IdSource,
  ok,
  type Position,
  refuse,
  type Result,
  toPosition,
} from '@chokepoint/kernel';
import {
  type AppendRefused,
  type Ledger,
  type RecordedEvent,
  upcasters,
  withUpcasters,
} from '@chokepoint/ledger';
import {
  REVIEW_UPCASTERS,
  type ReviewEvents,
  reviewSchemaVersion,
  type SeenAt,
} from '@chokepoint/reviews';

const registry = upcasters().registerAll(REVIEW_UPCASTERS);

export interface ReviewDependencies {
  readonly ledger: Ledger;
  readonly ids: IdSource;
}

/** What recording came to. */
export interface ReviewOutcome {
  /** Stream name without its category. */
  readonly id: string;
  readonly position: Position;
}

/** Events of one note or sign-off, in the newest version. */
export const readReview = (ledger: Ledger, stream: string): Promise<readonly RecordedEvent[]> =>
  withUpcasters(ledger, registry).readStream(stream);

/** Writes one event after those seen. Refuses 'not-storable' and 'review-moved'. */
export async function record<Type extends keyof ReviewEvents>(
  { ledger, ids }: ReviewDependencies,
  stream: { readonly category: 'note' | 'sign-off'; readonly id: string; readonly seen: number },
  type: Type,
  data: ReviewEvents[Type],
  actor: string,
): Promise<Result<ReviewOutcome>> {
  const { category, id, seen } = stream;
  const event = {
    id: ids.next(),
    type,
    schemaVersion: reviewSchemaVersion(type),
    data,
    metadata: { actor },
  };
  const appended = await ledger.append({
    appendId: ids.next(),
    writes: [
      {
        stream: `${category}-${id}`,
        expected: seen === 0 ? 'no-stream' : seen,
        events: [event],
      },
    ],
  });
  return appended.kind === 'refused'
    ? notWritten(id, appended)
    : ok({ id, position: appended.lastPosition });
}

/** Refuses 'not-known-then' for a state that the ledger has not come to. */
export async function isReached(ledger: Ledger, { knownAt }: SeenAt): Promise<Result<null>> {
  const { position } = await ledger.head();
  return comparePositions(toPosition(knownAt), position) <= 0
    ? ok(null)
    : refuse('not-known-then', `The ledger has come to position ${position}, not to ${knownAt}.`);
}

const notWritten = (id: string, refused: AppendRefused): Result<never> =>
  refused.code === 'not-storable'
    ? refuse('not-storable', refused.reason, { id })
    : refuse('review-moved', `Somebody else wrote on ${id} at this moment. Look at it again.`, {
        id,
      });
