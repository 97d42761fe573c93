import {
  FIGURES_PROJECTION,
  pruneReadModels,
  REGISTER_PROJECTION,
  runProjections,
} from '@chokepoint/projections';
import { READ_CONTROL, READ_CONTROL_MIGRATIONS, type ReadDatabase } from '@chokepoint/read-schema';
import { runMigrations } from '@chokepoint/ledger-postgres';
import { testDatabases, type TestDatabase } from '@chokepoint/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventfulLog } from './eventful-log.js';
import { openReadModels, rowsOf, type TestReadModels } from './given-log.js';
import { marked, marksOf, modelsOf } from './marked-projection.js';

describe.each(testDatabases())('two versions of the product side by side on $name', ({ open }) => {
  let read: TestReadModels;
  beforeAll(async () => {
    read = await openReadModels(open);
  });
  afterAll(() => read.close());

  const newer = marked('newer', FIGURES_PROJECTION.layout.version + 1);
  const older = marked('older');

  it('each read and advance their own, until the older one is done with', async () => {
    const log = await eventfulLog();
    const { ledger } = log;
    const run = (projection: typeof newer) =>
      runProjections({ ledger, database: read.db, projections: [projection, REGISTER_PROJECTION] });
    const [ofOlder, ofNewer] = [modelsOf(read.db, [older]), modelsOf(read.db, [newer])];

    await run(older);
    expect(await marksOf(ofOlder)).toEqual(['older']);
    await expect(marksOf(ofNewer)).rejects.toThrow(/being made/);

    await run(newer);
    expect(await marksOf(ofNewer)).toEqual(['newer']);
    expect(await marksOf(ofOlder)).toEqual(['older']);

    const statements = [{ rows: rowsOf('2024', { CN: 1 }) }];
    await log.release({ edition: '2026', publishedOn: '2026-01-31', statements });
    await run(older);
    const [{ position: head }] = [await ledger.head()];
    expect(await ofOlder.states()).toMatchObject([{ position: head }]);
    expect((await ofNewer.states())[0]?.position).not.toBe(head);

    // This version of the product is the older one here.
    expect(await pruneReadModels(read.db)).toBe(0);
    await expect(marksOf(ofNewer)).rejects.toThrow(/being made/);
    expect(await marksOf(ofOlder)).toEqual(['older']);
  });
});

describe.each(testDatabases())(
  'an installation with read models of the first layout on $name',
  ({ open }) => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database.close());

    const exists = async (table: string) => {
      const { rows } = await sql<{ there: boolean }>`
      select to_regclass(${table}) is not null as there`.execute(database.as<unknown>());
      return rows[0]?.there;
    };

    it("loses them, for they are made anew; a schema of somebody else's stays", async () => {
      const db = database.as<unknown>();
      for (const statement of [
        'create schema read',
        'create table read.checkpoint (projection text)',
        'create table read.migration (name text)',
        'create schema reading',
        'create table reading.release (id text)',
      ]) {
        await sql.raw(statement).execute(db);
      }
      await runMigrations(database, READ_CONTROL, READ_CONTROL_MIGRATIONS);
      expect(await exists('read.checkpoint')).toBe(false);
      expect(await exists('reading.release')).toBe(true);
      const { ledger } = await eventfulLog();
      const { position } = await runProjections({ ledger, database: database.as<ReadDatabase>() });
      expect(position).toBe((await ledger.head()).position);
    });
  },
);
