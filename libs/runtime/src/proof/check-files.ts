import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isAbsolute, join, normalize, sep } from 'node:path';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { ReceivedFile } from '@chokepoint/supply';

/** Which of a release's files a folder holds; all of these are the files that were imported. */
export interface ComparedFiles {
  readonly equal: readonly string[];
  readonly absent: readonly string[];
}

/**
 * Compares a publisher's files with what the ledger recorded of them when they were imported: each
 * is looked for in `folder` under the name it had then. Refuses 'file-differs' and 'no-file-found'.
 */
export async function compareFiles(
  files: readonly ReceivedFile[],
  folder: string,
): Promise<Result<ComparedFiles>> {
  const equal: string[] = [];
  const absent: string[] = [];
  for (const { name, sha256 } of files) {
    const found = await hashInside(folder, name);
    if (found === null) absent.push(name);
    else if (found === sha256) equal.push(name);
    else {
      return refuse(
        'file-differs',
        `${name} is not the file that was imported: its SHA-256 was ${sha256} and is ${found}.`,
        { file: name, before: sha256, after: found },
      );
    }
  }
  if (equal.length > 0) return ok({ equal, absent });
  const wanted = absent.join(', ');
  return refuse('no-file-found', `${folder} holds none of the release's files (${wanted}).`);
}

/** Null when the folder does not hold such a file. A name never leads out of the folder. */
async function hashInside(folder: string, name: string): Promise<string | null> {
  const inside = normalize(name);
  if (isAbsolute(inside) || inside.split(sep).includes('..')) return null;
  const path = join(folder, inside);
  const found = await stat(path).catch(notThere);
  if (found === null || !found.isFile()) return null;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function notThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}
