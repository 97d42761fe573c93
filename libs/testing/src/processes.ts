import { readdir, readFile } from 'node:fs/promises';

/**
 * Ids of the processes that this one started, by Linux's account of them. Elsewhere none: there the
 * children of a killed server end by themselves, a moment later.
 */
export async function childrenOf(pid: number): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(pids.map(parentOf));
  return pids.map(Number).filter((_, n) => parents[n] === pid);
}

/** Field 4 of /proc/<pid>/stat; the second field, the command in brackets, may hold blanks. */
async function parentOf(pid: string): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(ifGone);
  return stat === undefined
    ? undefined
    : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** SIGKILL, unless it has ended already. */
export function killAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    ifGone(error as NodeJS.ErrnoException);
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    ifGone(error as NodeJS.ErrnoException);
    return false;
  }
}

function ifGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ESRCH' && error.code !== 'ENOENT') throw error;
}
