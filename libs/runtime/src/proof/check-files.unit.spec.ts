import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compareFiles } from './check-files.js';

const received = (name: string, text: string) => {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { name, sha256, bytes: text.length };
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-files-'));
  await mkdir(join(folder, 'release', 'world'), { recursive: true });
  await writeFile(join(folder, 'release', 'world', 'galli.csv'), 'gallium');
  await writeFile(join(folder, 'secret.txt'), 'secret');
});
afterEach(() => rm(folder, { recursive: true }));
const compare = (...files: ReturnType<typeof received>[]) =>
  compareFiles(files, join(folder, 'release'));

it('finds files under the names they were imported with, and says which are not there', async () => {
  expect(await compare(received('world/galli.csv', 'gallium'), received('cobal.csv', 'x'))).toEqual(
    {
      ok: true,
      value: { equal: ['world/galli.csv'], absent: ['cobal.csv'] },
    },
  );
});

it('refuses a file of which a byte is another', async () => {
  expect(await compare(received('world/galli.csv', 'Gallium'))).toMatchObject({
    error: { code: 'file-differs', details: { file: 'world/galli.csv' } },
  });
});

it.each(['../secret.txt', 'world/../../secret.txt', '/etc/hosts', 'world', 'world/galli.csv/x'])(
  'never looks outside the folder, and takes no folder for a file: %s',
  async (name) => {
    expect(await compare(received(name, 'secret'))).toMatchObject({
      error: { code: 'no-file-found' },
    });
  },
);
