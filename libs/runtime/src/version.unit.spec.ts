import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { PRODUCT_VERSION } from './version.js';

it("is the version of the project's package", async () => {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8');
  expect((JSON.parse(text) as { version: string }).version).toBe(PRODUCT_VERSION);
});
