import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../run.js';
import { memoryTerminal } from '../testing/memory-terminal.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-register-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function chokepoint(...args: string[]) {
  const terminal = memoryTerminal({
    ...{ CHOKEPOINT_DATA_DIR: join(folder, 'data'), CHOKEPOINT_SHIPPED_FACTS: 'skip' },
    LOG_LEVEL: 'silent',
  });
  const code = await run(args, terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

const CSV = [
  'initiative,revision,type,on,citations,name,initiative_type,summary',
  'one,1,InitiativeAnnounced,2026-02-04,"[{""publisher"":""P"",""title"":""T"",""verification"":""primary""}]",A plan,plan,Words',
].join('\n');

it('previews, imports, exports and imports the register again', async () => {
  const [given, made] = [join(folder, 'given.csv'), join(folder, 'made.json')];
  await writeFile(given, CSV);
  const preview = await chokepoint('register', 'import', given, '--dry-run');
  expect(preview.out).toBe(
    'one 1  InitiativeAnnounced: A plan, 2026-02-04\nWould add one statement; nothing was written.\n',
  );
  expect((await chokepoint('register', 'import', given)).out).toMatch(/Added one statement\.\n$/);
  expect((await chokepoint('register', 'export', made)).code).toBe(0);
  expect(JSON.parse(await readFile(made, 'utf8'))).toMatchObject({
    entries: [{ id: 'one', statements: [{ revision: 1, data: { name: 'A plan', minerals: [] } }] }],
  });
  expect((await chokepoint('register', 'import', made)).out).toMatch(/nothing changed/);
});

it('names each fault by row and field', async () => {
  const given = join(folder, 'bad.csv');
  await writeFile(given, CSV.replace('2026-02-04', '4 February'));
  const { code, err } = await chokepoint('register', 'import', given);
  expect(code).toBe(1);
  expect(err).toMatch(/bad\.csv, row 2, on: '4 February'\. Write a day/);
  expect((await chokepoint('register', 'import', join(folder, 'none.csv'))).code).toBe(1);
});
