import { canonicalJson } from '@chokepoint/kernel';
import type { RecordedEvent } from '@chokepoint/ledger';
import { leafHash, type Hash } from './hash.js';

/**
 * What the tree holds of an event: what it says (its content hash) and where and when the ledger
 * recorded it. A `RecordedEvent` is one.
 */
export type EventLeaf = Pick<
  RecordedEvent,
  'contentHash' | 'id' | 'position' | 'recordedAt' | 'revision' | 'stream'
>;

/** The bytes of an event's leaf: the canonical JSON (RFC 8785) of its six fields. */
export function eventLeaf(event: EventLeaf): Buffer {
  const { contentHash, id, position, recordedAt, revision, stream } = event;
  return Buffer.from(
    canonicalJson({ contentHash, id, position, recordedAt, revision, stream }),
    'utf8',
  );
}

export const leafHashOf = (event: EventLeaf): Hash => leafHash(eventLeaf(event));
