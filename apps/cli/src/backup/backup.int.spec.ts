import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog, readAddress } from '@chokepoint/runtime';
import { anAppend, anEvent, aWrite, throwAwayPostgres } from '@chokepoint/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../run.js';
import { memoryTerminal } from '../testing/memory-terminal.js';

let folder: string;
let data: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-cli-backup-'));
  data = join(folder, 'data');
  file = join(folder, 'ledger.backup.gz');
  await withLedger(async (ledger) => {
    for (const events of [[anEvent(), anEvent()], [anEvent()]]) {
      await ledger.append(anAppend(aWrite('probe-a', 'any', events)));
    }
  });
});
afterAll(() => rm(folder, { recursive: true }));

async function chokepoint(...args: string[]) {
  const terminal = memoryTerminal({ CHOKEPOINT_DATA_DIR: data, LOG_LEVEL: 'silent' });
  const code = await run(args, terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

type Opened = Extract<Awaited<ReturnType<typeof openLog>>, { ok: true }>['value'];

async function withLedger(work: (ledger: Opened['ledger']) => Promise<unknown>): Promise<void> {
  const address = readAddress(data);
  if (!address.ok) throw new Error(address.error.message);
  const opened = await openLog(address.value, 'write');
  if (!opened.ok) throw new Error(opened.error.message);
  try {
    await work(opened.value.ledger);
  } finally {
    await opened.value.close();
  }
}

it('saves the ledger of the settings in one file, with progress, and says what is in it', async () => {
  const { code, out, err } = await chokepoint('backup', file);
  expect(err).toMatch(/Writing the backup/);
  expect(out).toMatch(
    /^3 events up to position 3 and 0 signed heads written to .*gz\.\nTree root /,
  );
  expect(code).toBe(0);
  const again = await chokepoint('backup', file, '--json');
  expect(again.code).toBe(1);
  expect(JSON.parse(again.out)).toMatchObject({ code: 'file-exists' });
});

it('restores it to a server and moves it back, the same', async () => {
  const server = await throwAwayPostgres();
  const url = server.url!;
  try {
    const { code, out } = await chokepoint('restore', file, '--into', url);
    expect([code, out]).toEqual([0, expect.stringMatching(/^3 events .* restored and verified/)]);
    const copied = await chokepoint('ledger', 'copy', '--from', url, '--to', data, '--json');
    expect(JSON.parse(copied.out)).toMatchObject({ copied: 0, events: 3, commits: 2 });
    const elsewhere = join(folder, 'elsewhere');
    const moved = await chokepoint('ledger', 'copy', '--from', url, '--to', elsewhere);
    expect(moved.err).toMatch(/Copying events[^]*Comparing both logs/);
    expect(moved.out).toMatch(
      /^3 events copied\. Both ledgers hold the same 3 events in 2 appends/,
    );
    const full = await chokepoint('restore', file, '--into', url, '--json');
    expect([full.code, JSON.parse(full.out)]).toMatchObject([1, { code: 'ledger-not-empty' }]);
    const resumed = await chokepoint('restore', file, '--into', url, '--resume', '--json');
    expect(JSON.parse(resumed.out)).toMatchObject({ events: 3, position: '3' });
  } finally {
    await server.close();
  }
});

it('says what to do while another process has the folder', async () => {
  await withLedger(async () => {
    const { code, err } = await chokepoint('backup', join(folder, 'other.gz'));
    expect(code).toBe(1);
    expect(err).toMatch(/is open in process \d+: stop it, run this command, and start it again/);
  });
});

it('names file, line and reason of a backup that cannot be used', async () => {
  const cut = join(folder, 'cut.gz');
  const whole = await readFile(file);
  await writeFile(cut, whole.subarray(0, whole.length / 2));
  const into = join(folder, 'new');
  const { code, err } = await chokepoint('restore', cut, '--into', into);
  expect(code).toBe(1);
  expect(err).toMatch(/cut\.gz, line \d+: .*cut short/);
  const missing = await chokepoint('restore', join(folder, 'none.gz'), '--into', into, '--json');
  expect(JSON.parse(missing.out)).toMatchObject({ code: 'file-unusable' });
});

it.each([
  ['postgres://reader:s3cret@127.0.0.1:1/ledger', 'database-unreachable'],
  ['postgres://reader:s3cret@:x/ledger', 'bad-address'],
  ['kurrentdb://admin:s3cret@127.0.0.1:2113?nonsense=s3cret', 'bad-kurrentdb-url'],
  ['mysql://root:s3cret@127.0.0.1/ledger', 'bad-address'],
  ['no-such-folder', 'no-log'],
])('never repeats a password: %s', async (from, code) => {
  const target = join(folder, 'untouched');
  const plain = await chokepoint('ledger', 'copy', '--from', from, '--to', target);
  const json = await chokepoint('ledger', 'copy', '--from', from, '--to', target, '--json');
  expect(JSON.parse(json.out)).toMatchObject({ code });
  expect(plain.code).toBe(1);
  expect(`${plain.out}${plain.err}${json.out}${json.err}`).not.toContain('s3cret');
});
