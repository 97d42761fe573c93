import { stat } from 'node:fs/promises';
import { openSources } from '@chokepoint/importers';
import type { Ledger } from '@chokepoint/ledger';
import { importFiles, type ImportOptions, type OnProgress } from '@chokepoint/runtime';
import type { ImportOutcome } from '@chokepoint/supply-application';
import { orRefuse } from '../terminal/refused.js';

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
