import { type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SchedulerRegistry } from '@nestjs/schedule';
import { ok, refuse } from '@chokepoint/kernel';
import { openRuntime, readConfig } from '@chokepoint/runtime';
import { expect, it } from 'vitest';
import { WorkerModule } from '../worker.module.js';
import { type Fetch, FETCH_JOB, ScheduledFetch } from './scheduled-fetch.js';

const SETTINGS = {
  CHOKEPOINT_FETCH: 'worldbank-wgi,ecb-exr,bgs-wms',
  CHOKEPOINT_FETCH_SCHEDULE: '30 5 * * 1',
};

async function worker(settings: Record<string, string>, fetch: Fetch) {
  const config = readConfig({
    CHOKEPOINT_DATA_DIR: 'memory',
    CHOKEPOINT_SHIPPED_FACTS: 'skip',
    LOG_LEVEL: 'silent',
    ...settings,
  });
  if (!config.ok) throw new Error(config.error.message);
  const runtime = await openRuntime(config.value);
  if (!runtime.ok) throw new Error(runtime.error.message);
  const said: string[] = [];
  const keep = (message: unknown): void => void said.push(String(message));
  const logger: LoggerService = { log: keep, error: keep, warn: keep };
  const app = await NestFactory.createApplicationContext(WorkerModule.over(runtime.value, fetch), {
    logger,
  });
  await app.init();
  return { app, said, jobs: app.get(SchedulerRegistry), fetching: app.get(ScheduledFetch) };
}

it('calls nobody unless the settings name somebody', async () => {
  const { app, jobs } = await worker({}, () => expect.unreachable());
  expect(jobs.getCronJobs().size).toBe(0);
  await app.close();
});

it('calls those named one after the other, whatever becomes of one', async () => {
  const called: string[] = [];
  const { app, jobs, said } = await worker(SETTINGS, async (_, connector) => {
    called.push(connector);
    if (connector === 'worldbank-wgi') return refuse('layout-not-known', 'Its layout is new.');
    if (connector === 'ecb-exr') throw new Error('The disk is full.');
    return ok({ kind: 'imported', releaseId: 'bgs-wms-2019-2022', facts: 7 });
  });
  expect(jobs.getCronJob(FETCH_JOB).cronTime.source).toBe('30 5 * * 1');
  const next = jobs.getCronJob(FETCH_JOB).nextDate().toUTC();
  expect([next.weekday, next.hour, next.minute]).toEqual([1, 5, 30]);
  await jobs.getCronJob(FETCH_JOB).fireOnTick();
  expect(called).toEqual(['worldbank-wgi', 'ecb-exr', 'bgs-wms']);
  const log = said.join('\n');
  expect(log).toContain('worldbank-wgi: Its layout is new.');
  expect(log).toContain('The disk is full.');
  expect(log).toContain('bgs-wms: bgs-wms-2019-2022 imported, 7 facts.');
  await app.close();
});

it('says why files were kept and not imported', async () => {
  const { app, fetching, said } = await worker(SETTINGS, async () =>
    ok({ kind: 'kept', why: 'Nothing reads them.' }),
  );
  await fetching.run();
  expect(said).toContain('ecb-exr: kept, not imported. Nothing reads them.');
  await app.close();
});

it('stops a run before the ledger closes', async () => {
  const called: string[] = [];
  const { app, fetching } = await worker(SETTINGS, (runtime, connector, signal) => {
    called.push(connector);
    return new Promise((resolve, reject) => {
      const stop = async (): Promise<void> => {
        await runtime.ledger.head();
        resolve(refuse('interrupted', 'Interrupted.'));
      };
      signal.addEventListener('abort', () => void stop().catch(reject));
    });
  });
  const run = fetching.run();
  await app.close();
  await run;
  expect(called).toEqual(['worldbank-wgi']);
});
