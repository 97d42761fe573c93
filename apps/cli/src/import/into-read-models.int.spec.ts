import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../run.js';
import { memoryTerminal, type MemoryTerminal } from '../testing/memory-terminal.js';

const HEADER = 'mineral,stage,form,basis,measure,unit,area,partner,period,value';
const ROW = 'gallium,processing,low-purity,world-production,production,kg,CN,,2022,540000';

let folder: string;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-cli-models-'));
  environment = {
    CHOKEPOINT_DATA_DIR: join(folder, 'data'),
    CHOKEPOINT_SHIPPED_FACTS: 'skip',
    LOG_LEVEL: 'silent',
  };
  for (const name of ['one', 'two']) {
    await writeFile(join(folder, `${name}.csv`), `${HEADER}\n${ROW}\n${ROW.replace('CN', name)}\n`);
  }
});
afterAll(() => rm(folder, { recursive: true }));

const importing = async (
  file: string,
  stopAt: string,
): Promise<{ code: number; terminal: MemoryTerminal }> => {
  const terminal = memoryTerminal(environment, (one, text) => {
    if (text.startsWith(stopAt)) one.interrupt();
  });
  const args = ['import', join(folder, `${file}.csv`), '--edition', file];
  return { code: await run([...args, '--published', '2023-01-31'], terminal), terminal };
};

it('says that a release is whole when only the read models were cut off', async () => {
  const { code, terminal } = await importing('one', 'Computing');
  expect(code).toBe(130);
  expect(terminal.err()).toMatch(/^cancelled: synthetic-one is imported\. The next command/m);
  const releases = memoryTerminal(environment);
  expect(await run(['releases'], releases)).toBe(0);
  expect(releases.out()).toMatch(/^synthetic-one .* complete$/m);
});

it('leaves nothing of a release that was stopped before it was received', async () => {
  const { code, terminal } = await importing('two', 'Measuring');
  expect(code).toBe(130);
  expect(terminal.err()).toMatch(/^cancelled: nothing of synthetic-two was recorded\./m);
  const releases = memoryTerminal(environment);
  await run(['releases'], releases);
  expect(releases.out()).not.toContain('synthetic-two');
});
