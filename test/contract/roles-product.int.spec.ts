import { createPrivateKey } from 'node:crypto';
import { generateSigningKey, publicKeyText } from '@chokepoint/notary';
import {
  ask,
  migrateDatabase,
  openRuntime,
  randomIds,
  readConfig,
  type Config,
  type Runtime,
} from '@chokepoint/runtime';
import { withdrawRelease } from '@chokepoint/supply-application';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GALLIUM, value } from '../read-models/question-desk.js';
import { givenLog, rowsOf } from '../read-models/given-log.js';
import { rolesServer, type Role, type RolesServer } from './roles-server.js';

const DATABASE = 'chokepoint';
const KEY_PEM = generateSigningKey();
const KEY = createPrivateKey(KEY_PEM);
const CONCENTRATION = `minerals/gallium/concentration?stage=${GALLIUM.stage}&basis=${GALLIUM.basis}`;
const QUESTIONS = [
  'minerals',
  'minerals/gallium',
  CONCENTRATION,
  `minerals/gallium/facts?stage=${GALLIUM.stage}&basis=${GALLIUM.basis}`,
  'initiatives',
  'projects',
  'notes',
  'releases',
  'releases/usgs-mcs-2024',
  'releases/usgs-mcs-2024/rejects',
  'coverage',
  'ledger/head',
  'ledger/events',
];

let server: RolesServer;
const opened: Runtime[] = [];

function configFor(role: Role): Config {
  return value(
    readConfig({
      DATABASE_URL: server.url(role, DATABASE),
      CHOKEPOINT_PROJECTIONS: role === 'chokepoint_app' ? 'off' : 'on',
      ...(role === 'chokepoint_worker' && { CHOKEPOINT_NOTARY_KEY: KEY_PEM }),
      LOG_LEVEL: 'silent',
    }),
  );
}

/** What went wrong in the background of any of them. */
const faults: Error[] = [];
const onFault = (error: Error): void => void faults.push(error);

async function openAs(role: Role): Promise<Runtime> {
  const runtime = value(await openRuntime(configFor(role), { onFault }));
  opened.push(runtime);
  return runtime;
}

beforeAll(async () => {
  server = await rolesServer();
  await server.run('postgres', 'postgres', `create database ${DATABASE}`);
  await server.setUpRoles('postgres', DATABASE);
  await server.letRolesIn();
});
afterAll(async () => {
  for (const runtime of opened) await runtime.close();
  await server?.close();
});

test.each(['chokepoint_app', 'chokepoint_worker'] as const)(
  '%s refuses to start before the owner has migrated the database',
  async (role) => {
    const refused = await openRuntime(configFor(role));
    expect(refused).toMatchObject({ ok: false, error: { code: 'migrations-pending' } });
    expect(await migrateDatabase(configFor(role))).toEqual(refused);
  },
);

test('the owner migrates it, once', async () => {
  const ran = value(await migrateDatabase(configFor('chokepoint_owner')));
  const schemas = new Set(ran.map((migration) => migration.split(' ')[0]));
  expect([...schemas]).toEqual(['es', 'notary', 'read_control']);
  expect(value(await migrateDatabase(configFor('chokepoint_owner')))).toEqual([]);
  expect(value(await migrateDatabase(configFor('chokepoint_app')))).toEqual([]);
});

test('the app appends and answers, from what the worker projects', async () => {
  const worker = await openAs('chokepoint_worker');
  const app = await openAs('chokepoint_app');
  await appendSample(app);
  await worker.catchUp();
  for (const question of QUESTIONS) {
    expect(await ask(app, question), question).toMatchObject({ ok: true });
  }
  expect(value(await ask(app, CONCENTRATION)).answer).toMatchObject({
    periods: [{ period: '2023', top1: { area: 'CN' } }],
  });
});

test('a release that the app withdraws no longer counts once the worker has seen it', async () => {
  const [worker, app] = opened as [Runtime, Runtime];
  worker.follow('project');
  app.follow('watch');
  const command = { releaseId: 'usgs-mcs-2024', reason: 'made up', actor: 'test' };
  const withdrawn = await withdrawRelease(
    { ledger: app.ledger, ids: randomIds },
    { ...command, withdrawnOn: '2024-03-05' },
  );
  expect(withdrawn).toMatchObject({ ok: true });
  await sawAll(app);
  expect(value(await ask(app, CONCENTRATION)).answer).toMatchObject({ periods: [] });
});

