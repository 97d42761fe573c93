import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppendOutcome } from '@chokepoint/ledger';
import { migrateLedger, openDatabase, postgresLedger } from '@chokepoint/ledger-postgres';
import { startSourceProcess, type SourceProcess } from '@chokepoint/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Told } from './load.js';
import { numberedAppend } from './numbered-appends.js';
import { expectKept, expectSound, readWhole, sentEvents } from './whole-log.js';

let folder: string;
const children: SourceProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-killed-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) await child.kill();
  await rm(folder, { recursive: true });
});

function writer(from: number): SourceProcess {
  const code = `
    import { writeForEver } from './embedded-writer.ts';
    await writeForEver(${JSON.stringify(folder)}, ${from});`;
  const child = startSourceProcess(code, import.meta.dirname);
  children.push(child);
  return child;
}

/** What a writer was told, by the number of the append. */
const toldBy = ({ lines }: SourceProcess): Map<number, AppendOutcome> =>
  new Map(
    lines().flatMap((line) => {
      const [word, n, ...outcome] = line.split(' ');
      return word === 'told' ? [[Number(n), JSON.parse(outcome.join(' ')) as AppendOutcome]] : [];
    }),
  );

const KILLS = 2;
const APPENDS = 25;

test(`an embedded database whose process was killed ${KILLS} times under load holds all that it acknowledged`, async () => {
  const told: Told = new Map();
  let next = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    const child = writer(next);
    await child.printed(`told ${next + APPENDS} `);
    await sleep(Math.random() * 20);
    await child.kill();
    for (const [n, outcome] of toldBy(child)) {
      told.set(numberedAppend(n), outcome);
      next = n + 1;
    }
  }
  const database = await openDatabase({ dataDir: folder });
  try {
    await migrateLedger(database);
    const ledger = postgresLedger(database);
    // The one that was under way when the last process died is recorded once, before or now.
    told.set(numberedAppend(next), await ledger.append(numberedAppend(next)));
    const log = await readWhole(ledger);
    expectSound(log);
    expectKept(log, told);
    expect(log).toHaveLength([...told.keys()].flatMap(sentEvents).length);
  } finally {
    await database.close();
  }
});

test('an embedded database whose process was killed while setting it up is set up by the next one', async () => {
  const first = writer(0);
  const begun = join(folder, 'postgres', 'global');
  await expect.poll(() => existsSync(begun), { interval: 5, timeout: 60_000 }).toBe(true);
  await first.kill();
  await expect(writer(0).printed('told 3 ')).resolves.toContain('"appended"');
  expect(first.lines()).toEqual([]);
});
