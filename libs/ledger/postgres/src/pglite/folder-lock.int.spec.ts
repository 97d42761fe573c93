import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSourceProcess, type SourceProcess } from '@chokepoint/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../database/open-database.js';
import { DataFolderInUseError, lockFolder } from './folder-lock.js';

let folder: string;
let child: SourceProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-lock-'));
});
afterEach(async () => {
  await child?.kill();
  child = undefined;
  await rm(folder, { recursive: true });
});

const ignore = (): void => undefined;
const inChild = (code: string): SourceProcess =>
  (child = startSourceProcess(code, import.meta.dirname));

/** Another process that opens the folder, writes and waits. */
const holder = (): SourceProcess =>
  inChild(`
    import { openDatabase } from '@chokepoint/ledger-postgres';
    import { sql } from 'kysely';
    const database = await openDatabase({ dataDir: ${JSON.stringify(folder)} });
    await sql\`create table kept (n int)\`.execute(database.as());
    await sql\`insert into kept values (1)\`.execute(database.as());
    console.log('written');`);

test('a folder that another process has open is refused, saying by whom', async () => {
  const other = holder();
  await other.printed('written');
  const refused = await openDatabase({ dataDir: folder }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DataFolderInUseError);
  expect(refused).toMatchObject({
    code: 'data-folder-in-use',
    refusal: { code: 'data-folder-in-use', details: { folder, pid: other.pid } },
  });
  expect(String(refused)).toContain(`process ${other.pid}`);
});

test('a folder whose process was killed opens at once, with all it acknowledged', async () => {
  const other = holder();
  await other.printed('written');
  await other.kill();
  const database = await openDatabase({ dataDir: folder });
  const { rows } = await sql`select n from kept`.execute(database.as<unknown>());
  await database.close();
  expect(rows).toEqual([{ n: 1 }]);
});

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
  await leftBehindBy(`${await deadProcess()}`, new Date());
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
  const { readHolder } = await import('./folder-holder.js');
  const own = await lockFolder(folder, ignore);
  const { machine } = (await readHolder(join(folder, 'in-use.pid')))!;
  await own.release();
  await leftBehindBy(`${process.pid}\n${machine}\n1`, new Date());
  const lock = await lockFolder(folder, ignore);
  await lock.release();
});

test('a lock taken from under its holder is noticed', async () => {
  const lost = new Promise<Error>((resolve) => {
    void lockFolder(folder, resolve).then(() =>
      rm(join(folder, 'in-use.lock'), { recursive: true }),
    );
  });
  expect(await lost).toMatchObject({ code: 'ECOMPROMISED' });
});

/** What a process that did not end well leaves in the folder. */
async function leftBehindBy(signature: string, lastBeat: Date): Promise<void> {
  const lock = join(folder, 'in-use.lock');
  await mkdir(lock, { recursive: true });
  await writeFile(join(folder, 'in-use.pid'), `${signature}\n`);
  await utimes(lock, lastBeat, lastBeat);
}

/** Signature of a process that has ended. */
async function deadProcess(): Promise<string> {
  const process = inChild(`
    import { thisProcess } from '${new URL('./folder-holder.ts', import.meta.url).href}';
    const { pid, machine, started } = thisProcess();
    console.log(['is', pid, machine, started].join('|'));
    setInterval(() => undefined, 1000);`);
  const [, pid, machine, started] = (await process.printed('is')).split('|');
  await process.kill();
  return [pid, machine, started].join('\n');
}
