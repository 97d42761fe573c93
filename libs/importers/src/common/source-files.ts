import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';

/** Read at a time: large enough that a large file is not held up by reading it piece by piece. */
const CHUNK_BYTES = 256 * 1024;

export interface OpenedSources {
  readonly files: readonly SourceFile[];
  /** Files of the folders given that are no tables and stay unread (descriptions, pictures). */
  readonly ignored: readonly string[];
}

/** What publishers call their tables; what a file is shows in its content. */
const TABLE = /\.(csv|xlsx|json|dat)$/i;

/**
 * The files behind paths: a file by its own name, a folder's `.csv`, `.xlsx`, `.json` and `.dat`
 * files at any depth by their path inside it. Refuses 'path-not-found', 'no-files', 'same-name-twice'.
 */
export async function openSources(paths: readonly string[]): Promise<Result<OpenedSources>> {
  const files: SourceFile[] = [];
  const ignored: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
    if (found instanceof Error) return notFound(path, found);
    if (found.isFile()) files.push(fileAt(path, basename(path)));
    else await addFolder(path, files, ignored);
  }
  if (files.length === 0) {
    return refuse('no-files', `No .csv, .xlsx, .json or .dat file in ${paths.join(', ')}.`);
  }
  const names = files.map((file) => file.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined
    ? ok({ files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), ignored })
    : refuse(
        'same-name-twice',
        `Two of the files are called '${twice}'; import one folder at a time.`,
      );
}

/** A file whose text is at hand. */
export const textFile = (name: string, text: string | Buffer): SourceFile => ({
  name,
  open: () => Readable.from([Buffer.from(text)]),
});

async function addFolder(folder: string, files: SourceFile[], ignored: string[]): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (TABLE.test(name)) files.push(fileAt(path, name));
    else ignored.push(name);
  }
}

const fileAt = (path: string, name: string): SourceFile => ({
  name,
  open: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }),
});

function notFound(path: string, error: NodeJS.ErrnoException): Result<never> {
  if (error.code !== 'ENOENT') throw error;
  return refuse('path-not-found', `There is no file or folder '${path}'.`, { path });
}
