import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportShipped } from '../export/export-shipped.js';
import { run } from '../run.js';
import { memoryTerminal } from '../testing/memory-terminal.js';

let folder: string;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-own-'));
  await mkdir(join(folder, 'own'));
  environment = {
    CHOKEPOINT_DATA_DIR: join(folder, 'data'),
    CHOKEPOINT_SHIPPED_FACTS: 'skip',
    LOG_LEVEL: 'silent',
  };
});
afterAll(() => rm(folder, { recursive: true }));

async function chokepoint(...args: string[]) {
  const terminal = memoryTerminal(environment);
  const code = await run(args, terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}
const IMPORT = ['--edition', '2026-11', '--json'];
const supply = () => join(folder, 'own', 'supply.csv');

describe('own data on the command line', () => {
  it('begins with a template to fill in', async () => {
    expect((await chokepoint('template')).out).toMatch(/^stockpiles +/m);
    const { out } = await chokepoint('template', 'supply');
    expect(out).toMatch(/^mineral,stage,form,measure,area,period,value,unit,estimated,note\r\n/);
    await chokepoint('template', 'supply', '--to', supply());
    expect(await readFile(supply(), 'utf8')).toBe(out);
    const { out: columns } = await chokepoint('template', 'supply', '--columns');
    expect(columns).toMatch(/^measure +yes +production, capacity/m);
  });

  it('is not written while one cell is wrong, and says which', async () => {
    const filled = await readFile(supply(), 'utf8');
    await writeFile(supply(), `${filled}gallium,processing,,production,CN,2025,many,kg,,\r\n`);
    const { code, err } = await chokepoint('import', supply(), ...IMPORT.slice(0, 2));
    expect(code).toBe(1);
    expect(err).toMatch(/supply\.csv, row 3, value: 'many'\. Not a number\. Write digits/);
    const { out } = await chokepoint('releases', '--json');
    expect(JSON.parse(out)).toMatchObject({ releases: [] });
    await writeFile(supply(), filled);
  });

  it('is imported as one private release', async () => {
    const { code, out } = await chokepoint('import', supply(), ...IMPORT);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { kind: 'imported', releaseId: 'own-2026-11', facts: 1 },
    ]);
    const releases = JSON.parse((await chokepoint('releases', '--json')).out) as object;
    expect(releases).toMatchObject({
      releases: [
        { private: true, publishedOn: '2026-11-30', licence: 'Private, not for publication' },
      ],
    });
  });

  it('answers only a question that names the source', async () => {
    const facts = async (...more: string[]) =>
      JSON.parse(
        (await chokepoint('query', 'minerals/gallium/facts', ...more, '--json')).out,
      ) as object;
    expect(await facts()).toMatchObject({ facts: [] });
    expect(await facts('--source', 'own')).toMatchObject({
      facts: [{ value: 1200.5, source: 'own', private: true, flags: ['private'] }],
    });
  });

  it('never becomes part of the shipped facts', async () => {
    const shipped = exportShipped(folder, join(folder, 'shipped'), () => undefined, [['own']]);
    await expect(shipped).rejects.toThrow(/edition/);
  });
});

describe('a stock by hand on the command line', () => {
  const STOCK = [
    ...['--mineral', 'gallium', '--holder', 'Works, north', '--holder-kind', 'company'],
    ...['--area', 'DE', '--form', 'metal', '--purity', '99.99 %', '--at', '2026-06-30'],
    ...['--quantity', '0.85', '--unit', 't', '--release-rule', 'on order of the board'],
    ...['--confidentiality', 'company only'],
  ];

  it('is recorded as a release of its own, once', async () => {
    const add = async () =>
      JSON.parse((await chokepoint('stockpile', 'add', ...STOCK, '--json')).out) as {
        releaseId: string;
      };
    const first = await add();
    expect(first).toMatchObject({ kind: 'imported', source: 'own' });
    expect(first.releaseId).toMatch(/^own-\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/);
    expect(await add()).toMatchObject({ kind: 'already-imported', releaseId: first.releaseId });
  });

  it('is refused where a field cannot be used', async () => {
    const wrong = STOCK.map((one) => (one === 'company' ? 'friend' : one));
    const { code, err } = await chokepoint('stockpile', 'add', ...wrong);
    expect(code).toBe(1);
    expect(err).toMatch(/holder_kind: 'friend'.*Write state, agency, company, industry, exchange/);
  });
});
