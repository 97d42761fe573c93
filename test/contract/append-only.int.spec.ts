import { createHash } from 'node:crypto';
import { canonicalJson } from '@chokepoint/kernel';
import { migrateLedger, postgresLedger } from '@chokepoint/ledger-postgres';
import { anAppend, anEvent, aWrite, testDatabases, type TestDatabase } from '@chokepoint/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(testDatabases())('the log on $name', ({ open }) => {
  let database: TestDatabase;
  const event = anEvent({ data: { z: 1e21, a: 'Lantánidos \u2028', m: [0.1, null] } });
  beforeAll(async () => {
    database = await open();
    await migrateLedger(database);
    await postgresLedger(database).append(anAppend(aWrite('release-a', 'any', [event])));
  });
  afterAll(() => database?.close());

  test.each([
    'delete from es.event',
    "update es.event set type = 'Other'",
    'truncate es.event',
    'delete from es.commit',
    'update es.commit set recorded_at = now()',
    'truncate es.commit',
    'update es.event set revision = 9 where false',
    'delete from es.stream',
    'truncate es.stream cascade',
    'delete from es.log_head',
    'truncate es.log_head',
    'delete from es.event using es.commit c where c.append_id = event.append_id',
    `merge into es.event e using es.commit c on c.append_id = e.append_id
       when matched then update set type = 'Other'`,
    `insert into es.commit select * from es.commit
       on conflict (commit_no) do update set recorded_at = now()`,
    `with gone as (delete from es.event returning *) select * from gone`,
  ])('refuses: %s', async (statement) => {
    const change = sql.raw(statement).execute(database.as<unknown>());
    await expect(change).rejects.toMatchObject({ code: 'CK002' });
    expect(await postgresLedger(database).readEvent(event.id)).toMatchObject(event);
  });

  test('keeps the canonical text byte for byte, so its hash can be checked by anybody', async () => {
    const { rows } = await sql<{ data: string; hash: string }>`
      select data::text as data, encode(content_hash, 'hex') as hash from es.event`.execute(
      database.as<unknown>(),
    );
    expect(rows[0]?.data).toBe(canonicalJson(event.data));
    const whole = canonicalJson({ ...event, stream: 'release-a' });
    expect(rows[0]?.hash).toBe(createHash('sha256').update(whole).digest('hex'));
  });

  test('says on its channel how far it reaches', async () => {
    const heard: string[] = [];
    await database.listen('chokepoint_ledger', (payload) => heard.push(payload));
    const outcome = await postgresLedger(database).append(anAppend(aWrite('release-b')));
    await expect.poll(() => heard).toEqual(['2']);
    expect(outcome).toMatchObject({ lastPosition: '2' });
  });
});
