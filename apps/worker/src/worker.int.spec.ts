import { NestFactory } from '@nestjs/core';
import { openRuntime, readConfig, type HeadState } from '@chokepoint/runtime';
import { anAppend, anEvent, aWrite } from '@chokepoint/testing';
import { expect, it } from 'vitest';
import { WorkerModule } from './worker.module.js';
import { work } from './work.js';

async function openInMemory() {
  const config = readConfig({ CHOKEPOINT_DATA_DIR: 'memory', LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.error.message);
  const runtime = await openRuntime(config.value);
  if (!runtime.ok) throw new Error(runtime.error.message);
  return runtime.value;
}

it('brings the read models to each new event, and closes the database at its end', async () => {
  const runtime = await openInMemory();
  const worker = await NestFactory.createApplicationContext(WorkerModule.over(runtime), {
    logger: false,
  });
  const moved = new Promise<HeadState>((resolve) => {
    runtime.onHead((head) => {
      if (head.readModelPosition === '2') resolve(head);
    });
  });
  await runtime.ledger.append(anAppend(aWrite('test-a', 'no-stream', [anEvent(), anEvent()])));
  expect(await moved).toMatchObject({ position: '2', readModelPosition: '2' });
  await worker.close();
  await expect(runtime.ledger.head()).rejects.toThrow();
});

it('refuses to work without a server', async () => {
  const said: string[] = [];
  const output = { write: (text: string) => said.push(text) > 0 };
  expect(await work({}, { stdout: output, stderr: output })).toBe(1);
  expect(said.join('')).toMatch(/DATABASE_URL/);
});
