import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleServer, type SampleServer } from '../testing/sample-server.js';

let folder: string;
let server: SampleServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-page-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Chokepoint</title>');
  await writeFile(join(folder, 'favicon.svg'), '<svg/>');
  await writeFile(join(folder, 'assets/index-D3adBe3f.js'), 'export {};');
  server = await sampleServer({}, folder);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const page = (path: string) =>
  fetch(`${server.url}${path}`, { headers: { accept: 'text/html,*/*' } });

it.each(['/', '/minerals/gallium', '/initiatives/x.y?publishedBy=2024-01-01'])(
  'gives the page at %s, never from a cache',
  async (path) => {
    const response = await page(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toMatch(/<title>Chokepoint<\/title>/);
  },
);

it('lets a hashed asset be kept for ever, any other be asked for again', async () => {
  const asset = await fetch(`${server.url}/assets/index-D3adBe3f.js`);
  expect(asset.headers.get('cache-control')).toMatch(/max-age=31536000, immutable/);
  const icon = await fetch(`${server.url}/favicon.svg`);
  expect(icon.headers.get('cache-control')).toBe('no-cache');
});

it('does not give the page for a script that is not there', async () => {
  const response = await fetch(`${server.url}/assets/gone-12345678.js`, {
    headers: { accept: '*/*' },
  });
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toMatch(/problem\+json/);
});

it.each(['/api/v1/nothing', '/health/nothing', '/api/docs'])(
  'does not give the page at %s',
  async (path) => {
    const response = await page(path);
    expect(await response.text()).not.toMatch(/<title>Chokepoint<\/title>/);
  },
);
