import { createReadStream } from 'node:fs';
import type { FetchedFile, FetchedSource } from '@chokepoint/connectors';
import { detectImporter } from '@chokepoint/importers';
import { ok, type Refusal, refuse, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import type { ImportOutcome, SourceFile } from '@chokepoint/supply-application';
import { importFiles, type ImportOptions } from '../import/import-files.js';
import type { OnProgress } from '../progress/progress.js';

/**
 * Imports what was fetched as one release, as if the files had been given by hand. Whatever is
 * refused, the files stay. Refuses 'layout-not-known', and what `importFiles` refuses.
 */
export async function importFetched(
  ledger: Ledger,
  fetched: FetchedSource,
  options: Omit<ImportOptions, 'source'>,
  onProgress?: OnProgress,
): Promise<Result<ImportOutcome>> {
  const files = fetched.files.map(toSourceFile);
  const imported = await importFiles(ledger, files, options, onProgress);
  return imported.ok ? imported : notImported(fetched.files, imported.error);
}

/**
 * Whether an importer knows what was fetched: needs no ledger, which somebody else may hold. Refuses
 * 'layout-not-known', and what importers refuse of files whose layout they know.
 */
export async function recogniseFetched(
  { files }: FetchedSource,
  edition: string | undefined,
): Promise<Result<null>> {
  const detected = await detectImporter(files.map(toSourceFile), { edition });
  return detected.ok ? ok(null) : notImported(files, detected.error);
}

const toSourceFile = ({ name, path }: FetchedFile): SourceFile => ({
  name,
  open: () => createReadStream(path),
});

function notImported(files: readonly FetchedFile[], { code, message }: Refusal): Result<never> {
  const unknown = code === 'unknown-layout';
  const why = unknown
    ? `the layout of ${briefly(files.map(({ name }) => name))} is not known.`
    : message;
  const paths = files.map(({ path }) => path);
  return refuse(
    unknown ? 'layout-not-known' : code,
    `Fetched, not imported: ${why}\nKept as ${briefly(paths)}.`,
    { files: paths, reason: message },
  );
}

const MOST_NAMED = 3;

const briefly = (names: readonly string[]): string =>
  names.length > MOST_NAMED ? `${names[0]} and ${names.length - 1} others` : names.join(', ');
