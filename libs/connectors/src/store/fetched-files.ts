import { existsSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import lockfile from 'proper-lockfile';
import { addToManifest, readManifest, type Retrieval } from './manifest.js';
import { PartialFile } from './partial-file.js';

/** A lock whose process is gone is dead after this long. */
const STALE_MS = 30_000;

/**
 * Publishers' files as they came: each under the hash of its bytes and its own name, with a manifest
 * of what was retrieved from where and when. Nothing in here is ever overwritten or removed.
 */
export class FetchedFiles {
  private readonly newest: Map<string, Retrieval>;

  private constructor(
    private readonly folder: string,
    retrievals: readonly Retrieval[],
    private readonly unlock: () => Promise<void>,
  ) {
    this.newest = new Map(retrievals.map((one) => [one.address, one]));
  }

  /** Refuses 'fetch-running' while another process fetches into the folder, and 'bad-manifest'. */
  static async open(folder: string): Promise<Result<FetchedFiles>> {
    await mkdir(join(folder, 'partial'), { recursive: true });
    const unlock = await lock(folder);
    if (!unlock.ok) return unlock;
    const manifest = await readManifest(manifestOf(folder));
    if (manifest.ok) return ok(new FetchedFiles(folder, manifest.value, unlock.value));
    await unlock.value();
    return manifest;
  }

  /** The newest file from an address, if it is still there. */
  known(address: string): Retrieval | null {
    const found = this.newest.get(address);
    return found && existsSync(this.pathOf(found)) ? found : null;
  }

  pathOf({ sha256, name }: Pick<Retrieval, 'sha256' | 'name'>): string {
    return join(this.folder, 'files', sha256, basename(name));
  }

  partial(address: string): PartialFile {
    return new PartialFile(join(this.folder, 'partial'), address);
  }

  /** Takes over a file that is whole, and remembers where it came from. */
  async keep(partial: PartialFile, about: Omit<Retrieval, 'sha256' | 'bytes'>): Promise<Retrieval> {
    const retrieval = { ...about, sha256: await partial.sha256(), bytes: await partial.size() };
    const path = this.pathOf(retrieval);
    await mkdir(join(this.folder, 'files', retrieval.sha256), { recursive: true });
    await sync(partial.path);
    if (!existsSync(path)) await rename(partial.path, path);
    await partial.drop();
    await addToManifest(manifestOf(this.folder), retrieval);
    this.newest.set(retrieval.address, retrieval);
    return retrieval;
  }

  async close(): Promise<void> {
    await this.unlock();
  }
}

const manifestOf = (folder: string): string => join(folder, 'manifest.ndjson');

async function lock(folder: string): Promise<Result<() => Promise<void>>> {
  try {
    return ok(await lockfile.lock(join(folder, 'fetching'), { realpath: false, stale: STALE_MS }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    return refuse(
      'fetch-running',
      `Another process fetches into ${folder}. Wait until it is done; after a crash, half a minute.`,
      { folder },
    );
  }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
