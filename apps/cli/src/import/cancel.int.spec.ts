import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRuntime, readConfig } from '@chokepoint/runtime';
import { type SourceProcess, startSourceProcess } from '@chokepoint/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { memoryTerminal } from '../testing/memory-terminal.js';

const HEADER = 'mineral,stage,form,basis,measure,unit,area,partner,period,value';
const AREAS = ['CN', 'JP', 'DE', 'US', 'KR'];
/** Enough to be in the middle for a while. */
const ROWS = 120_000;

let folder: string;
let child: SourceProcess | null = null;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-cli-cancel-'));
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const figure = `${AREAS[at % 5]},,${1990 + (Math.floor(at / 5) % 30)},${at}`;
    return `gallium,processing,low-purity,world-production,production,kg,${figure}`;
  });
  await writeFile(join(folder, 'facts.csv'), `${[HEADER, ...rows].join('\n')}\n`);
});
afterEach(() => child?.kill());
afterAll(() => rm(folder, { recursive: true }));

const environmentOf = (data: string) => ({
  CHOKEPOINT_DATA_DIR: join(folder, data),
  CHOKEPOINT_SHIPPED_FACTS: 'skip',
  CI: 'true',
  LOG_LEVEL: 'silent',
});
const IMPORT = ['--edition', 'cut-1', '--published', '2023-01-31'];

function importing(data: string): SourceProcess {
  const args = ['chokepoint', 'import', join(folder, 'facts.csv'), ...IMPORT];
  const code = `process.argv = [process.execPath, ...${JSON.stringify(args)}]; await import('./main.ts');`;
  child = startSourceProcess(code, join(import.meta.dirname, '..'), environmentOf(data));
  return child;
}

async function chokepoint(data: string, ...args: string[]) {
  const terminal = memoryTerminal(environmentOf(data));
  const code = await run(args, terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

/** Id and content hash of every event. */
async function logOf(data: string): Promise<readonly string[]> {
  const config = readConfig(environmentOf(data));
  if (!config.ok) throw new Error(config.error.message);
  const runtime = await openRuntime(config.value);
  if (!runtime.ok) throw new Error(runtime.error.message);
  const { events } = await runtime.value.ledger.readAll({ limit: 100_000 });
  await runtime.value.close();
  return events.map(({ id, contentHash }) => `${id} ${contentHash}`);
}

describe('Ctrl-C in the middle of an import', () => {
  it('ends it at the next page with 130, and the same call finishes what is left', async () => {
    const cut = importing('cut');
    expect(await cut.printed('Reading facts.csv 20 %')).toMatch(/ 20 %, [\d,]+ rows$/);
    expect(await cut.interrupt()).toBe(130);
    expect(cut.lines().at(-1)).toMatch(
      /^cancelled: synthetic-cut-1 is not complete .*same files again.*chokepoint withdraw synthetic-cut-1/,
    );
    const left = await logOf('cut');
    expect(left.length).toBeGreaterThan(0);
    const question = ['query', 'coverage', '--json'];
    expect(JSON.parse((await chokepoint('cut', ...question)).out)).toMatchObject({ cells: [] });

    const args = ['import', join(folder, 'facts.csv'), ...IMPORT, '--json'];
    const finished = await chokepoint('cut', ...args);
    const whole = await chokepoint('whole', ...args);
    expect(finished.out).toBe(whole.out);
    const log = await logOf('whole');
    expect(await logOf('cut')).toEqual(log);
    expect(left).toEqual(log.slice(0, left.length));
  });

  it('can be followed by giving the release up, and importing under another name', async () => {
    const cut = importing('given-up');
    await cut.printed('Reading facts.csv 20 %');
    expect(await cut.interrupt()).toBe(130);
    const withdraw = ['withdraw', 'synthetic-cut-1', '--reason', 'another file was meant'];
    expect((await chokepoint('given-up', ...withdraw)).code).toBe(0);
    const path = join(folder, 'facts.csv');
    expect(await chokepoint('given-up', 'import', path, ...IMPORT)).toMatchObject({
      code: 1,
      err: expect.stringContaining('--edition cut-1-r1'),
    });
    const again = ['--edition', 'cut-1-r1', '--published', '2023-01-31'];
    expect((await chokepoint('given-up', 'import', path, ...again)).code).toBe(0);
    const { out } = await chokepoint('given-up', 'releases');
    expect(out).toMatch(/^synthetic-cut-1 .* withdrawn$/m);
    expect(out).toMatch(/^synthetic-cut-1-r1 .* complete$/m);
  });
});
