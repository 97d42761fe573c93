import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { memoryTerminal } from '../testing/memory-terminal.js';

const HEADER = 'mineral,stage,form,basis,measure,unit,area,partner,period,value';
const rows = (year: string, china: number) =>
  [`CN,,${year},${china}`, `JP,,${year},3000`].map(
    (row) => `gallium,processing,low-purity,world-production,production,kg,${row}`,
  );

describe('chokepoint export audit', () => {
  let folder: string;
  let pack: string;
  let key: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chokepoint-audit-'));
    pack = join(folder, 'gallium.zip');
    await bring('2023', '2023-01-31', 540_000);
    const { out } = await chokepoint(...EXPORT(), '--to', pack, '--json');
    key = (JSON.parse(out) as { publicKey: string }).publicKey;
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  async function chokepoint(...args: string[]) {
    const terminal = memoryTerminal({
      CHOKEPOINT_DATA_DIR: join(folder, 'data'),
      CHOKEPOINT_SHIPPED_FACTS: 'skip',
      LOG_LEVEL: 'silent',
    });
    const code = await run(args, terminal);
    return { code, out: terminal.out(), err: terminal.err() };
  }
  async function bring(edition: string, published: string, china: number): Promise<void> {
    const file = join(folder, `${edition}.csv`);
    await writeFile(file, [HEADER, ...rows('2022', china), ''].join('\n'));
    const { code, err } = await chokepoint(
      ...['import', file, '--source', 'synthetic', '--edition', edition, '--published', published],
    );
    expect([code, err.match(/refused/)]).toEqual([0, null]);
  }
  const EXPORT = (): string[] => ['export', 'audit', '--mineral', 'gallium'];
  const check = (file: string) => chokepoint('proof', 'check', file, '--key', key);

  it('writes figures, facts, events, licences, methods, proofs and a report, and lists them', async () => {
    const files = unzipSync(await readFile(pack));
    const series = 'annual-processing-world-production-production-synthetic';
    expect(Object.keys(files).sort()).toEqual([
      'corrections.json',
      'events.ndjson',
      'facts.csv',
      `figures/${series}.csv`,
      'manifest.json',
      'methods.json',
      `proofs/${series}-2022.proof.json`,
      'releases.json',
      'report.html',
      'report.pdf',
    ]);
    const text = (path: string) => Buffer.from(files[path]!).toString('utf8');
    expect(text(`figures/${series}.csv`)).toContain('China');
    expect(text('facts.csv').split('\r\n')[1]).toMatch(/^gallium,.*540000/);
    expect(text('releases.json')).toContain('"licence"');
    expect(text('report.html')).toContain('China supplies');
    const types = text('events.ndjson')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types).toEqual(['ReleaseReceived', 'ProcessingReported', 'ReleaseSealed']);
  });

  it('is accepted by proof check, with the figure worked out again', async () => {
    const { code, out } = await check(pack);
    expect([code, out]).toEqual([0, expect.stringMatching(/The audit pack holds.*CN 99\.4 %/s)]);
  });

  it('gives the same bytes for the same state, whatever was recorded since', async () => {
    const { query } = JSON.parse(
      Buffer.from(unzipSync(await readFile(pack))['manifest.json']!).toString('utf8'),
    ) as { query: { knownAt: string } };
    await bring('2024', '2024-01-31', 600_000);
    const again = join(folder, 'again.zip');
    const state = ['--known-at', query.knownAt];
    expect((await chokepoint(...EXPORT(), ...state, '--to', again)).code).toBe(0);
    expect((await readFile(again)).equals(await readFile(pack))).toBe(true);
    const now = join(folder, 'now.zip');
    await chokepoint(...EXPORT(), '--to', now);
    expect((await readFile(now)).equals(await readFile(pack))).toBe(false);
    const past = join(folder, 'past.zip');
    await chokepoint(...EXPORT(), '--published-by', '2023-12-31', '--to', past);
    const facts = Buffer.from(unzipSync(await readFile(past))['facts.csv']!).toString('utf8');
    expect(facts).toContain('540000');
    expect(facts).not.toContain('600000');
  });

  it.each([
    [
      'a changed table',
      (files: Files): void => flip(files, 'facts.csv'),
      /facts\.csv is not the file/,
    ],
    [
      'a changed report',
      (files: Files): void => flip(files, 'report.pdf'),
      /report\.pdf is not the file/,
    ],
    [
      'a missing file',
      (files: Files): void => void delete files['events.ndjson'],
      /events\.ndjson is missing/,
    ],
    [
      'an added file',
      (files: Files): void => void (files['more.txt'] = new Uint8Array(1)),
      /more\.txt is not in/,
    ],
    ['a changed manifest', (files: Files): void => flip(files, 'manifest.json'), /no audit pack/],
    [
      'no manifest',
      (files: Files): void => void delete files['manifest.json'],
      /no manifest\.json/,
    ],
  ] as const)('is refused with %s', async (_, change, why) => {
    const files: Files = { ...unzipSync(await readFile(pack)) };
    change(files);
    const changed = join(folder, 'changed.zip');
    await writeFile(changed, zipSync(files));
    const { code, err } = await check(changed);
    expect([code, err]).toEqual([1, expect.stringMatching(why)]);
  });

  it('is refused with a manifest that was written anew around a changed proof', async () => {
    const { createHash } = await import('node:crypto');
    const files: Files = { ...unzipSync(await readFile(pack)) };
    const path = Object.keys(files).find((name) => name.startsWith('proofs/'))!;
    const forged = Buffer.from(files[path]!).toString('utf8').replaceAll('540000', '440000');
    files[path] = Buffer.from(forged);
    const text = Buffer.from(files['manifest.json']!).toString('utf8');
    const manifest = JSON.parse(text) as { files: { path: string; sha256: string }[] };
    const { sha256: before } = manifest.files.find((file) => file.path === path)!;
    const after = createHash('sha256').update(files[path]).digest('hex');
    files['manifest.json'] = Buffer.from(text.replace(before, after));
    const changed = join(folder, 'forged.zip');
    await writeFile(changed, zipSync(files));
    const { code, err } = await check(changed);
    expect([code, err]).toEqual([1, expect.stringContaining(path)]);
  });

  it('is refused with another key, and a file that is no ZIP', async () => {
    const other = 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=';
    const { code, err } = await chokepoint('proof', 'check', pack, '--key', other);
    expect([code, err]).toEqual([1, expect.stringContaining('the key given is')]);
    const broken = join(folder, 'broken.zip');
    await writeFile(broken, 'PK no ZIP');
    expect((await check(broken)).err).toContain('This is no audit pack');
  });

  it('names what is not there', async () => {
    const to = ['--to', join(folder, 'none.zip')];
    const { code, err } = await chokepoint('export', 'audit', '--mineral', 'unobtainium', ...to);
    expect([code, err]).toEqual([1, expect.stringContaining('unobtainium')]);
  });
});

type Files = Record<string, Uint8Array>;

function flip(files: Files, path: string): void {
  const bytes = Uint8Array.from(files[path]!);
  bytes[10] = bytes[10]! ^ 1;
  files[path] = bytes;
}
