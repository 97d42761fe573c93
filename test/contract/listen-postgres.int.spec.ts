import { throwAwayPostgres } from '@chokepoint/testing';
import { sql } from 'kysely';
import { expect, test } from 'vitest';

test('a listener whose connection was cut comes back and is told to look', async () => {
  const database = await throwAwayPostgres();
  try {
    const heard: string[] = [];
    await database.listen('news', (payload) => heard.push(payload));
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query like 'listen%'`.execute(database.as<unknown>());
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['']);
    await sql`select pg_notify('news', 'later')`.execute(database.as<unknown>());
    await expect.poll(() => heard).toEqual(['', 'later']);
  } finally {
    await database.close();
  }
});
