import { type EventOf, idOfStream } from '../run/read-event.js';
import type { ReadTransaction } from '../run/read-transaction.js';

/** What a later part of a projection needs to know of a release. */
export interface SealedRelease {
  readonly releaseId: string;
  readonly source: string;
  readonly publishedOn: string;
}

export async function receiveRelease(
  db: ReadTransaction,
  event: EventOf<'ReleaseReceived'>,
): Promise<void> {
  const { data } = event;
  await db
    .insertInto('read.release')
    .values({
      release_id: idOfStream(event.stream),
      source: data.source,
      edition: data.edition,
      title: data.title,
      published_on: data.publishedOn,
      published_precision: data.publishedPrecision,
      licence: data.licence,
      importer: `${data.importer}@${data.importerVersion}`,
      received_position: event.position,
      recorded_at: event.recordedAt,
      files: JSON.stringify(data.files),
    })
    .execute();
}

/** Notes the seal. @throws when the log seals a release that it never received. */
export async function sealRelease(
  db: ReadTransaction,
  event: EventOf<'ReleaseSealed'>,
): Promise<SealedRelease> {
  const { files, facts, digest } = event.data;
  const total = (count: (file: (typeof files)[number]) => number) =>
    files.reduce((sum, file) => sum + count(file), 0);
  const row = await db
    .updateTable('read.release')
    .set({
      sealed_position: event.position,
      file_counts: JSON.stringify(files),
      rows_read: total((file) => file.read),
      rows_imported: total((file) => file.imported),
      rows_rejected: total((file) => file.rejected),
      rows_skipped: total((file) => file.skipped.reduce((sum, { rows }) => sum + rows, 0)),
      facts,
      digest,
    })
    .where('release_id', '=', idOfStream(event.stream))
    .returning(['release_id', 'source', 'published_on'])
    .executeTakeFirstOrThrow(() => neverReceived(event.stream));
  return { releaseId: row.release_id, source: row.source, publishedOn: row.published_on };
}

/** Notes the withdrawal, of what corrects the release too, and answers whether it had been sealed. */
export async function withdrawRelease(
  db: ReadTransaction,
  event: EventOf<'ReleaseWithdrawn'>,
): Promise<SealedRelease | null> {
  const releaseId = idOfStream(event.stream);
  const withdrawal = {
    withdrawn_position: event.position,
    withdrawn_reason: event.data.reason,
    withdrawn_on: event.data.withdrawnOn,
  };
  const row = await db
    .updateTable('read.release')
    .set(withdrawal)
    .where('release_id', '=', releaseId)
    .returning(['release_id', 'source', 'published_on', 'sealed_position'])
    .executeTakeFirstOrThrow(() => neverReceived(event.stream));
  await db
    .updateTable('read.release')
    .set(withdrawal)
    .where('corrects', '=', releaseId)
    .where('withdrawn_position', 'is', null)
    .execute();
  if (row.sealed_position === null) return null;
  return { releaseId: row.release_id, source: row.source, publishedOn: row.published_on };
}

/** Source of the release that a stream is about. @throws when the log never received it. */
export async function sourceOfRelease(db: ReadTransaction, stream: string): Promise<string> {
  const { source } = await db
    .selectFrom('read.release')
    .select('source')
    .where('release_id', '=', idOfStream(stream))
    .executeTakeFirstOrThrow(() => neverReceived(stream));
  return source;
}

const neverReceived = (stream: string): Error =>
  new Error(`The log never received the release ${idOfStream(stream)}.`);
