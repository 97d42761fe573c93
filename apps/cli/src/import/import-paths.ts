import { stat } from 'node:fs/promises';
import { detectImporter, openSources } from '@chokepoint/importers';
import type { Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import { type OnProgress, SYSTEM_ACTOR } from '@chokepoint/runtime';
import {
  type ImportOutcome,
  type ImportProgress,
  importRelease,
  type SourceFile,
} from '@chokepoint/supply-application';
import { orRefuse } from '../terminal/refused.js';

export interface ImportOptions {
  /** Id of the importer; found out from the files when it is not given. */
  readonly source?: string;
  readonly edition?: string;
  readonly published?: string;
  /** Done before anything is written, once the source of the files is known. */
  readonly before?: (source: string) => Promise<void>;
}

/** Imports each folder as one release, and the files that are given singly as one together. */
export async function importPaths(
  ledger: Ledger,
  paths: readonly string[],
  options: ImportOptions,
  onProgress: OnProgress,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const group of await releaseGroups(paths)) {
    const { files } = orRefuse(await openSources(group));
    outcomes.push(orRefuse(await importFiles(ledger, files, options, onProgress)));
  }
  return outcomes;
}

/** Imports files as one release, with the importer that recognises them. */
export async function importFiles(
  ledger: Ledger,
  files: readonly SourceFile[],
  options: ImportOptions,
  onProgress: OnProgress,
): Promise<Result<ImportOutcome>> {
  const { source, edition, published, before } = options;
  const detected = await detectImporter(files, { source, edition });
  if (!detected.ok) return detected;
  const { importer } = detected.value;
  await before?.(detected.value.release.source);
  const progress = (made: ImportProgress): void => onProgress(toProgress(made));
  const command = { importer, files, actor: SYSTEM_ACTOR, edition, published };
  return importRelease({ ledger, progress }, command);
}

async function releaseGroups(paths: readonly string[]): Promise<string[][]> {
  const folders: string[][] = [];
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
    if (!(found instanceof Error) && found.isDirectory()) folders.push([path]);
    else files.push(path);
  }
  return files.length === 0 ? folders : [...folders, files];
}

function toProgress({ phase, file, bytes, bytesTotal }: ImportProgress) {
  const step = phase === 'hashing' ? 'Measuring the files' : `Reading ${file}`;
  return { step, done: bytes, total: bytesTotal === 0 ? null : bytesTotal };
}
