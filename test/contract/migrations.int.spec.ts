import { migrateLedger, runMigrations, sqlMigration } from '@chokepoint/ledger-postgres';
import { testDatabases, type TestDatabase } from '@chokepoint/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(testDatabases())('migrations on $name', ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database?.close());

  const first = sqlMigration(['create table probe.a (n int)', 'insert into probe.a values (1)']);
  const rows = async (table: string) => {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(database.as<unknown>());
    return rows;
  };

  test('run once, however often and however many at once they are asked for', async () => {
    const run = () => runMigrations(database, 'probe', { '0001-a': first });
    await Promise.all([run(), run(), run(), run()]);
    await run();
    expect(await rows('probe.a')).toEqual([{ n: 1 }]);
  });

  test('that come later run on top; a failing one changes nothing and is told', async () => {
    const broken = sqlMigration(['insert into probe.a values (2)', 'select 1 / 0']);
    const run = runMigrations(database, 'probe', { '0001-a': first, '0002-b': broken });
    await expect(run).rejects.toThrow('division by zero');
    expect(await rows('probe.a')).toEqual([{ n: 1 }]);
    const mended = sqlMigration(['insert into probe.a values (3)']);
    await runMigrations(database, 'probe', { '0001-a': first, '0002-b': mended });
    expect(await rows('probe.a')).toEqual([{ n: 1 }, { n: 3 }]);
  });

  test('say what ran, and nothing when there is nothing to do', async () => {
    const migrations = {
      '0001-a': first,
      '0002-b': sqlMigration(['create table probe_c.b (n int)']),
    };
    const before = { '0001-a': sqlMigration(['create table probe_c.a (n int)']) };
    expect(await runMigrations(database, 'probe_c', before)).toEqual(['0001-a']);
    expect(await runMigrations(database, 'probe_c', migrations)).toEqual(['0002-b']);
    expect(await runMigrations(database, 'probe_c', migrations)).toEqual([]);
  });

  test('of a newer version of the product are refused by name, and nothing is changed', async () => {
    const older = { '0000-z': sqlMigration(['create table probe_c.z (n int)']) };
    await expect(runMigrations(database, 'probe_c', older)).rejects.toMatchObject({
      refusal: {
        code: 'database-newer',
        details: { schema: 'probe_c', migrations: ['0001-a', '0002-b'] },
      },
    });
    expect(await rows('probe_c.migration')).toHaveLength(2);
  });

  test('of two schemas keep their own accounts', async () => {
    const [ran] = await Promise.all([
      migrateLedger(database),
      runMigrations(database, 'probe_b', {}),
    ]);
    expect(await rows('es.migration')).toMatchObject(ran.map((name) => ({ name })));
    expect(await rows('es.log_head')).toHaveLength(1);
    expect(await rows('probe.migration')).toHaveLength(2);
  });
});
