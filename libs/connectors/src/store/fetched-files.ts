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
    private readonly lock: Lock,
  ) {
    this.newest = new Map(retrievals.map((one) => [one.address, one]));
  }

  /** Refuses 'fetch-running' while another process fetches into the folder, and 'bad-manifest'. */
  static async open(folder: string): Promise<Result<FetchedFiles>> {
    await mkdir(join(folder, 'partial'), { recursive: true });
    const lock = await take(folder);
    if (!lock.ok) return lock;
    const manifest = await readManifest(manifestOf(folder));
    if (manifest.ok) return ok(new FetchedFiles(folder, manifest.value, lock.value));
    await lock.value.release();
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

  /**
   * Takes over a file that is whole, and remembers where it came from. Refuses 'fetch-running' when
   * another process took the folder meanwhile: both may have written to the file.
   */
  async keep(
    partial: PartialFile,
    about: Omit<Retrieval, 'sha256' | 'bytes'>,
  ): Promise<Result<Retrieval>> {
    if (this.lock.lost) return running(this.folder);
    const retrieval = { ...about, sha256: await partial.sha256(), bytes: await partial.size() };
    const path = this.pathOf(retrieval);
    await mkdir(join(this.folder, 'files', retrieval.sha256), { recursive: true });
    await sync(partial.path);
    if (!existsSync(path)) await rename(partial.path, path);
    await partial.drop();
    await addToManifest(manifestOf(this.folder), retrieval);
    this.newest.set(retrieval.address, retrieval);
    return ok(retrieval);
  }

  async close(): Promise<void> {
    await this.lock.release();
  }
}

const manifestOf = (folder: string): string => join(folder, 'manifest.ndjson');

interface Lock {
  /** Whether another process took it, as this one stood still for too long. */
  readonly lost: boolean;
  release(): Promise<void>;
}

async function take(folder: string): Promise<Result<Lock>> {
  let lost = false;
  const onCompromised = (): void => void (lost = true);
  try {
    const options = { realpath: false, stale: STALE_MS, onCompromised };
    const unlock = await lockfile.lock(join(folder, 'fetching'), options);
    return ok({
      get lost() {
        return lost;
      },
      async release() {
        // Then it is somebody else's.
        if (!lost) await unlock();
      },
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    return running(folder);
  }
}

const running = (folder: string): Result<never> =>
  refuse(
    'fetch-running',
    `Another process fetches into ${folder}. Wait until it is done; after a crash, half a minute.`,
    { folder },
  );

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
