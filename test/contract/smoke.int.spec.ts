import { testDatabases } from '@chokepoint/testing';
import { expect, test } from 'vitest';
import { migrateLedger, postgresLedger } from '@chokepoint/ledger-postgres';
import { sql } from 'kysely';

test.each(testDatabases())('smoke $name', async ({ open }) => {
  const t = performance.now();
  const db = await open();
  console.log('open', performance.now() - t);
  await migrateLedger(db);
  await migrateLedger(db);
  const ledger = postgresLedger(db);
  const seen: string[] = [];
  await db.listen('chokepoint_ledger', (p) => seen.push(p));
  const ev = (n: number) => ({ id: `00000000-0000-4000-8000-00000000000${n}`, type: 'T', schemaVersion: 1, data: { n, u: 'é\\u0000 "x"\n' }, metadata: { actor: 'a' } });
  const a = { appendId: '10000000-0000-4000-8000-000000000000', writes: [{ stream: 'b-1', expected: 'no-stream' as const, events: [ev(1), ev(2)] }, { stream: 'a-1', expected: 'any' as const, events: [ev(3)] }] };
  console.log(await ledger.append(a), await ledger.append(a));
  const r = await sql`select date '2024-01-02' as d, now() as t, 12::int8 as i, 1.5::numeric as n, 1.5::float8 as f, array['a',null] as a, array[date '2024-01-02'] as da, true as b, '{"a":1}'::jsonb as j, ${['x', 'y"\\']}::text[] as p, ${Buffer.from([1, 2])}::bytea as by`.execute(db.as());
  expect(r.rows).toHaveLength(1); console.log(r.rows, seen);
  await expect(sql`delete from es.event`.execute(db.as())).rejects.toThrow('append-only');
  await db.close();
});
