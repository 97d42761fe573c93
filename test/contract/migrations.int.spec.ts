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

  test('of two schemas keep their own accounts', async () => {
    await Promise.all([migrateLedger(database), runMigrations(database, 'probe_b', {})]);
    expect(await rows('es.migration')).toHaveLength(1);
    expect(await rows('es.log_head')).toHaveLength(1);
    expect(await rows('probe.migration')).toHaveLength(2);
  });
});
