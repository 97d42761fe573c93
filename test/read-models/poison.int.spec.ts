import { toPosition } from '@chokepoint/kernel';
import {
  ANALYSES_PROJECTION,
  PROJECTS_PROJECTION,
  REVIEWS_PROJECTION,
  dropReadModels,
  FIGURES_PROJECTION,
  rebuildProjection,
  REGISTER_PROJECTION,
  resumeProjection,
  runProjections,
} from '@chokepoint/projections';
import { readModels } from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventfulLog } from './eventful-log.js';
import { dump, openReadModels, type TestReadModels } from './given-log.js';
import { ledgerUntil } from './gated-ledger.js';
import { failingAt } from './marked-projection.js';

const SEALED_ONLY = { files: [], statements: 0, facts: 0, digest: '' };

describe.each(testDatabases())('an event that a projection cannot take, on $name', ({ open }) => {
  let read: TestReadModels;
  beforeAll(async () => {
    read = await openReadModels(open);
  });
  beforeEach(() => dropReadModels(read.db));
  afterAll(() => read.close());

  const run = (log: Awaited<ReturnType<typeof eventfulLog>>, batchSize = 32) =>
    runProjections({ ledger: log.ledger, database: read.db, batchSize });
  const stateOf = async (name: string) =>
    (await readModels(read.db).states()).find((state) => state.name === name)!;

  it('stops it with what precedes kept and the event named; the others go on', async () => {
    const log = await eventfulLog();
    await run(log);
    const before = await dump(read.db);
    await log.append('release-usgs-mcs-2030', 'ReleaseSealed', SEALED_ONLY);
    const [event] = await log.ledger.readStream('release-usgs-mcs-2030');
    await log.append('initiative-test', 'InitiativeExpired', { on: '2026-02-01' });
    const outcome = await run(log);
    expect(outcome.projections).toMatchObject([
      { name: 'figures', end: 'stopped' },
      { name: 'register', end: 'log-end' },
      { name: 'analyses', end: 'log-end' },
      { name: 'projects', end: 'log-end' },
      { name: 'reviews', end: 'log-end' },
    ]);
    const { position } = event!;
    expect(await stateOf('figures')).toMatchObject({
      position: String(Number(position) - 1),
      fault: {
        position,
        eventId: event!.id,
        type: 'ReleaseSealed',
        error: 'The log never received the release usgs-mcs-2030.',
      },
    });
    expect(await stateOf('register')).toMatchObject({
      position: (await log.ledger.head()).position,
      fault: null,
    });
    const { 'read.initiative_event': register, ...figures } = await dump(read.db);
    expect(figures).toEqual(
      Object.fromEntries(
        Object.entries(before).filter(([table]) => table !== 'read.initiative_event'),
      ),
    );
    expect(register).toHaveLength(2);
  });

  it('is found wherever in a page it stands, and nothing before it is lost', async () => {
    const log = await eventfulLog();
    const projections = (position: string) => [failingAt(position, new Error('cannot be'))];
    const options = { ledger: log.ledger, database: read.db };
    for (const [position, batchSize] of [
      [1, 1],
      [2, 2],
      [3, 2],
      [4, 4],
      [6, 4],
      [9, 1_000],
    ] as const) {
      await dropReadModels(read.db);
      const text = String(position);
      await runProjections({ ...options, batchSize, projections: projections(text) });
      expect(await stateOf('figures')).toMatchObject({
        position: String(position - 1),
        fault: { position: text, error: 'cannot be' },
      });
      const kept = await dump(read.db);
      await dropReadModels(read.db);
      const upTo = ledgerUntil(log.ledger, toPosition(position - 1));
      await runProjections({ ...options, ledger: upTo, projections: [FIGURES_PROJECTION] });
      expect(await dump(read.db), text).toEqual(kept);
    }
  });

  it('is tried again when it is told to go on, or rebuilt, and not before', async () => {
    const log = await eventfulLog();
    const options = { ledger: log.ledger, database: read.db };
    await run(log);
    const whole = await dump(read.db);
    await dropReadModels(read.db);
    const bad = failingAt('6', new Error('cannot be'));
    await runProjections({ ...options, projections: [bad, REGISTER_PROJECTION] });
    const since = (await stateOf('figures')).fault?.since;
    expect((await run(log)).projections[0]).toMatchObject({ end: 'stopped', events: 0 });
    expect((await stateOf('figures')).fault?.since).toBe(since);

    expect(await rebuildProjection(bad, options)).toMatchObject({
      error: {
        code: 'projection-stopped',
        message: expect.stringMatching(/position 6.*cannot be/),
      },
    });
    expect((await stateOf('figures')).fault?.since).toBe(since);

    expect(await resumeProjection(read.db, REGISTER_PROJECTION)).toBe(false);
    expect(await resumeProjection(read.db, FIGURES_PROJECTION)).toBe(true);
    await runProjections({ ...options, projections: [bad] });
    expect((await stateOf('figures')).fault).toMatchObject({ position: '6' });
    expect(await resumeProjection(read.db, FIGURES_PROJECTION)).toBe(true);
    await run(log);
    expect(await dump(read.db)).toEqual(whole);

    await dropReadModels(read.db);
    await runProjections({
      ...options,
      projections: [
        bad,
        REGISTER_PROJECTION,
        ANALYSES_PROJECTION,
        PROJECTS_PROJECTION,
        REVIEWS_PROJECTION,
      ],
    });
    expect(await rebuildProjection(FIGURES_PROJECTION, options)).toMatchObject({ ok: true });
    expect(await dump(read.db)).toEqual(whole);
    expect((await stateOf('figures')).fault).toBeNull();
  });

  it.each([
    ['a lost connection', 'ECONNRESET'],
    ['a full disk', '53100'],
    ['a deadlock', '40P01'],
    ['a server that shuts down', '57P01'],
  ])('is not blamed for %s', async (_, code) => {
    const { ledger } = await eventfulLog();
    const fault = Object.assign(new Error('not its fault'), { code });
    const projections = [failingAt('6', fault)];
    const options = { ledger, database: read.db, batchSize: 2 };
    await expect(runProjections({ ...options, projections })).rejects.toThrow(fault);
    await runProjections(options);
    expect((await stateOf('figures')).fault).toBeNull();
  });
});
