import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderInUseError, openDatabase } from '@chokepoint/ledger-postgres';
import { startSourceProcess, type SourceProcess } from '@chokepoint/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';

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

/** Another process that opens the folder, writes and waits. */
const holder = (): SourceProcess =>
  (child = startSourceProcess(
    `
    import { openDatabase } from '@chokepoint/ledger-postgres';
    import { sql } from 'kysely';
    const database = await openDatabase({ dataDir: ${JSON.stringify(folder)} });
    await sql\`create table kept (n int)\`.execute(database.as());
    await sql\`insert into kept values (1)\`.execute(database.as());
    console.log('written');`,
    import.meta.dirname,
  ));

test('a folder that another process has open is refused, saying by whom; once that process was killed it opens at once, with all it acknowledged', async () => {
  const other = holder();
  await other.printed('written');
  const refused = await openDatabase({ dataDir: folder }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DataFolderInUseError);
  expect(refused).toMatchObject({
    code: 'data-folder-in-use',
    refusal: { code: 'data-folder-in-use', details: { folder, pid: other.pid } },
  });
  expect(String(refused)).toContain(`process ${other.pid}`);

  await other.kill();
  const database = await openDatabase({ dataDir: folder });
  const { rows } = await sql`select n from kept`.execute(database.as<unknown>());
  await database.close();
  expect(rows).toEqual([{ n: 1 }]);
});

test('a folder taken from under its database is not written any more', async () => {
  const database = await openDatabase({ dataDir: folder });
  await rm(join(folder, 'in-use.lock'), { recursive: true });
  const write = () =>
    sql`select 1`.execute(database.as<unknown>()).then(
      () => 'written',
      () => 'refused',
    );
  await expect.poll(write, { timeout: 20_000 }).toBe('refused');
  await database.close();
});
