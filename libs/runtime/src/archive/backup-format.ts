import { isPosition, type JsonObject, type Position } from '@chokepoint/kernel';
import type { EventMetadata, RecordedCommit } from '@chokepoint/ledger';
import { signedHeadSchema } from '@chokepoint/notary';
import { z } from 'zod';

/** What every backup of this product begins with. */
export const BACKUP_FORMAT = 'chokepoint-backup';
/** Raised when an older product could not read the file. */
export const BACKUP_VERSION = 1;

const position = z.custom<Position>((value) => typeof value === 'string' && isPosition(value));
const instant = z.iso.datetime({ precision: 3 });
const object = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null);
const metadata = z.custom<EventMetadata>((value) => typeof value === 'object' && value !== null);

/** First line: what the file is. Only these two members are read before the version is known. */
export const anyHeader = z.looseObject({ format: z.literal(BACKUP_FORMAT), version: z.int() });

export const backupHeader = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  /** Version of the product that wrote it. */
  product: z.string(),
  createdAt: instant,
  store: z.enum(['postgres', 'embedded', 'kurrentdb']),
  head: z.strictObject({ position, recordedAt: instant.nullable() }),
  signedHeads: z.int().min(0),
});
export type BackupHeader = z.infer<typeof backupHeader>;

/** A signed head of the notary, with the public key that it names. */
export const headLine = z.strictObject({
  kind: z.literal('signed-head'),
  head: signedHeadSchema,
  publicKey: z.string(),
});
export type HeadLine = z.infer<typeof headLine>;

/** Position and time of an event follow from its commit, so they are not repeated. */
const commitLine = z.strictObject({
  kind: z.literal('commit'),
  appendId: z.string(),
  firstPosition: position,
  recordedAt: instant,
  events: z.array(
    z.strictObject({
      id: z.string(),
      type: z.string(),
      schemaVersion: z.int(),
      stream: z.string(),
      revision: z.int(),
      contentHash: z.string(),
      metadata,
      data: object,
    }),
  ),
});

/** Last line: what all lines before it amount to. */
export const backupFooter = z.strictObject({
  kind: z.literal('end'),
  commits: z.int().min(0),
  events: z.int().min(0),
  position,
  /** Root of the notary's tree over the events, hex. */
  root: z.string(),
  /** SHA-256, hex, over all lines before this one, each with its line feed. */
  sha256: z.string(),
});
export type BackupFooter = z.infer<typeof backupFooter>;

export const bodyLine = z.discriminatedUnion('kind', [headLine, commitLine, backupFooter]);

export const toCommitLine = ({
  events,
  ...commit
}: RecordedCommit): z.infer<typeof commitLine> => ({
  kind: 'commit',
  ...commit,
  events: events.map(
    ({ id, type, schemaVersion, stream, revision, contentHash, metadata, data }) => ({
      id,
      type,
      schemaVersion,
      stream,
      revision,
      contentHash,
      metadata,
      data,
    }),
  ),
});

export function toCommit({ kind: _, ...line }: z.infer<typeof commitLine>): RecordedCommit {
  const { firstPosition, recordedAt } = line;
  const events = line.events.map((event, n) => {
    const at = String(BigInt(firstPosition) + BigInt(n)) as Position;
    return { ...event, position: at, recordedAt };
  });
  return { ...line, events };
}
