import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { gzipSync, gunzipSync } from 'node:zlib';
import { memoryLedger, type Ledger, type LedgerArchive } from '@chokepoint/ledger';
import { migrateLedger, postgresLedger, runMigrations } from '@chokepoint/ledger-postgres';
import {
  ledgerLeaves,
  Notary,
  NOTARY_MIGRATIONS,
  storedHeads,
  type NotaryDatabase,
} from '@chokepoint/notary';
import {
  openLog,
  readAddress,
  restoreBackup,
  writeBackup,
  type OpenedLog,
} from '@chokepoint/runtime';
import {
  anAppend,
  aWrite,
  events,
  freshStream,
  testDatabases,
  writeRandomLog,
  type TestDatabase,
} from '@chokepoint/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-backup-'));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
const aFile = (): string => join(folder, `${++files}.backup.gz`);

const clock = { now: () => new Date().toISOString() };
const inMemory = (): Ledger & LedgerArchive => memoryLedger({ clock });
const alone = (ledger: Ledger & LedgerArchive) => ({
  ledger,
  store: 'embedded' as const,
  signedHeads: async () => [],
  keepSignedHeads: async () => false,
});

const everything = async (ledger: LedgerArchive) =>
  (await ledger.readCommits({ limit: 100_000 })).commits;

describe.each(testDatabases())('a backup of $name', ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
    await migrateLedger(database);
    await writeRandomLog(postgresLedger(database), 11);
  });
  afterAll(() => database?.close());

  test('restores to the same ledger, of whatever kind', async () => {
    const file = aFile();
    const ledger = postgresLedger(database);
    const written = await writeBackup({ ...alone(ledger), store: 'postgres' }, file);
    if (!written.ok) throw new Error(written.error.message);
    const target = inMemory();
    const restored = await restoreBackup(alone(target), file);
    const { commits, events: count, position, root } = written.value;
    expect(restored).toMatchObject({ ok: true, value: { commits, events: count, position, root } });
    expect(await everything(target)).toEqual(await everything(ledger));
  });

  test('taken while others write is all that was there when it began, and whole', async () => {
    const file = aFile();
    const ledger = postgresLedger(database);
    let writing = true;
    const writer = (async () => {
      while (writing) await ledger.append(anAppend(aWrite(freshStream(), 'any', events(3))));
    })();
    const before = await ledger.head();
    const written = await writeBackup(alone(ledger), file);
    writing = false;
    await writer;
    if (!written.ok) throw new Error(written.error.message);
    expect(Number(written.value.position)).toBeGreaterThanOrEqual(Number(before.position));
    const target = inMemory();
    expect((await restoreBackup(alone(target), file)).ok).toBe(true);
    const restored = await everything(target);
    const all = await everything(ledger);
    expect(all.length).toBeGreaterThan(restored.length);
    expect(restored).toEqual(all.slice(0, restored.length));
  });
});

