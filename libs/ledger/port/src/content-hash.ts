import { createHash } from 'node:crypto';
import { canonicalJson } from '@chokepoint/kernel';
import type { NewEvent, StreamName } from './event.js';

/** An event's canonical texts, made once for both its hash and its storage. */
export interface CanonicalEvent {
  readonly data: string;
  readonly metadata: string;
  readonly contentHash: string;
}

/**
 * SHA-256, in hex, over the canonical JSON (RFC 8785) of what an event says and where it belongs.
 * Position and time are left out: a copy in another ledger keeps its hash.
 */
export function contentHash(stream: StreamName, event: NewEvent): string {
  return canonicalEvent(stream, event).contentHash;
}

/** @throws Error when a value is not JSON, or a text holds half a surrogate pair. */
export function canonicalEvent(stream: StreamName, event: NewEvent): CanonicalEvent {
  const data = canonicalJson(event.data);
  const metadata = canonicalJson(event.metadata);
  return { data, metadata, contentHash: sha256(envelope(stream, event, data, metadata)) };
}

/** Canonical JSON of the whole event; its members stand in the order that RFC 8785 sorts them. */
function envelope(stream: StreamName, event: NewEvent, data: string, metadata: string): string {
  const { id, type, schemaVersion } = event;
  const [idText, typeText, streamText] = [id, type, stream].map(canonicalJson);
  const version = canonicalJson(schemaVersion);
  return `{"data":${data},"id":${idText},"metadata":${metadata},"schemaVersion":${version},"stream":${streamText},"type":${typeText}}`;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
