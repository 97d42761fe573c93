import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SHIPPED_FACTS } from '@chokepoint/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportShipped } from './export-shipped.js';

const FILES = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const MEGABYTE = 1_000_000;

describe.skipIf(!existsSync(FILES))("the shipped facts, from the publishers' files", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chokepoint-shipped-'));
    await exportShipped(FILES, folder, () => undefined);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('come out of the importers to the byte: else run chokepoint export --shipped', async () => {
    const names = await readdir(folder);
    expect(names.sort()).toEqual((await readdir(SHIPPED_FACTS)).sort());
    for (const name of names) {
      const [made, shipped] = [join(folder, name), join(SHIPPED_FACTS, name)];
      expect((await readFile(made)).equals(await readFile(shipped)), name).toBe(true);
    }
  });

  it('weigh less than 15 MB', async () => {
    let bytes = 0;
    for (const name of await readdir(folder)) bytes += (await stat(join(folder, name))).size;
    expect(bytes).toBeLessThan(15 * MEGABYTE);
  });
});
