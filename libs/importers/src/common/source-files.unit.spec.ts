import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSources } from './source-files.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-sources-'));
  await mkdir(join(folder, 'world'));
  for (const name of [
    'b.csv',
    'c.xlsx',
    'world/a.CSV',
    'world/about.xml',
    'world/d.json',
    'world/e.dat',
  ]) {
    await writeFile(join(folder, name), name);
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe('opening files to import', () => {
  it('takes the tables of a folder by their path in it, and says what it leaves alone', async () => {
    const opened = await openSources([folder]);
    expect(opened).toMatchObject({
      value: {
        files: ['b.csv', 'c.xlsx', 'world/a.CSV', 'world/d.json', 'world/e.dat'].map((name) => ({
          name,
        })),
        ignored: ['world/about.xml'],
      },
    });
    if (!opened.ok) throw new Error(opened.error.message);
    const [file] = opened.value.files;
    const chunks: string[] = [];
    for await (const chunk of file!.open() as AsyncIterable<Buffer>) chunks.push(String(chunk));
    expect(chunks.join('')).toBe('b.csv');
  });

  it('takes a single file whatever it is called', async () => {
    expect(await openSources([join(folder, 'world/about.xml')])).toMatchObject({
      value: { files: [{ name: 'about.xml' }] },
    });
  });

  it.each([
    ['path-not-found', ['nowhere']],
    ['same-name-twice', ['b.csv', 'b.csv']],
  ])('refuses with %s', async (code, names) => {
    const result = await openSources(names.map((name) => join(folder, name)));
    expect(result).toMatchObject({ ok: false, error: { code } });
  });

  it('refuses a folder without tables', async () => {
    await mkdir(join(folder, 'empty'));
    expect(await openSources([join(folder, 'empty')])).toMatchObject({
      error: { code: 'no-files' },
    });
  });
});