describe('a restore', () => {
  let file: string;
  let source: Ledger & LedgerArchive;
  beforeAll(async () => {
    file = aFile();
    source = inMemory();
    await writeRandomLog(source, 3);
    await writeBackup(alone(source), file);
  });

  /** The backup with its unpacked lines changed. */
  async function changed(change: (lines: string[]) => string[]): Promise<string> {
    const lines = gunzipSync(await readFile(file))
      .toString('utf8')
      .split('\n')
      .slice(0, -1);
    return packed(
      change(lines)
        .map((line) => `${line}\n`)
        .join(''),
    );
  }
  async function packed(text: string): Promise<string> {
    const other = aFile();
    await writeFile(other, gzipSync(text));
    return other;
  }
  async function refusal(from: string) {
    const target = inMemory();
    const outcome = await restoreBackup(alone(target), from);
    expect((await target.head()).position).toBe('0');
    return outcome.ok ? outcome.value : outcome.error;
  }

  test('of a file that is cut short anywhere is refused before anything is written', async () => {
    const whole = await readFile(file);
    for (const share of [0, 0.01, 0.3, 0.6, 0.9, 0.999]) {
      const cut = aFile();
      await writeFile(cut, whole.subarray(0, Math.floor(whole.length * share)));
      expect(await refusal(cut)).toMatchObject({ code: 'backup-damaged', details: { file: cut } });
    }
    expect(await refusal(await changed((lines) => lines.slice(0, -1)))).toMatchObject({
      code: 'backup-damaged',
      message: expect.stringContaining('cut short') as string,
    });
  });

  test('of a file in which one byte changed is refused, or gives the same ledger', async () => {
    const whole = await readFile(file);
    const commits = await everything(source);
    const BYTES = 60;
    let refused = 0;
    for (let n = 0; n < BYTES; n++) {
      const bytes = Buffer.from(whole);
      const at = Math.floor((whole.length * n) / BYTES);
      bytes[at] = bytes[at]! ^ 0x10;
      const altered = aFile();
      await writeFile(altered, bytes);
      const target = inMemory();
      const outcome = await restoreBackup(alone(target), altered);
      // A packed text can be written in several ways: then nothing that was packed has changed.
      expect(await everything(target), `byte ${at}`).toEqual(outcome.ok ? commits : []);
      if (outcome.ok) continue;
      expect(outcome.error.code).toMatch(/^(backup-damaged|not-a-backup)$/);
      refused += 1;
    }
    expect(refused).toBeGreaterThan(BYTES / 2);
    const longer = aFile();
    await writeFile(longer, Buffer.concat([whole, gzipSync('{"kind":"commit"}\n')]));
    expect(await refusal(longer)).toMatchObject({ code: 'backup-damaged' });
  });

  test.each<[string, (lines: string[]) => string[], RegExp]>([
    ['removed', (lines) => lines.toSpliced(5, 1), /line 6: A commit begins at/],
    ['moved', (lines) => lines.toSpliced(5, 2, lines[6]!, lines[5]!), /line 6: A commit begins at/],
    ['repeated', (lines) => lines.toSpliced(5, 0, lines[5]!), /line 7: A commit begins at/],
    [
      'of another content',
      (lines) => lines.with(5, lines[5]!.replace('"actor":"tester"', '"actor":"nobody"')),
      /line 6: .* its content has the hash/,
    ],
    [
      'of another time',
      (lines) => lines.with(5, lines[5]!.replace(/"recordedAt":"\d{4}/, '"recordedAt":"2001')),
      /not those that were written/,
    ],
    ['that is no JSON', (lines) => lines.with(5, 'x'), /line 6: It is no JSON/],
    ['after the last', (lines) => [...lines, '{}'], /more after the last line/],
    [
      'that counts wrongly',
      (lines) => lines.with(-1, lines.at(-1)!.replace(/"events":\d+/, '"events":1')),
      /not hold what its last line counts/,
    ],
  ])('of a file with a line %s is refused, naming it', async (_, change, message) => {
    const altered = await changed(change);
    expect(await refusal(altered)).toMatchObject({
      code: 'backup-damaged',
      message: expect.stringMatching(message) as string,
    });
  });

  test('of a file of a newer version, or of something else, is refused', async () => {
    const newer = await changed((lines) =>
      lines.with(0, lines[0]!.replace('"version":1', '"version":2')),
    );
    expect(await refusal(newer)).toMatchObject({
      code: 'backup-too-new',
      details: { line: 1 },
    });
    const plain = aFile();
    await writeFile(plain, 'mineral,year\ngallium,2023\n');
    for (const foreign of [plain, await packed('hello\n'), await packed('{"a":1}\n')]) {
      expect(await refusal(foreign)).toMatchObject({ code: 'not-a-backup' });
    }
    expect(await refusal(join(folder, 'missing'))).toMatchObject({ code: 'file-unusable' });
  });

  test('goes into an empty ledger only, and on after an interruption when told so', async () => {
    const target = inMemory();
    const commits = await everything(source);
    for (const commit of commits.slice(0, 9)) await target.restoreCommit(commit);
    const refused = await restoreBackup(alone(target), file);
    expect(refused).toMatchObject({ error: { code: 'ledger-not-empty' } });
    expect((await restoreBackup(alone(target), file, { resume: true })).ok).toBe(true);
    expect(await everything(target)).toEqual(commits);
    const other = inMemory();
    await writeRandomLog(other, 4);
    expect(await restoreBackup(alone(other), file, { resume: true })).toMatchObject({
      error: { code: 'restore-refused' },
    });
  });
});

test('a backup never replaces a file, and leaves none behind when it fails', async () => {
  const file = aFile();
  await writeFile(file, 'precious');
  expect(await writeBackup(alone(inMemory()), file)).toMatchObject({
    error: { code: 'file-exists' },
  });
  expect(await readFile(file, 'utf8')).toBe('precious');
  const ledger = inMemory();
  await writeRandomLog(ledger, 5);
  const damaged = Object.assign(Object.create(ledger) as typeof ledger, {
    head: () => ledger.head(),
    readCommits: async () => {
      const page = await ledger.readCommits({ limit: 10_000 });
      const [first, ...rest] = page.commits;
      const [event, ...others] = first!.events;
      const altered = { ...first!, events: [{ ...event!, data: { a: 1 } }, ...others] };
      return { ...page, commits: [altered, ...rest] };
    },
  });
  const failing = aFile();
  expect(await writeBackup(alone(damaged), failing)).toMatchObject({
    error: { code: 'log-damaged', message: expect.stringContaining('verify') as string },
  });
  const there = await readdir(folder);
  expect(there.filter((name) => join(folder, name).startsWith(failing))).toEqual([]);
});

test('an empty ledger has a backup too', async () => {
  const file = aFile();
  expect(await writeBackup(alone(inMemory()), file)).toMatchObject({ value: { events: 0 } });
  expect(await restoreBackup(alone(inMemory()), file)).toMatchObject({ value: { events: 0 } });
});

describe('signed heads', () => {
  const key = generateKeyPairSync('ed25519').privateKey;
  let data: string;
  let log: OpenedLog;
  const openedAt = async (name: string): Promise<OpenedLog> => {
    const address = readAddress(join(folder, name));
    if (!address.ok) throw new Error(address.error.message);
    const opened = await openLog(address.value, 'write');
    if (!opened.ok) throw new Error(opened.error.message);
    return opened.value;
  };
  beforeAll(async () => {
    data = aFile();
    const database = await testDatabases()[1]!.open();
    await migrateLedger(database);
    await runMigrations(database, 'notary', NOTARY_MIGRATIONS);
    const ledger = postgresLedger(database);
    const db = database.as<NotaryDatabase>();
    const notary = new Notary({ db, source: ledgerLeaves(ledger), clock });
    for (const seed of [1, 2]) {
      await writeRandomLog(ledger, seed);
      await notary.follow();
      await notary.sign(key);
    }
    await writeRandomLog(ledger, 3);
    const heads = storedHeads(db);
    const keys = await heads.publicKeys();
    const lines = (await heads.after(0)).map((head) => ({
      kind: 'signed-head' as const,
      head,
      publicKey: keys.get(head.keyId)!,
    }));
    expect(lines).toHaveLength(2);
    await writeBackup({ ...alone(ledger), signedHeads: async () => lines }, data);
    await database.close();
    log = await openedAt('restored');
  });
  afterAll(() => log?.close());

  test('are restored with the ledger that they were signed for', async () => {
    expect(await restoreBackup(log, data)).toMatchObject({ value: { signedHeads: 2 } });
    expect(await log.signedHeads()).toHaveLength(2);
    const again = aFile();
    await writeBackup(log, again);
    const unpacked = async (file: string) =>
      gunzipSync(await readFile(file))
        .toString('utf8')
        .split('\n')
        .slice(1, -2);
    expect(await unpacked(again)).toEqual(await unpacked(data));
  });

  test('that are not of this ledger are found', async () => {
    const lines = gunzipSync(await readFile(data))
      .toString('utf8')
      .split('\n');
    const line = JSON.parse(lines[1]!) as { head: { root: string } };
    const forged = aFile();
    line.head.root = line.head.root.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    await writeFile(forged, gzipSync(lines.with(1, JSON.stringify(line)).join('\n')));
    expect(await restoreBackup(alone(inMemory()), forged)).toMatchObject({
      error: { code: 'backup-damaged', details: { line: 2 } },
    });
  });
});
