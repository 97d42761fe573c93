import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { memoryTerminal } from '../testing/memory-terminal.js';

let folder: string;
let environment: Record<string, string>;
const file = () => join(folder, 'projects.csv');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-projects-'));
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

describe('projects on the command line', () => {
  it('are none at first, and the list says what is not available', async () => {
    const { code, out } = await chokepoint('projects');
    expect(code).toBe(0);
    expect(out).toMatch(/^0 projects.*\n.*not available\.\nNo project is recorded/);
  });

  it('begin with a template to fill in', async () => {
    const { out } = await chokepoint('projects', 'template');
    expect(out).toMatch(/^record,project,name,owner,country,minerals/);
    await chokepoint('projects', 'template', '--to', file());
    expect(await readFile(file(), 'utf8')).toBe(out);
    const columns = await chokepoint('projects', 'template', '--columns');
    expect(columns.out).toMatch(/^record +yes +project, offtake/m);
  });

  it('are not written while one cell is wrong, and the message says which', async () => {
    const { code, err } = await chokepoint('projects', 'import', file());
    expect(code).toBe(1);
    expect(err).toMatch(/projects\.csv, row 2, initiative: 'strategic-projects-eu-2025'/);
    const filled = await readFile(file(), 'utf8');
    await writeFile(file(), filled.replace('strategic-projects-eu-2025', ''));
  });

  it('are looked at without a trace', async () => {
    const { code, out } = await chokepoint('projects', 'import', file(), '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/^2 rows read; nothing was written\.\ngallium-works \(registered\): /);
    expect(JSON.parse((await chokepoint('projects', '--json')).out)).toMatchObject({
      projects: [],
    });
  });

  it('are imported once and listed', async () => {
    const first = await chokepoint('projects', 'import', file(), '--json');
    expect(JSON.parse(first.out)).toMatchObject({ kind: 'imported', rows: 2 });
    const again = await chokepoint('projects', 'import', file());
    expect(again.out).toMatch(/nothing changed\.\ngallium-works: nothing new/);
    const list = await chokepoint('projects', '--stage', 'permitting');
    expect(list.out).toMatch(/^gallium-works +Gallium works +Germany +Gallium +permitting/m);
    expect(list.out).toContain('50 t/a Gallium');
    expect(list.out).toContain('40 % Gallium');
    expect((await chokepoint('projects', '--csv')).out).toMatch(/^project,name,owner/);
    const none = await chokepoint('projects', '--stage', 'fid', '--json');
    expect(JSON.parse(none.out)).toMatchObject({ projects: [] });
  });

  it('are refused as a file that is none', async () => {
    const { code, err } = await chokepoint('projects', 'import', join(folder, 'nowhere.csv'));
    expect(code).toBe(1);
    expect(err).toMatch(/There is no file or folder/);
  });
});
