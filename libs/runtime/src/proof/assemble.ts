import type { Proof, ProvenEvent } from '@chokepoint/api-contract';
import { comparePositions, ok, type Result } from '@chokepoint/kernel';
import type { RecordedEvent } from '@chokepoint/ledger';
import type { SignedHead } from '@chokepoint/notary';
import { PRODUCT_VERSION } from '../version.js';
import type { ReleaseEvents } from './collect-events.js';
import { derive, type Derived } from './derive.js';
import { closeProof } from './proof-text.js';
import type { Question } from './question.js';

/** Everything a figure rests on, as it was read from the ledger. */
export interface Ground {
  readonly question: Question;
  readonly release: ReleaseEvents;
  /** What was corrected in the slice of that release, and what was taken back. */
  readonly corrections: readonly RecordedEvent[];
  /** Receipts, seals and withdrawals of the releases that did not hold. */
  readonly others: readonly RecordedEvent[];
}

/** A head that covers the ground, and the ways to it. */
export interface Covering {
  readonly head: SignedHead;
  readonly publicKey: string;
  /** Audit path of the leaf of an event, hex, from its neighbour up. */
  path(event: RecordedEvent): Promise<readonly string[]>;
}

/** The events of a ground in the order of the log. */
export const eventsOf = ({ release, corrections, others }: Ground): readonly RecordedEvent[] =>
  [...release.events, ...corrections, ...others].sort((a, b) =>
    comparePositions(a.position, b.position),
  );

/** Writes a proof: what follows from the events, and how they hang on the head. */
export async function assembleProof(
  ground: Ground,
  { head, publicKey, path }: Covering,
): Promise<Result<Proof>> {
  const events = eventsOf(ground);
  const derived = derive(events, ground.question);
  if (!derived.ok) return derived;
  const inclusion: Proof['inclusion'] = [];
  for (const event of events) {
    const index = Number(event.position) - 1;
    inclusion.push({ event: event.id, index, path: [...(await path(event))] });
  }
  return ok(
    closeProof({
      format: 'chokepoint-proof@1',
      product: PRODUCT_VERSION,
      ...contentOf(derived.value),
      release: {
        id: derived.value.release.id,
        contentHashes: [...ground.release.contentHashes],
      },
      events: events.map(toProven),
      inclusion,
      head,
      publicKey,
    }),
  );
}

const contentOf = ({ query, method, figure, rows }: Derived) => ({ query, method, figure, rows });

function toProven(event: RecordedEvent): ProvenEvent {
  const { position, stream, revision, recordedAt, contentHash } = event;
  const { id, type, schemaVersion, data, metadata } = event;
  const place = { position, stream, revision, recordedAt, contentHash };
  return { ...place, id, type, schemaVersion, data: { ...data }, metadata: { ...metadata } };
}
