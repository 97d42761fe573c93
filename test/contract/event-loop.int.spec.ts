import { throwAwayPglite } from '@chokepoint/testing';
import { sql } from 'kysely';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, test } from 'vitest';

test('a heavy query does not hold up the rest of the process', async () => {
  const database = await throwAwayPglite();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const begin = performance.now();
  delay.enable();
  await sql`select count(md5(g::text)) from generate_series(1, 1000000) g`.execute(
    database.as<unknown>(),
  );
  delay.disable();
  const queryMs = performance.now() - begin;
  await database.close();
  expect(queryMs).toBeGreaterThan(200);
  expect(delay.max / 1e6).toBeLessThan(queryMs / 2);
});

test('a closed database says so', async () => {
  const database = await throwAwayPglite();
  await database.close();
  await database.close();
  await expect(sql`select 1`.execute(database.as<unknown>())).rejects.toThrow();
});
