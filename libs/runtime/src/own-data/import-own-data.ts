import { createHash } from 'node:crypto';
import { ownDataImporter, prepareOwnData, type PreviewRequest } from '@chokepoint/importers';
import type { Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import {
  hashFile,
  type ImportOutcome,
  importRelease,
  type SourceFile,
} from '@chokepoint/supply-application';
import { editionOfBytes } from './edition-of-bytes.js';

export interface OwnDataImport extends PreviewRequest {
  /** The day and a part of the bytes' hash when it is not said. */
  readonly edition?: string | undefined;
  /** `2026-11-25` or `2026-11`; follows from an edition that begins with a date. */
  readonly published?: string | undefined;
  /** Opaque id of who imports. */
  readonly actor: string;
}

export interface OwnDataPlace {
  readonly ledger: Ledger;
  today(): string;
}

const HASH_DIGITS = 8;

/**
 * Brings a table of one's own into the ledger as a release of its own. The same bytes again change
 * nothing, on whatever day they come. Refuses what preparing and importing refuse; with any fault
 * in the table nothing is written.
 */
export async function importOwnData(
  place: OwnDataPlace,
  { edition, published, actor, ...request }: OwnDataImport,
): Promise<Result<ImportOutcome>> {
  const { ledger } = place;
  const today = place.today();
  const prepared = await prepareOwnData(request);
  if (!prepared.ok) return prepared;
  const files = prepared.value;
  const hashes = await hashesOf(files);
  const known = await editionOfBytes(ledger, 'own', hashes);
  const digest = createHash('sha256').update(hashes.join()).digest('hex').slice(0, HASH_DIGITS);
  return importRelease(
    { ledger },
    {
      importer: ownDataImporter,
      files,
      actor,
      edition: known ?? edition ?? `${today}-${digest}`,
      published: published ?? (edition === undefined ? undefined : publishedOf(edition, today)),
    },
  );
}

/** An edition that names no date came out on the day on which it was brought. */
const publishedOf = (edition: string, today: string): string | undefined =>
  /^\d{4}(-\d{2}){0,2}(?=$|[-._])/.test(edition) ? undefined : today;

async function hashesOf(files: readonly SourceFile[]): Promise<readonly string[]> {
  const hashed = await Promise.all(files.map((file) => hashFile(file, () => undefined)));
  // Nothing cancels it, so there is none that was not hashed.
  return hashed.flatMap((file) => file?.sha256 ?? []).sort();
}
