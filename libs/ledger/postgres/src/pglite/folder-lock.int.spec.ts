import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { thisProcess } from './folder-holder.js';
import { lockFolder } from './folder-lock.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-lock-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const ignore = (): void => undefined;

test('a folder open in this very process is refused, and free again once closed', async () => {
  const lock = await lockFolder(folder, ignore);
  await expect(lockFolder(folder, ignore)).rejects.toThrow(`process ${process.pid}`);
  await lock.release();
  const again = await lockFolder(folder, ignore);
  await again.release();
  expect(existsSync(join(folder, 'in-use.lock'))).toBe(false);
  expect(existsSync(join(folder, 'in-use.pid'))).toBe(false);
});

test('of many that open a folder at once, one gets it', async () => {
  const tries = Array.from({ length: 8 }, () => lockFolder(folder, ignore));
  const settled = await Promise.allSettled(tries);
  const got = settled.filter((result) => result.status === 'fulfilled');
  expect(got).toHaveLength(1);
  await got[0]!.value.release();
});

test('of many that open a crashed folder at once, one gets it', async () => {
  await leftBehindBy(await deadProcess(), new Date());
  const tries = Array.from({ length: 8 }, () => lockFolder(folder, ignore));
  const settled = await Promise.allSettled(tries);
  const got = settled.filter((result) => result.status === 'fulfilled');
  expect(got).toHaveLength(1);
  await got[0]!.value.release();
});

test('a lock of another machine is honoured while it beats and dead when it has not for long', async () => {
  await leftBehindBy(`${process.pid}\nanother-host pid:[1]\n1`, new Date());
  await expect(lockFolder(folder, ignore)).rejects.toThrow('on another-host');
  await leftBehindBy(`${process.pid}\nanother-host pid:[1]\n1`, new Date(Date.now() - 60_000));
  const lock = await lockFolder(folder, ignore);
  await lock.release();
});

test('a later process that got the number of a dead one is not taken for it', async () => {
  await leftBehindBy(`${process.pid}\n${thisProcess().machine}\n1`, new Date());
  const lock = await lockFolder(folder, ignore);
  await lock.release();
});

/** What a process that did not end well leaves in the folder. */
async function leftBehindBy(signature: string, lastBeat: Date): Promise<void> {
  const lock = join(folder, 'in-use.lock');
  await mkdir(lock, { recursive: true });
  await writeFile(join(folder, 'in-use.pid'), `${signature}\n`);
  await utimes(lock, lastBeat, lastBeat);
}

/** Signature of a process of this machine that has ended. */
async function deadProcess(): Promise<string> {
  const child = spawn(process.execPath, ['--version']);
  await once(child, 'exit');
  return `${child.pid}\n${thisProcess().machine}\n1`;
}
