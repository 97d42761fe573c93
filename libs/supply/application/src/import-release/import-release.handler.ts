import { ok, parseFuzzyDate, refuse, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import {
  receiveRelease,
  sealRelease,
  type ReceivedFile,
  type ReleaseReceived,
} from '@chokepoint/supply';
import type { ReleaseSealed } from '@chokepoint/supply';
import { readRelease, releaseStream } from '../release/read-release.js';
import { importCancelled } from './import-cancelled.js';
import { hashFile } from './hash-file.js';
import type { ImportOutcome, ImportProgress, ImportRelease } from './import-release.command.js';
import type { DetectedRelease, SourceFile } from './importer.port.js';
import { readFiles } from './read-files.js';
import { ReleaseWriter } from './release-writer.js';

export interface ImportDependencies {
  readonly ledger: Ledger;
  /** Aborted: the import ends after the page in hand. A release that is complete by then stays so. */
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: ImportProgress) => void) | undefined;
}

/**
 * Brings a publisher's files into the ledger as one release: received, its statements, its rejects,
 * sealed. Nothing of it counts before it is sealed. The same bytes again change nothing; an import
 * that was cancelled or interrupted is finished by giving the same files again: nothing in the ledger
 * says that it was cut off, so the events, their ids and the digest are those of a whole import.
 *
 * Refuses what the importer's `detect` and `receiveRelease` refuse, and
 * 'publication-date-unknown', 'not-a-date', 'release-busy', 'import-cancelled'.
 */
export async function importRelease(
  deps: ImportDependencies,
  command: ImportRelease,
): Promise<Result<ImportOutcome>> {
  // One order of files whatever the order given: ids of events follow from it.
  const files = [...command.files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const detected = await command.importer.detect(files, { edition: command.edition });
  if (!detected.ok) return detected;
  const offered = await offer(deps, command, files, detected.value);
  if (!offered.ok) return offered;
  const stream = releaseStream(offered.value.source, offered.value.edition);
  const known = await readRelease(deps.ledger, stream);
  const receipt = receiveRelease(known.state, offered.value);
  if (!receipt.ok) return receipt;
  if (receipt.value.kind === 'already-imported') {
    return ok(outcome('already-imported', offered.value, receipt.value.sealed));
  }
  const { received } = receipt.value;
  if (deps.signal?.aborted) return importCancelled(deps.ledger, offered.value, 0);
  const actor = known.actor ?? command.actor;
  const writer = new ReleaseWriter(deps.ledger, stream, seedOf(stream, received), actor);
  return write(deps, writer, received, detected.value, files);
}

/** What the release would be received as. */
async function offer(
  deps: ImportDependencies,
  { importer, published: told }: ImportRelease,
  files: readonly SourceFile[],
  { source, edition, title, licence, published }: DetectedRelease,
): Promise<Result<ReleaseReceived>> {
  const date = told === undefined ? ok(published) : parseFuzzyDate(told);
  if (!date.ok) return date;
  if (!date.value) {
    return refuse(
      'publication-date-unknown',
      `When ${source} ${edition} was published is not known here. Say it: --published 2024-03-05 or 2024-03.`,
      { source, edition },
    );
  }
  const hashed = await hashAll(files, deps);
  if (hashed === null) return importCancelled(deps.ledger, { source, edition }, 0);
  return ok({
    source,
    edition,
    title,
    publishedOn: date.value.latest,
    publishedPrecision: date.value.precision,
    licence,
    files: hashed,
    importer: importer.id,
    importerVersion: importer.version,
  });
}

async function write(
  deps: ImportDependencies,
  writer: ReleaseWriter,
  received: ReleaseReceived,
  release: DetectedRelease,
  files: readonly SourceFile[],
): Promise<Result<ImportOutcome>> {
  await writer.write('ReleaseReceived', received);
  const { signal, progress } = deps;
  const { rows, ...totals } = await readFiles({
    writer,
    release,
    received,
    files,
    signal,
    progress,
  });
  await writer.finish();
  if (writer.refusal) return { ok: false, error: writer.refusal };
  if (signal?.aborted) return importCancelled(deps.ledger, received, rows);
  const sealed = sealRelease(
    { status: 'receiving', received },
    { ...totals, digest: writer.digestSoFar() },
  );
  if (!sealed.ok) return sealed;
  await writer.write('ReleaseSealed', sealed.value);
  await writer.finish();
  if (writer.refusal) return { ok: false, error: writer.refusal };
  return ok(outcome('imported', received, sealed.value));
}

const outcome = (
  kind: ImportOutcome['kind'],
  { source, edition }: ReleaseReceived,
  sealed: ReleaseSealed,
): ImportOutcome => ({
  kind,
  releaseId: `${source}-${edition}`,
  source,
  edition,
  files: sealed.files,
  statements: sealed.statements,
  facts: sealed.facts,
  digest: sealed.digest,
});

/** Null when it was cancelled. */
async function hashAll(
  files: readonly SourceFile[],
  { progress, signal }: ImportDependencies,
): Promise<readonly ReceivedFile[] | null> {
  const hashed: ReceivedFile[] = [];
  let bytes = 0;
  for (const [index, file] of files.entries()) {
    const place = { file: file.name, fileNo: index + 1, files: files.length };
    const onBytes = (read: number): void => {
      bytes += read;
      progress?.({ phase: 'hashing', ...place, bytes, bytesTotal: 0, rows: 0 });
    };
    const one = await hashFile(file, onBytes, signal);
    if (one === null) return null;
    hashed.push(one);
  }
  return hashed;
}

const seedOf = (stream: string, { importer, importerVersion, files }: ReleaseReceived): string =>
  [stream, importer, importerVersion, ...files.map((file) => file.sha256)].join('/');