test('the worker rebuilds beside the app and drops what it replaced', async () => {
  const [worker, app] = opened as [Runtime, Runtime];
  const before = value(await ask(app, 'releases')).answer;
  value(await worker.rebuild(['figures', 'register']));
  expect(value(await ask(app, 'releases')).answer).toEqual(before);
  await expect.poll(() => worker.prune(), { timeout: 10_000 }).toBe(0);
  expect(value(await ask(app, 'releases')).answer).toEqual(before);
});

test('the worker signs the tree over the log; the app checks it and cannot add to it', async () => {
  const [worker, app] = opened as [Runtime, Runtime];
  const signed = await worker.notarise();
  const { position } = await app.ledger.head();
  expect(signed).toMatchObject({ headPosition: position });
  expect(value(await ask(app, 'ledger/heads')).answer).toMatchObject({
    heads: expect.arrayContaining([expect.objectContaining({ headPosition: position })]),
  });
  const verified = value(await app.verify({ keys: [publicKeyText(KEY)] }));
  expect(verified).toMatchObject({ findings: [], covered: signed });
  const notPermitted = /permission denied/;
  for (const [role, statement] of [
    ['chokepoint_app', 'insert into notary.head select * from notary.head'],
    ['chokepoint_app', 'update notary.tile set hashes = hashes'],
    // It may add heads; one that was signed is nobody's to change.
    ['chokepoint_worker', 'delete from notary.head'],
    ['chokepoint_worker', 'update notary.head set size = size + 1'],
    ['chokepoint_worker', 'delete from notary.tile'],
  ] as const)
    await expect(server.run(role, DATABASE, statement)).rejects.toThrow(notPermitted);
  await expect(
    server.run('chokepoint_owner', DATABASE, 'delete from notary.head'),
  ).rejects.toMatchObject({ code: 'CK002' });
});

test('none of them met a fault in the background', () => {
  expect(faults).toEqual([]);
});

test('a product that is older than its database refuses to start', async () => {
  const later = "insert into es.migration values ('9999-later', now()::text)";
  await server.run('chokepoint_owner', DATABASE, later);
  for (const role of ['chokepoint_owner', 'chokepoint_worker', 'chokepoint_app'] as const) {
    expect(await openRuntime(configFor(role))).toMatchObject({
      ok: false,
      error: { code: 'database-newer', details: { migrations: ['9999-later'] } },
    });
  }
});

async function appendSample({ ledger }: Runtime): Promise<void> {
  const log = givenLog();
  const rows = rowsOf('2023', { CN: 600, JP: 10 });
  await log.release({
    edition: '2024',
    publishedOn: '2024-01-31',
    statements: [{ ...GALLIUM, rows }],
  });
  await log.append('initiative-a', 'InitiativeAnnounced', INITIATIVE);
  const { events } = await log.ledger.readAll();
  for (const { stream, id, type, schemaVersion, data, metadata } of events) {
    const event = { id, type, schemaVersion, data, metadata };
    const writes = [{ stream, expected: 'any' as const, events: [event] }];
    expect(await ledger.append({ appendId: id, writes })).toMatchObject({ kind: 'appended' });
  }
}

/** Waits until the read models hold the whole log. */
const sawAll = (app: Runtime): Promise<void> =>
  expect
    .poll(
      async () => {
        const { position, readModelPosition } = await app.headState();
        return { position, readModelPosition };
      },
      { timeout: 20_000 },
    )
    .toSatisfy((head) => head.position === head.readModelPosition && head.position !== '0');

const INITIATIVE = {
  on: '2024-01-01',
  precision: 'day',
  citations: [],
  name: 'A partnership',
  type: 'partnership',
  lane: 'initiative',
  parties: [],
  minerals: ['gallium'],
  coversAll: null,
  stages: [],
  summary: 'Words',
};
