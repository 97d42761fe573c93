import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { memoryTerminal } from '../testing/memory-terminal.js';

const FACTS = [
  'mineral,stage,form,basis,measure,unit,area,partner,period,value',
  'gallium,processing,low-purity,world-production,production,kg,CN,,2022,600000',
  'gallium,processing,low-purity,world-production,production,kg,JP,,2022,3000',
  'gallium,processing,low-purity,world-production,production,kg,RU,,2022,5000',
].join('\n');
const FIGURE = ['minerals/gallium/concentration', '--stage', 'processing'];
const REST = ['--basis', 'world-production', '--source', 'synthetic'];

let folder: string;
let environment: Record<string, string>;
let file: string;
let key: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-proof-'));
  environment = {
    CHOKEPOINT_DATA_DIR: join(folder, 'data'),
    CHOKEPOINT_SHIPPED_FACTS: 'skip',
    LOG_LEVEL: 'silent',
  };
  file = join(folder, 'gallium.proof.json');
  await mkdir(join(folder, 'files'));
  await writeFile(join(folder, 'files', 'facts.csv'), `${FACTS}\n`);
  const edition = ['--edition', 'test-1', '--published', '2023-01-31'];
  const imported = await chokepoint('import', join(folder, 'files', 'facts.csv'), ...edition);
  expect(imported.code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true }));

async function chokepoint(...args: string[]) {
  const terminal = memoryTerminal(environment);
  const code = await run(args, terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}
const check = (...args: string[]) => chokepoint('proof', 'check', ...args);

describe('chokepoint proof', () => {
  it('writes a proof and says what it proves', async () => {
    const { code, out } = await chokepoint(
      'proof',
      ...FIGURE,
      ...REST,
      '--period',
      '2022',
      '--out',
      file,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/Gallium, 2022: processing, world-production, production \(synthetic\)/);
    expect(out).toMatch(/China 98\.7 %.* of 608,000 kg; top 3: 100\.0 %/);
    expect(out).toMatch(/synthetic-test-1: .*published 2023-01-31/);
    expect(out).toMatch(/Not shown:\n- That the log holds no other release/);
    key = (JSON.parse(await readFile(file, 'utf8')) as { publicKey: string }).publicKey;
  });

  it('prints the same proof where no file is named', async () => {
    const figure = 'minerals/gallium/concentration?stage=processing';
    const { code, out } = await chokepoint('proof', figure, ...REST, '--period=2022');
    expect(code).toBe(0);
    expect(out).toBe(await readFile(file, 'utf8'));
  });

  it.each([
    [['releases'], 1, /cannot be proved.*minerals\/gallium\/concentration/],
    [[...FIGURE, ...REST], 1, /period/],
    [[...FIGURE, ...REST, '--period', '2031'], 1, /No figure for '2031'; there is 2022/],
    [[], 2, /missing required argument 'figure'/],
  ])('refuses %j', async (args, exit, message) => {
    const { code, err } = await chokepoint('proof', ...args);
    expect(code).toBe(exit);
    expect(err).toMatch(message);
  });
});

describe('chokepoint proof check', () => {
  it('needs the proof and the key, not the ledger', async () => {
    await rename(join(folder, 'data'), join(folder, 'away'));
    const { code, out, err } = await check(file, '--key', key);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^The proof holds\.\n\nfigure +Gallium, 2022/);
    expect(out).toMatch(/signed +20\d\d-\S+Z by key [\da-f]{16}/);
    await rename(join(folder, 'away'), join(folder, 'data'));
  });

  it('takes the key from a file as well', async () => {
    await writeFile(join(folder, 'key.txt'), `${key}\n`);
    expect((await check(file, '--key', join(folder, 'key.txt'))).code).toBe(0);
  });

  it('says the same as JSON', async () => {
    const { code, out } = await check(file, '--key', key, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      holds: true,
      figure: { total: 608_000 },
      release: { id: 'synthetic-test-1' },
      releaseEvents: { given: 2, of: 2 },
    });
  });

  it("compares the publisher's files", async () => {
    const files = join(folder, 'files');
    const equal = await check(file, '--key', key, '--files', files);
    expect(equal.out).toMatch(/Files equal to those imported: facts\.csv\./);
    await writeFile(join(files, 'facts.csv'), `${FACTS.replace('600000', '600001')}\n`);
    const changed = await check(file, '--key', key, '--files', files);
    expect(changed.code).toBe(1);
    expect(changed.err).toMatch(/facts\.csv is not the file that was imported/);
    const nothing = await check(file, '--key', key, '--files', join(folder, 'none'));
    expect(nothing.err).toMatch(/holds none of the release's files \(facts\.csv\)/);
  });

  it('fails a proof that was changed, with the reason', async () => {
    const changed = join(folder, 'changed.json');
    await writeFile(
      changed,
      (await readFile(file, 'utf8')).replace('"total":608000', '"total":608001'),
    );
    const { code, err } = await check(changed, '--key', key);
    expect(code).toBe(1);
    expect(err).toMatch(
      /The figure \(total\) is not what the events say: they give 608000, the file has 608001/,
    );
    const asJson = await check(changed, '--key', key, '--json');
    expect(JSON.parse(asJson.out)).toMatchObject({ code: 'figure-differs' });
  });

  it.each([
    [['absent.json', '--key', 'x'], 1, /Not a public Ed25519 key/],
    [['absent.json'], 2, /required option '--key <key>'/],
  ])('refuses %j', async (args, exit, message) => {
    const { code, err } = await check(...args);
    expect(code).toBe(exit);
    expect(err).toMatch(message);
  });

  it('names a proof that is not there', async () => {
    const { code, err } = await check('absent.json', '--key', key);
    expect([code, err]).toEqual([1, "There is no file 'absent.json'.\n"]);
  });
});
