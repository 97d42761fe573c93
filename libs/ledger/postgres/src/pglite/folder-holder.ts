import { readFileSync, readlinkSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';

/** The process that has a data folder open, as it wrote itself down beside the lock. */
export interface Holder {
  readonly pid: number;
  /** Where `pid` has its meaning: host and, on Linux, the process namespace (a container's own). */
  readonly machine: string;
  /** When that process started, by the kernel's count, to tell it from a later one of its number. */
  readonly started: string | null;
}

export type Liveness = 'alive' | 'gone' | 'unknown';

export const thisProcess = (): Holder => ({
  pid: process.pid,
  machine: machine(),
  started: startOf(process.pid),
});

/** 'unknown' where the holder's process number means nothing on this machine. */
export function liveness(holder: Holder): Liveness {
  if (holder.machine !== machine()) return 'unknown';
  if (!exists(holder.pid)) return 'gone';
  const started = startOf(holder.pid);
  return started === null || started === holder.started ? 'alive' : 'gone';
}

/** Null when nobody is written down, or what is written is cut short by a crash. */
export async function readHolder(file: string): Promise<Holder | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const [pid = '', machineName = '', started = ''] = text.split('\n');
  if (!/^\d+$/.test(pid)) return null;
  return { pid: Number(pid), machine: machineName, started: started === '' ? null : started };
}

export const writeHolder = (file: string, { pid, machine, started }: Holder): Promise<void> =>
  writeFile(file, [pid, machine, started ?? '', ''].join('\n'));

export const removeHolder = (file: string): Promise<void> => rm(file, { force: true });

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of /proc/<pid>/stat; null on systems without it. */
function startOf(pid: number): string | null {
  const stat = readOr(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The second field, the command in brackets, may hold blanks.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function machine(): string {
  return `${hostname()} ${readOr(() => readlinkSync('/proc/self/ns/pid')) ?? process.platform}`;
}

/** The system's answer, or null on a system that has no such file. */
function readOr(read: () => string): string | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
