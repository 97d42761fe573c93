import { comparePositions, toPosition } from '@chokepoint/kernel';
import {
  dropReadModels,
  FIGURES_PROJECTION,
  PROJECTIONS,
  rebuildProjection,
  REGISTER_PROJECTION,
  runProjections,
} from '@chokepoint/projections';
import { positionOf, readModels } from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventfulLog } from './eventful-log.js';
import { gatedLedger } from './gated-ledger.js';
import { dump, inUse, openReadModels, rowsOf, type TestReadModels } from './given-log.js';
import { marked, marksOf, modelsOf } from './marked-projection.js';

describe.each(testDatabases())('a rebuild on $name', ({ name, open }) => {
  let read: TestReadModels;
  beforeAll(async () => {
    read = await openReadModels(open);
  });
  beforeEach(() => dropReadModels(read.db));
  afterAll(() => read.close());

  const schemas = async () => {
    const { rows } = await sql<{ name: string }>`
      select nspname as name from pg_namespace where nspname ~ '^read_(figures|register|analyses|projects|reviews)_' order by 1`.execute(
      read.db,
    );
    return rows.map((row) => row.name);
  };
  const schemasInUse = async () =>
    (await inUse(read.db)).map(({ layout, id }) => `read_${layout.projection}_${id}`).sort();

  it.each([1, 7, 1_000])('in pages of %d gives the same bytes', async (batchSize) => {
    const { ledger } = await eventfulLog();
    await runProjections({ ledger, database: read.db });
    const before = { bytes: await dump(read.db), schemas: await schemas() };
    for (const projection of PROJECTIONS) {
      const rebuilt = await rebuildProjection(projection, {
        ledger,
        database: read.db,
        batchSize,
      });
      expect(rebuilt).toMatchObject({ ok: true, value: { stillRead: 0 } });
    }
    expect(await dump(read.db)).toEqual(before.bytes);
    expect(before.bytes['read.slice']).not.toHaveLength(0);
    expect(before.bytes['read.initiative_event']).not.toHaveLength(0);
    expect(before.bytes['read.analysis']).not.toHaveLength(0);
    expect(before.bytes['read.project_event']).not.toHaveLength(0);
    expect(before.bytes['read.review_event']).not.toHaveLength(0);
    expect(await schemas()).toEqual(await schemasInUse());
    expect(await schemas()).not.toEqual(before.schemas);
  });

  it('is not seen by answers until it is done: none fails, waits for it or mixes old and new', async () => {
    const { ledger } = await eventfulLog();
    await runProjections({ ledger, database: read.db, projections: [marked('old')] });
    const models = modelsOf(read.db, [FIGURES_PROJECTION]);
    const gated = gatedLedger(ledger, toPosition(6));
    const rebuilding = rebuildProjection(marked('new'), {
      ledger: gated.ledger,
      database: read.db,
      batchSize: 2,
    });
    let done = false;
    const seen: string[] = [];
    const poll = async () => {
      const own: string[] = [];
      while (!done) {
        const mark = (await marksOf(models)).join('+');
        own.push(mark);
        seen.push(mark);
      }
      return own;
    };
    const askers = [poll(), poll(), poll()];
    await gated.reached;
    const before = seen.length;
    await expect.poll(() => seen.length).toBeGreaterThan(before + 10);
    gated.open();
    expect(await rebuilding).toMatchObject({ ok: true });
    const after = seen.length;
    await expect.poll(() => seen.length).toBeGreaterThan(after + 10);
    done = true;
    const byAsker = await Promise.all(askers);
    expect(seen.slice(0, before + 10).every((mark) => mark === 'old')).toBe(true);
    expect([...new Set(seen)]).toEqual(['old', 'new']);
    expect(seen.at(-1)).toBe('new');
    // An answer that was begun before the swap may end after one that was begun later.
    for (const own of byAsker) expect(own.join(' ')).toMatch(/^(old )+(new ?)+$/);
  });

  it('leaves the old read models served and kept up to date meanwhile', async () => {
    const log = await eventfulLog();
    const { ledger } = log;
    const position = async () => positionOf(await readModels(read.db).states());
    await runProjections({ ledger, database: read.db });
    const gated = gatedLedger(ledger, toPosition(6));
    const rebuilding = rebuildProjection(FIGURES_PROJECTION, {
      ledger: gated.ledger,
      database: read.db,
      batchSize: 2,
    });
    await gated.reached;
    const statements = [{ rows: rowsOf('2024', { CN: 800 }) }];
    await log.release({ edition: '2026', publishedOn: '2026-01-31', statements });
    await runProjections({ ledger, database: read.db });
    const { position: head } = await ledger.head();
    expect(await position()).toBe(head);
    const bytes = await dump(read.db);
    gated.open();
    expect(await rebuilding).toMatchObject({ ok: true, value: { position: head } });
    expect(await position()).toBe(head);
    expect(await dump(read.db)).toEqual(bytes);
  });

  it('of one projection leaves the other as it is', async () => {
    const { ledger } = await eventfulLog();
    await runProjections({ ledger, database: read.db });
    const ids = async () =>
      Object.fromEntries((await inUse(read.db)).map((one) => [one.layout.projection, one.id]));
    const before = await ids();
    await rebuildProjection(REGISTER_PROJECTION, { ledger, database: read.db });
    const after = await ids();
    expect(after['figures']).toBe(before['figures']);
    expect(after['register']).not.toBe(before['register']);
  });

  it('is refused while another of the same projection runs', async () => {
    const { ledger } = await eventfulLog();
    await runProjections({ ledger, database: read.db });
    const gated = gatedLedger(ledger, toPosition(4));
    const options = { database: read.db, batchSize: 2 };
    const first = rebuildProjection(FIGURES_PROJECTION, { ...options, ledger: gated.ledger });
    await gated.reached;
    expect(await rebuildProjection(FIGURES_PROJECTION, { ...options, ledger })).toMatchObject({
      error: { code: 'rebuild-running' },
    });
    expect(await rebuildProjection(REGISTER_PROJECTION, { ...options, ledger })).toMatchObject({
      ok: true,
    });
    gated.open();
    expect(await first).toMatchObject({ ok: true });
    expect(await schemas()).toEqual(await schemasInUse());
  });

  it('that was interrupted changes nothing, and what it left is removed by the next', async () => {
    const { ledger } = await eventfulLog();
    await runProjections({ ledger, database: read.db });
    const [bytes, used] = [await dump(read.db), await schemasInUse()];
    const stop = new AbortController();
    const interrupted = await rebuildProjection(FIGURES_PROJECTION, {
      ledger,
      database: read.db,
      batchSize: 2,
      onProgress: () => stop.abort(),
      signal: stop.signal,
    });
    expect(interrupted).toMatchObject({ error: { code: 'rebuild-interrupted' } });
    expect(await schemasInUse()).toEqual(used);

    const lost = Object.assign(new Error('connection lost'), { code: 'ECONNRESET' });
    const cut = { ...FIGURES_PROJECTION, apply: () => Promise.reject(lost) };
    await expect(rebuildProjection(cut, { ledger, database: read.db })).rejects.toThrow(lost);
    expect(await schemas()).toHaveLength(PROJECTIONS.length + 1);
    expect(await dump(read.db)).toEqual(bytes);
    expect(
      await rebuildProjection(FIGURES_PROJECTION, { ledger, database: read.db }),
    ).toMatchObject({ ok: true });
    expect(await dump(read.db)).toEqual(bytes);
    expect(await schemas()).toEqual(await schemasInUse());
  });

  it('takes a log that is shorter than the one the old read models followed', async () => {
    const log = await eventfulLog();
    await runProjections({ ledger: log.ledger, database: read.db });
    await read.db
      .updateTable('read_control.generation')
      .set({ position: toPosition(9_999) })
      .execute();
    const rebuilt = await rebuildProjection(FIGURES_PROJECTION, {
      ledger: log.ledger,
      database: read.db,
    });
    const { position } = await log.ledger.head();
    expect(rebuilt).toMatchObject({ ok: true, value: { position } });
    expect(comparePositions(position, toPosition(9_999))).toBeLessThan(0);
  });

  // Embedded, there is one connection: an answer is over before a rebuild goes on.
  it.skipIf(name === 'pglite')(
    'drops the old read models when the last answer is over',
    async () => {
      const { ledger } = await eventfulLog();
      await runProjections({ ledger, database: read.db, projections: [marked('old')] });
      const models = modelsOf(read.db, [FIGURES_PROJECTION]);
      const entered: PromiseWithResolvers<void> = Promise.withResolvers();
      const release: PromiseWithResolvers<void> = Promise.withResolvers();
      const slow = models.read(async ({ db }) => {
        entered.resolve();
        await release.promise;
        const rows = await db.selectFrom('read.release').select('title').distinct().execute();
        return { ok: true, value: rows };
      });
      await entered.promise;
      const rebuilding = rebuildProjection(marked('new'), { ledger, database: read.db });
      await expect.poll(() => marksOf(models)).toEqual(['new']);
      expect(await schemas()).toHaveLength(2);
      release.resolve();
      expect(await slow).toEqual({ ok: true, value: [{ title: 'old' }] });
      expect(await rebuilding).toMatchObject({ ok: true, value: { stillRead: 0 } });
      expect(await schemas()).toHaveLength(1);
    },
  );
});
