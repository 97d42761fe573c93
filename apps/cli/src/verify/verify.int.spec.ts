import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  anAppend,
  anEvent,
  aWrite,
  throwAwayPostgres,
  type TestDatabase,
} from '@chokepoint/testing';
import { openRuntime, readConfig, type Runtime } from '@chokepoint/runtime';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../run.js';
import { memoryTerminal } from '../testing/memory-terminal.js';

let folder: string;
let database: TestDatabase;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-verify-'));
  const key = join(folder, 'notary-key.pem');
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  database = await throwAwayPostgres();
  environment = {
    DATABASE_URL: database.url!,
    CHOKEPOINT_NOTARY_KEY_FILE: key,
    CHOKEPOINT_HEADS_FILE: join(folder, 'signed-heads.ndjson'),
    CHOKEPOINT_SHIPPED_FACTS: 'skip',
    LOG_LEVEL: 'silent',
  };
});
afterAll(async () => {
  await database?.close();
  await rm(folder, { recursive: true });
});

async function chokepoint(...args: string[]) {
  const terminal = memoryTerminal(environment);
  const code = await run(args, terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

async function withProduct(work: (product: Runtime) => Promise<unknown>): Promise<void> {
  const config = readConfig(environment);
  if (!config.ok) throw new Error(config.error.message);
  const opened = await openRuntime(config.value);
  if (!opened.ok) throw new Error(opened.error.message);
  await work(opened.value).finally(() => opened.value.close());
}

const noted = (text: string) => anEvent({ type: 'Noted', data: { text } });

it('says that an untouched ledger is sound, with a progress bar, and what the newest head covers', async () => {
  await withProduct(async (product) => {
    const { ledger } = product;
    await ledger.append(anAppend(aWrite('probe-a', 'no-stream', [noted('one'), noted('two')])));
    await ledger.append(anAppend(aWrite('probe-b', 'no-stream', [noted('three')])));
    await product.notarise();
  });
  const { code, out, err } = await chokepoint('verify');
  expect(err).toMatch(/Verifying the ledger/);
  expect(out).toMatch(/^The ledger is sound: 3 events, root [\da-f]{64}\.\n/);
  expect(out).toMatch(/fits 1 signed head; the newest covers 3 events/);
  expect(code).toBe(0);
});

it('ends with 1 and names the first bad event of one that a superuser changed', async () => {
  const statement = `update es.event set data = '{"text":"zwei"}' where stream = 'probe-a' and revision = 2`;
  await database
    .as<unknown>()
    .transaction()
    .execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction);
      await sql.raw(statement).execute(transaction);
    });
  const { code, err } = await chokepoint('verify');
  expect(code).toBe(1);
  expect(err).toMatch(/The ledger is NOT sound\.\n.*position 2\b/);
  const json = await chokepoint('verify', '--json');
  expect(JSON.parse(json.out)).toMatchObject({
    code: 'ledger-not-sound',
    details: { sound: false, findings: [{ position: '2' }] },
  });
});

it('takes no key but the one that it is told to trust', async () => {
  const { publicKey } = generateKeyPairSync('ed25519');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const { code, err } = await chokepoint('verify', '--key', pem);
  expect(code).toBe(1);
  expect(err).toMatch(/NOT sound/);
});
