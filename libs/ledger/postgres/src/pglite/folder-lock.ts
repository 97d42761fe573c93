import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Refusal } from '@chokepoint/kernel';
import lockfile from 'proper-lockfile';
import {
  liveness,
  readHolder,
  removeHolder,
  thisProcess,
  writeHolder,
  type Holder,
} from './folder-holder.js';

/** A lock whose holder cannot be asked (another machine or container) is dead after this long. */
const STALE_MS = 30_000;
const HEARTBEAT_MS = 5_000;

/** A second process wanted a data folder: an expected refusal, for the user to read. */
export class DataFolderInUseError extends Error {
  readonly code = 'data-folder-in-use';
  readonly refusal: Refusal;

  constructor(folder: string, holder: Holder | null) {
    const who = holder ? ` by process ${holder.pid} on ${holder.machine.split(' ')[0]}` : '';
    const message =
      `The data folder ${folder} is in use${who}. ` +
      'Stop that process, or choose another folder, or use a PostgreSQL server (DATABASE_URL).';
    super(message);
    this.name = 'DataFolderInUseError';
    this.refusal = {
      code: this.code,
      message,
      details: { folder, ...(holder && { pid: holder.pid }) },
    };
  }
}

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Makes this process the only one on a data folder. `onLost` is called if the lock is taken from
 * under us (its files deleted): then nothing more may be written.
 * @throws DataFolderInUseError
 */
export async function lockFolder(
  folder: string,
  onLost: (error: Error) => void,
): Promise<FolderLock> {
  const files = lockFiles(folder);
  // Looking, breaking a dead lock, taking it and signing are one step: the gate lets one at a time.
  const openGate = await lockfile.lock(files.gate, {
    realpath: false,
    stale: 5_000,
    retries: { retries: 120, factor: 1, minTimeout: 50, maxTimeout: 50 },
  });
  try {
    await breakDeadLock(folder, files);
    let lost = false;
    const unlock = await take(folder, files, (error) => {
      lost = true;
      onLost(error);
    });
    await writeHolder(files.holder, thisProcess());
    return {
      async release() {
        // Then the files there, if any, are somebody else's.
        if (lost) return;
        await removeHolder(files.holder);
        await unlock();
      },
    };
  } finally {
    await openGate();
  }
}

/** What the locks are named after: each adds '.lock', a folder, as only `mkdir` is indivisible. */
interface LockFiles {
  readonly gate: string;
  readonly use: string;
  readonly holder: string;
}

const lockFiles = (folder: string): LockFiles => ({
  gate: join(folder, 'opening'),
  use: join(folder, 'in-use'),
  holder: join(folder, 'in-use.pid'),
});

/** After a crash the lock stays behind; its holder is known to be gone, so it need not be waited for. */
async function breakDeadLock(folder: string, files: LockFiles): Promise<void> {
  const holder = await readHolder(files.holder);
  if (holder === null) return;
  const state = liveness(holder);
  if (state === 'alive') throw new DataFolderInUseError(resolve(folder), holder);
  if (state === 'gone') await rm(`${files.use}.lock`, { recursive: true, force: true });
}

async function take(
  folder: string,
  files: LockFiles,
  onCompromised: (error: Error) => void,
): Promise<() => Promise<void>> {
  const options = {
    realpath: false,
    stale: STALE_MS,
    update: HEARTBEAT_MS,
    onCompromised,
  };
  try {
    return await lockfile.lock(files.use, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    throw new DataFolderInUseError(resolve(folder), await readHolder(files.holder));
  }
}
