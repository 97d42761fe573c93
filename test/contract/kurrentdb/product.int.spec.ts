import { anAppend, anEvent, aWrite } from '@chokepoint/testing';
import { openRuntime, readConfig, type Runtime } from '@chokepoint/runtime';
import { expect, onTestFinished, test, vi } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aDouble, aStream } from './wire.js';

async function aProduct(dataDir: string, url?: string) {
  const read = readConfig({ CHOKEPOINT_DATA_DIR: dataDir, KURRENTDB_URL: url });
  if (!read.ok) throw new Error(read.error.message);
  return openRuntime(read.value, { onFault: () => undefined });
}

async function opened(dataDir: string, url?: string): Promise<Runtime> {
  const product = await aProduct(dataDir, url);
  if (!product.ok) throw new Error(product.error.message);
  return product.value;
}

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chokepoint-kurrent-'));
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 5 }));
  return folder;
}

const twoNotes = () => anAppend(aWrite(aStream(), 'any', [anEvent(), anEvent()]));

test('wire: the product keeps its ledger in KurrentDB and its read models in the database', async () => {
  const { url, streams } = await aDouble();
  const folder = await aFolder();
  const product = await opened(folder, url);
  await product.ledger.append(twoNotes());
  expect(streams.last('chokepoint-commits')).toBe(0);
  await product.catchUp();
  expect(await product.headState()).toMatchObject({ position: '2', readModelPosition: '2' });
  expect((await product.verify({})).ok).toBe(true);
  await product.close();
  const again = await opened(folder, url);
  expect(await again.headState()).toMatchObject({ position: '2', readModelPosition: '2' });
  await again.close();
});

test('wire: the product follows what others write to KurrentDB', async () => {
  const { url } = await aDouble();
  const product = await opened('memory', url);
  product.follow('project');
  const other = await opened('memory', url);
  await other.ledger.append(twoNotes());
  await vi.waitUntil(async () => (await product.headState()).readModelPosition === '2', {
    timeout: 20_000,
  });
  await Promise.all([product.close(), other.close()]);
});

test('wire: read models of another ledger are never shown for this one', async () => {
  const { url } = await aDouble();
  const folder = await aFolder();
  const embedded = await opened(folder);
  await embedded.ledger.append(twoNotes());
  await embedded.catchUp();
  await embedded.close();
  const refused = await aProduct(folder, url);
  expect(refused).toMatchObject({ ok: false, error: { code: 'other-ledger' } });
});

test('wire: a KurrentDB that is not there keeps the product from starting, by name', async () => {
  const double = await aDouble();
  double.stop();
  const refused = await aProduct('memory', double.url);
  expect(refused).toMatchObject({ ok: false, error: { code: 'kurrentdb-unreachable' } });
});
