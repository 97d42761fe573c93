import { testDatabases, type TestDatabase } from '@chokepoint/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(testDatabases())('$name', ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
    await sql`create table note (n integer primary key, text text)`.execute(database.as<unknown>());
  });
  afterAll(() => database?.close());

  interface Notes {
    note: { n: number; text: string | null };
  }
  const db = () => database.as<Notes>();
  const count = async () => (await db().selectFrom('note').selectAll().execute()).length;
  const value = async (expression: ReturnType<typeof sql>): Promise<unknown> => {
    const { rows } = await sql<{ value: unknown }>`select ${expression} as value`.execute(db());
    return rows[0]?.value;
  };

  test.each([
    ['date', sql`date '2024-02-29'`, '2024-02-29'],
    ['date[]', sql`array[date '2024-02-29', null]`, ['2024-02-29', null]],
    ['timestamptz', sql`timestamptz '2024-02-29 12:00:00.1239+02'`, '2024-02-29T10:00:00.123Z'],
    [
      'timestamptz of a half-hour zone',
      sql`timestamptz '2024-01-01 00:00+05:30'`,
      '2023-12-31T18:30:00.000Z',
    ],
    [
      'timestamptz[]',
      sql`array[timestamptz '2024-01-01Z', null]`,
      ['2024-01-01T00:00:00.000Z', null],
    ],
    ['infinite time', sql`'-infinity'::timestamptz`, '-infinity'],
    ['int4', sql`7::int4`, 7],
    ['int8', sql`9007199254740993::int8`, '9007199254740993'],
    ['int8[]', sql`array[9007199254740993]::int8[]`, ['9007199254740993']],
    ['numeric', sql`0.1000::numeric`, '0.1000'],
    ['numeric[]', sql`array[0.10]::numeric[]`, ['0.10']],
    ['float8', sql`0.1::float8`, 0.1],
    ['float8[]', sql`array[0.1, 1e21]::float8[]`, [0.1, 1e21]],
    ['bool', sql`true`, true],
    ['text[]', sql`array['a', null, 'NULL', '', 'a,"b"\\']`, ['a', null, 'NULL', '', 'a,"b"\\']],
    ['jsonb', sql`'{"a":[1,null]}'::jsonb`, { a: [1, null] }],
    [
      'uuid',
      sql`'A0000000-0000-4000-8000-000000000001'::uuid`,
      'a0000000-0000-4000-8000-000000000001',
    ],
    ['bytea', sql`'\\x00ff'::bytea`, Buffer.from([0, 255])],
    ['null', sql`null::int8`, null],
  ])('reads %s', async (_, expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  test.each([
    ['text', sql`${'NA é "\\'}::text`, 'NA é "\\'],
    ['number', sql`${1.5}::float8`, 1.5],
    ['bigint', sql`${9007199254740993n}::int8`, '9007199254740993'],
    ['boolean', sql`${false}::bool`, false],
    ['null', sql`${null}::text`, null],
    ['bytes', sql`${Buffer.from([0, 1, 255])}::bytea`, Buffer.from([0, 1, 255])],
    [
      'texts',
      sql`${['NA', null, 'NULL', '', '{"a"}', 'b\\c,d']}::text[]`,
      ['NA', null, 'NULL', '', '{"a"}', 'b\\c,d'],
    ],
    ['numbers', sql`${[1, null, 3]}::int4[]`, [1, null, 3]],
    ['booleans', sql`${[true, false]}::bool[]`, [true, false]],
    ['bytes in an array', sql`${[Buffer.from([1, 2])]}::bytea[]`, [Buffer.from([1, 2])]],
    ['an object as JSON', sql`${{ a: [1, 'x'] }}::jsonb`, { a: [1, 'x'] }],
    [
      'an instant',
      sql`${new Date('2024-01-01T00:00:00.500Z')}::timestamptz`,
      '2024-01-01T00:00:00.500Z',
    ],
  ])('takes %s as a parameter', async (_, expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  test('says how many rows a change touched', async () => {
    await db()
      .insertInto('note')
      .values([
        { n: 1, text: 'a' },
        { n: 2, text: 'b' },
      ])
      .execute();
    const updated = await db().updateTable('note').set({ text: 'c' }).executeTakeFirst();
    expect(updated.numUpdatedRows).toBe(2n);
    expect((await db().deleteFrom('note').executeTakeFirst()).numDeletedRows).toBe(2n);
  });

  test('hands over the SQLSTATE and the constraint of an error', async () => {
    await db().insertInto('note').values({ n: 1, text: null }).execute();
    const twice = db().insertInto('note').values({ n: 1, text: null }).execute();
    await expect(twice).rejects.toMatchObject({ code: '23505', constraint: 'note_pkey' });
    await db().deleteFrom('note').execute();
  });

  test('keeps nothing of a transaction that threw', async () => {
    const failing = db()
      .transaction()
      .execute(async (trx) => {
        await trx.insertInto('note').values({ n: 3, text: null }).execute();
        throw new Error('changed my mind');
      });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await count()).toBe(0);
  });

  test('does not pass for committed when a failed statement was ignored', async () => {
    const spoilt = db()
      .transaction()
      .execute(async (trx) => {
        await trx.insertInto('note').values({ n: 4, text: null }).execute();
        await expect(sql`select 1 / 0`.execute(trx)).rejects.toThrow('division by zero');
      });
    await expect(spoilt).rejects.toThrow();
    expect(await count()).toBe(0);
  });

  test('goes back to a savepoint', async () => {
    const trx = await db().startTransaction().execute();
    await trx.insertInto('note').values({ n: 5, text: null }).execute();
    const saved = await trx.savepoint('before').execute();
    await expect(sql`select 1 / 0`.execute(saved)).rejects.toThrow();
    await saved.rollbackToSavepoint('before').execute();
    await trx.commit().execute();
    expect(await count()).toBe(1);
    await db().deleteFrom('note').execute();
  });

  test('keeps transactions that run at once apart', async () => {
    await db().insertInto('note').values({ n: 0, text: '0' }).execute();
    const increment = () =>
      db()
        .transaction()
        .execute(async (trx) => {
          const { text } = await trx
            .selectFrom('note')
            .select('text')
            .forUpdate()
            .executeTakeFirstOrThrow();
          await trx
            .updateTable('note')
            .set({ text: String(Number(text) + 1) })
            .execute();
        });
    await Promise.all(Array.from({ length: 10 }, increment));
    expect((await db().selectFrom('note').selectAll().executeTakeFirstOrThrow()).text).toBe('10');
    await db().deleteFrom('note').execute();
  });

  test('hears what is notified on a channel, until told to stop', async () => {
    const heard: string[] = [];
    const stop = await database.listen('news', (payload) => heard.push(payload));
    await sql`select pg_notify('news', 'first')`.execute(db());
    await expect.poll(() => heard).toEqual(['first']);
    await stop();
    const other: string[] = [];
    await database.listen('news', (payload) => other.push(payload));
    await sql`select pg_notify('news', 'second')`.execute(db());
    await expect.poll(() => other).toEqual(['second']);
    expect(heard).toEqual(['first']);
    await expect(database.listen('a b', () => undefined)).rejects.toThrow(RangeError);
  });
});
