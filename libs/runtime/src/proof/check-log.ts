import type { KeyObject } from 'node:crypto';
import type { Proof, ProvenEvent } from '@chokepoint/api-contract';
import { comparePositions, ok, refuse, toPosition, type Result } from '@chokepoint/kernel';
import { contentHash, type RecordedEvent } from '@chokepoint/ledger';
import {
  keyId,
  leafHashOf,
  publicKeyText,
  signedHeadSchema,
  verifyHead,
  verifyInclusion,
} from '@chokepoint/notary';

/** Events of a proof as the ledger's own type. */
export const recorded = (events: readonly ProvenEvent[]): readonly RecordedEvent[] =>
  // The schema of a proof has looked at every member.
  events as readonly unknown[] as readonly RecordedEvent[];

/**
 * That the head is signed by the key. Refuses 'wrong-key', 'bad-signature' and 'not-covered' when
 * the question is asked from beyond the head.
 */
export function checkHead({ head, publicKey, query }: Proof, key: KeyObject): Result<null> {
  const named = signedHeadSchema.safeParse(head);
  if (!named.success) {
    return refuse('bad-signature', 'The head is not of the shape that a notary signs.');
  }
  if (named.data.keyId !== keyId(key) || publicKey !== publicKeyText(key)) {
    const message = `The head was signed with key ${head.keyId}; the key given is ${keyId(key)}.`;
    return refuse('wrong-key', message, { signedBy: head.keyId, given: keyId(key) });
  }
  if (!isPlainBase64(head.signature) || !verifyHead(named.data, key)) {
    return refuse('bad-signature', 'The head is not signed by this key: a byte of it was changed.');
  }
  if (comparePositions(toPosition(query.knownAt), toPosition(head.headPosition)) > 0) {
    return refuse(
      'not-covered',
      `The figure is of position ${query.knownAt}; the head reaches ${head.headPosition} only.`,
    );
  }
  return ok(null);
}

/** Base64 writes some last characters in several ways; a proof is written in one. */
const isPlainBase64 = (text: string): boolean =>
  Buffer.from(text, 'base64').toString('base64') === text;

/**
 * That every event is in the log under the head's root, as it stands in the proof. Refuses
 * 'event-altered' and 'not-in-log', naming the event.
 */
export function checkEvents({ events, inclusion, head }: Proof): Result<null> {
  if (inclusion.length !== events.length) {
    return refuse('not-in-log', 'There is not one way to the root for each event.');
  }
  const root = Buffer.from(head.root, 'hex');
  for (const [at, event] of recorded(events).entries()) {
    if (contentHash(event.stream, event) !== event.contentHash) {
      return refuse('event-altered', `${nameOf(event)} was altered: its content hash differs.`, {
        position: event.position,
      });
    }
    if (!isIncluded(event, inclusion[at], head.size, root)) {
      return refuse('not-in-log', `${nameOf(event)} does not lead to the signed root.`, {
        position: event.position,
      });
    }
  }
  return ok(null);
}

function isIncluded(
  event: RecordedEvent,
  way: Proof['inclusion'][number] | undefined,
  size: number,
  root: Buffer,
): boolean {
  // Positions are dense, so the place in the tree follows from the position.
  if (way === undefined || way.event !== event.id || way.index + 1 !== Number(event.position)) {
    return false;
  }
  const path = way.path.map((hash) => Buffer.from(hash, 'hex'));
  const leafHash = leafHashOf(event);
  return verifyInclusion({ leafHash, index: way.index, size, proof: path, root });
}

const nameOf = ({ type, position, id }: RecordedEvent): string =>
  `The ${type} at position ${position} (${id})`;
