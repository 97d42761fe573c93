import { detectImporter } from '@chokepoint/importers';
import type { Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import {
  type ImportOutcome,
  type ImportProgress,
  importRelease,
  type SourceFile,
} from '@chokepoint/supply-application';
import type { OnProgress, Progress } from '../progress/progress.js';
import { SYSTEM_ACTOR } from '../shipped/load-register.js';

export interface ImportOptions {
  /** Id of the importer; found out from the files when it is not given. */
  readonly source?: string | undefined;
  readonly edition?: string | undefined;
  readonly published?: string | undefined;
  /** Done before anything is written, once the source of the files is known. */
  readonly before?: ((source: string) => Promise<void>) | undefined;
  /** Aborted: the import ends after the page in hand, to be finished by another one. */
  readonly signal?: AbortSignal | undefined;
}

/** Imports files as one release, with the importer that recognises them. */
export async function importFiles(
  ledger: Ledger,
  files: readonly SourceFile[],
  options: ImportOptions,
  onProgress?: OnProgress,
): Promise<Result<ImportOutcome>> {
  const { source, edition, published, before, signal } = options;
  const detected = await detectImporter(files, { source, edition });
  if (!detected.ok) return detected;
  const { importer } = detected.value;
  await before?.(detected.value.release.source);
  const progress = (made: ImportProgress): void => onProgress?.(toProgress(made));
  const command = { importer, files, actor: SYSTEM_ACTOR, edition, published };
  return importRelease({ ledger, signal, progress }, command);
}

function toProgress({ phase, file, bytes, bytesTotal, rows }: ImportProgress): Progress {
  const total = bytesTotal === 0 ? null : bytesTotal;
  if (phase === 'hashing') return { step: 'Measuring the files', done: bytes, total };
  return { step: 'Reading', item: file, done: bytes, total, rows };
}
