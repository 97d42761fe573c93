import { createHash } from 'node:crypto';
import { canonicalJson } from '@chokepoint/kernel';
import type { NewEvent, StreamName } from './event.js';

/**
 * SHA-256, in hex, over the canonical JSON (RFC 8785) of what an event says and where it belongs.
 * Position and time are left out: a copy in another ledger keeps its hash.
 */
export function contentHash(stream: StreamName, event: NewEvent): string {
  const { id, type, schemaVersion, data, metadata } = event;
  const text = canonicalJson({ id, stream, type, schemaVersion, data, metadata });
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
