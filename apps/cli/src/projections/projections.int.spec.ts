import {
  anAppend,
  anEvent,
  aWrite,
  throwAwayPostgres,
  type TestDatabase,
} from '@chokepoint/testing';
import { openRuntime, readConfig } from '@chokepoint/runtime';
import type { NewEvent } from '@chokepoint/ledger';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../run.js';
import { memoryTerminal } from '../testing/memory-terminal.js';

let database: TestDatabase;
let environment: Record<string, string>;
beforeAll(async () => {
  database = await throwAwayPostgres();
  environment = {
    DATABASE_URL: database.url!,
    CHOKEPOINT_SHIPPED_FACTS: 'skip',
    LOG_LEVEL: 'silent',
  };
});
afterAll(() => database?.close());

async function record(stream: string, event: NewEvent): Promise<void> {
  const config = readConfig(environment);
  if (!config.ok) throw new Error(config.error.message);
  const product = await openRuntime(config.value);
  if (!product.ok) throw new Error(product.error.message);
  await product.value.ledger.append(anAppend(aWrite(stream, 'no-stream', [event])));
  await product.value.close();
}

async function chokepoint(...args: string[]) {
  const terminal = memoryTerminal(environment);
  const code = await run(args, terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

/** A release that was sealed and never received: no projection can take that. */
const poison = anEvent({
  type: 'ReleaseSealed',
  data: { files: [], statements: 0, facts: 0, digest: '' },
});

const expiry = anEvent({ type: 'InitiativeExpired', data: { on: '2026-02-01' } });

it('rebuilds what is asked for, with progress, and says how far it holds the ledger', async () => {
  await record('initiative-test', expiry);
  const { code, out, err } = await chokepoint('rebuild', 'register');
  expect([code, err]).toEqual([0, expect.stringMatching(/100\s?%|1\/1/)]);
  expect(out).toMatch(/^The read models 'register' were made again from 1 event and hold/);
  const json = await chokepoint('rebuild', '--json');
  expect(JSON.parse(json.out)).toMatchObject({
    rebuilt: [
      { name: 'figures', stillRead: 0 },
      { name: 'register' },
      { name: 'analyses' },
      { name: 'projects' },
      { name: 'reviews' },
    ],
  });
});

it('names the event at which one stopped; what is asked meanwhile carries a warning', async () => {
  await record('release-usgs-mcs-2030', poison);
  const asked = await chokepoint('query', 'releases');
  expect(asked.code).toBe(0);
  expect(asked.err).toContain(`the projection 'figures' stopped at event ${poison.id}`);
  const { out } = await chokepoint('projections');
  expect(out).toMatch(/figures .*stopped at event/);
  expect(out).toMatch(/register .*goes on/);
  expect(out).toContain('The log never received the release usgs-mcs-2030.');
});

it('refuses to rebuild over that event and to resume what goes on, and says why', async () => {
  const rebuilt = await chokepoint('rebuild', 'figures');
  expect(rebuilt).toMatchObject({ code: 1, err: expect.stringContaining(poison.id) as string });
  const stopped = await chokepoint('projections', 'resume', 'figures');
  expect(stopped).toMatchObject({
    code: 1,
    err: expect.stringContaining('stopped again') as string,
  });
  const going = await chokepoint('projections', 'resume', 'register');
  expect(going).toMatchObject({
    code: 1,
    err: expect.stringContaining('has not stopped') as string,
  });
});

it('drops what other versions of the product made', async () => {
  const { code, out } = await chokepoint('projections', 'prune');
  expect([code, out]).toEqual([0, 'Only the read models of this version are kept.\n']);
});
