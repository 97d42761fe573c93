import { v1Shared, v1Streams } from './stubs.js';
import type { StoredRecord } from './stored-streams.js';

type ReadResp = InstanceType<typeof v1Streams.ReadResp>;

const TICKS_OF_2026 = '17672256000000000';

function identifier(stream: string): InstanceType<typeof v1Shared.StreamIdentifier> {
  const named = new v1Shared.StreamIdentifier();
  named.setStreamName(Buffer.from(stream, 'utf8'));
  return named;
}

export function eventMessage(record: StoredRecord): ReadResp {
  const event = new v1Streams.ReadResp.ReadEvent.RecordedEvent();
  event.setId(new v1Shared.UUID().setString(record.id));
  event.setStreamIdentifier(identifier(record.stream));
  event.setStreamRevision(String(record.revision));
  event.setPreparePosition(String(record.position));
  event.setCommitPosition(String(record.position));
  event.getMetadataMap().set('type', record.type);
  const contentType = record.isJson ? 'application/json' : 'application/octet-stream';
  event.getMetadataMap().set('content-type', contentType);
  event.getMetadataMap().set('created', TICKS_OF_2026);
  event.setData(record.data);
  event.setCustomMetadata(Buffer.from(JSON.stringify(record.properties), 'utf8'));
  const read = new v1Streams.ReadResp.ReadEvent().setEvent(event);
  read.setCommitPosition(String(record.position));
  return new v1Streams.ReadResp().setEvent(read);
}

export function notFoundMessage(stream: string): ReadResp {
  const missing = new v1Streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream));
  return new v1Streams.ReadResp().setStreamNotFound(missing);
}

export function confirmationMessage(): ReadResp {
  const confirmation = new v1Streams.ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(crypto.randomUUID());
  return new v1Streams.ReadResp().setConfirmation(confirmation);
}
