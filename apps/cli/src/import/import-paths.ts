import { stat } from 'node:fs/promises';
import { openSources } from '@chokepoint/importers';
import type { Refusal, Result } from '@chokepoint/kernel';
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
    const imported = await importFiles(ledger, files, options, onProgress);
    outcomes.push(orRefuse(imported.ok ? imported : after(outcomes, imported.error)));
  }
  return outcomes;
}

/** A refusal that says what was imported before it. */
function after(done: readonly ImportOutcome[], error: Refusal): Result<never> {
  if (done.length === 0) return { ok: false, error };
  const releases = done.map(({ releaseId }) => releaseId).join(', ');
  return { ok: false, error: { ...error, message: `${error.message}\nBefore it: ${releases}.` } };
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
