import {
  comparePositions,
  type IdSource,
  ok,
  type Position,
  refuse,
  type Result,
  toPosition,
} from '@chokepoint/kernel';
import { type AppendRefused, type Ledger, upcasters, withUpcasters } from '@chokepoint/ledger';
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

/** Category and id of a stream. */
export interface ReviewName {
  readonly category: 'note' | 'sign-off' | 'frozen';
  readonly id: string;
}

/** What a stream says: how it began and, where it has, how it ended. Null where there is none. */
export async function readReview<Begun, Ended>(
  ledger: Ledger,
  { category, id }: ReviewName,
): Promise<{ readonly begun: Begun; readonly ended: Ended | null } | null> {
  const stream = withUpcasters(ledger, registry).readStream(`${category}-${id}`);
  const [begun, ended] = await stream;
  if (begun === undefined) return null;
  return { begun: begun.data as Begun, ended: ended === undefined ? null : (ended.data as Ended) };
}

/** Writes one event after those seen. Refuses 'not-storable' and 'review-moved'. */
export async function record<Type extends keyof ReviewEvents>(
  { ledger, ids }: ReviewDependencies,
  { category, id, seen }: ReviewName & { readonly seen: number },
  type: Type,
  data: ReviewEvents[Type],
  actor: string,
): Promise<Result<ReviewOutcome>> {
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

/** Begins a stream with what was decided of a state. Refuses as the decider did, and 'not-known-then'. */
export async function begin<Type extends keyof ReviewEvents>(
  on: ReviewDependencies,
  name: ReviewName,
  type: Type,
  decided: Result<ReviewEvents[Type] & { readonly at: SeenAt }>,
  actor: string,
): Promise<Result<ReviewOutcome>> {
  if (!decided.ok) return decided;
  const { knownAt } = decided.value.at;
  const { position } = await on.ledger.head();
  if (comparePositions(toPosition(knownAt), position) > 0) {
    return refuse(
      'not-known-then',
      `The ledger has come to position ${position}, not to ${knownAt}.`,
    );
  }
  return record(on, { ...name, seen: 0 }, type, decided.value, actor);
}

const notWritten = (id: string, refused: AppendRefused): Result<never> =>
  refused.code === 'not-storable'
    ? refuse('not-storable', refused.reason, { id })
    : refuse('review-moved', `Somebody else wrote on ${id} at this moment. Look at it again.`, {
        id,
      });
