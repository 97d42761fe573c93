import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyLog, openLog, readAddress, restoreBackup, writeBackup } from '@chokepoint/runtime';
import { throwAwayPostgres, writeRandomLog } from '@chokepoint/testing';
import { expect, onTestFinished, test } from 'vitest';
import { aDouble } from './wire.js';

/** As `chokepoint ledger copy`, `backup` and `restore` open what they are given. */
async function logAt(text: string, to: 'read' | 'write') {
  const address = readAddress(text);
  if (!address.ok) throw new Error(address.error.message);
  const opened = await openLog(address.value, to);
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(opened.value.close);
  return opened.value;
}

async function aServer(): Promise<string> {
  const database = await throwAwayPostgres();
  onTestFinished(() => database.close());
  return database.url!;
}

test('wire: a ledger moves from PostgreSQL to KurrentDB and back, the same in every field', async () => {
  const [postgres, another, { url }] = [await aServer(), await aServer(), await aDouble()];
  const source = await logAt(postgres, 'write');
  await writeRandomLog(source.ledger, 17);
  const target = await logAt(url, 'write');
  const there = await copyLog(source.ledger, target.ledger);
  expect(there).toMatchObject({ ok: true, value: { commits: 40 } });
  const back = await logAt(another, 'write');
  expect(await copyLog(target.ledger, back.ledger)).toEqual(there);
  const whole = { limit: 10_000 };
  expect(await back.ledger.readCommits(whole)).toEqual(await source.ledger.readCommits(whole));
});

test('wire: a backup of KurrentDB restores to the embedded database', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chokepoint-kurrent-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 5 }));
  const { url } = await aDouble();
  const source = await logAt(url, 'write');
  await writeRandomLog(source.ledger, 18);
  const file = join(folder, 'ledger.backup.gz');
  const written = await writeBackup(source, file);
  if (!written.ok) throw new Error(written.error.message);
  const target = await logAt(join(folder, 'data'), 'write');
  const { root, events } = written.value;
  expect(await restoreBackup(target, file)).toMatchObject({ ok: true, value: { root, events } });
});
