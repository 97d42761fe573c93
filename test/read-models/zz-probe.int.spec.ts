import { migrateLedger, postgresLedger, runMigrations } from '@chokepoint/ledger-postgres';
import { runProjections } from '@chokepoint/projections';
import { findConcentration, findFacts, findMinerals, readModelPosition } from '@chokepoint/queries';
import { READ_MIGRATIONS, type ReadDatabase } from '@chokepoint/read-schema';
import { sequentialIds, throwAwayPostgres } from '@chokepoint/testing';
import { MINERALS } from '@chokepoint/catalogue';
import { sql } from 'kysely';
import { it } from 'vitest';

it('probe', async () => {
  const database = await throwAwayPostgres();
  await migrateLedger(database);
  await runMigrations(database, 'read', READ_MIGRATIONS);
  const db = database.as<ReadDatabase>();
  const ledger = postgresLedger(database);
  const ids = sequentialIds(3);
  const areas = [
    'CN',
    'CD',
    'US',
    'ZA',
    'RU',
    'AU',
    'BR',
    'CL',
    'ID',
    'KZ',
    'TR',
    'IN',
    'VN',
    'JP',
    'KR',
    'CA',
    'MX',
    'PE',
    'AR',
    'NO',
  ];
  const add = async (edition: string, publishedOn: string, statements: number) => {
    const stream = `release-synthetic-${edition}`;
    const ev = (type: string, data: any) => ({
      id: ids.next(),
      type,
      schemaVersion: 1,
      data,
      metadata: { actor: 't' },
    });
    const app = async (events: any[]) => {
      const o = await ledger.append({
        appendId: ids.next(),
        writes: [{ stream, expected: 'any', events }],
      });
      if (o.kind === 'refused') throw new Error(o.code);
    };
    await app([
      ev('ReleaseReceived', {
        source: 'synthetic',
        edition,
        title: 't',
        publishedOn,
        publishedPrecision: 'day',
        licence: 'x',
        files: [],
        importer: 's',
        importerVersion: 1,
      }),
    ]);
    const mats = MINERALS.filter((m) => m.kind === 'material').slice(0, 25);
    for (let i = 0; i < statements; i += 20) {
      await app(
        Array.from({ length: 20 }, (_, j) => {
          const s = i + j;
          const m = mats[s % 25]!;
          const form = `f${Math.floor(s / 25)}`;
          return ev('SupplyReported', {
            mineral: m.id,
            stage: 'processing',
            form,
            basis: 'world-production',
            measure: 'production',
            unit: m.massUnit,
            file: 'f',
            rows: Array.from({ length: 500 }, (_, r) => [
              areas[r % 20],
              null,
              String(2000 + Math.floor(r / 20)),
              Math.round(Math.random() * 1e6),
              r % 50 ? [] : ['estimated'],
              s * 500 + r + 2,
            ]),
          });
        }),
      );
    }
    await app([
      ev('ReleaseSealed', { files: [], statements, facts: statements * 500, digest: '' }),
    ]);
  };
  let t = performance.now();
  const lap = (n: string) => {
    console.log(n, Math.round(performance.now() - t), 'ms');
    t = performance.now();
  };
  await add('1', '2020-01-01', 1000);
  await add('2', '2021-01-01', 1000);
  lap('append');
  let last = 0;
  let max = 0;
  await runProjections({
    ledger,
    database: db,
    onProgress: () => {
      const n = performance.now();
      max = Math.max(max, n - last);
      last = n;
    },
  });
  lap('project 1M');
  await db.deleteFrom('read.checkpoint').execute();
  const k = { knownAt: await readModelPosition(db), publishedBy: null };
  const position = (await ledger.head()).position;
  const time = async (n: string, f: () => Promise<unknown>) => {
    const ms: number[] = [];
    for (let i = 0; i < 100; i++) {
      const t = performance.now();
      await f();
      ms.push(performance.now() - t);
    }
    ms.sort((a, b) => a - b);
    console.log(n, 'p50', ms[50]!.toFixed(1), 'p95', ms[95]!.toFixed(1));
  };
  const q = {
    mineral: 'gallium',
    stage: 'processing',
    basis: 'world-production',
    source: 'synthetic',
  } as const;
  const late = { knownAt: position, publishedBy: null };
  const asOf = { knownAt: position, publishedBy: '2020-06-01' };
  const r = await findConcentration(db, q, late);
  if (r.ok) console.log(r.value.periods.length, r.value.periods[0]?.shares.length);
  await time('latest', () => findConcentration(db, q, late));
  await time('as of', () => findConcentration(db, q, asOf));
  await time('facts', () => findFacts(db, { mineral: 'gallium', limit: 500 }, late));
  await time('facts filtered', () =>
    findFacts(db, { mineral: 'gallium', limit: 500, period: '2010', area: 'CN' }, asOf),
  );
  await time('minerals', () => findMinerals(db, {}, late));
  const { rows } =
    await sql<any>`select relname, pg_size_pretty(pg_total_relation_size(c.oid)) s from pg_class c join pg_namespace n on n.oid=relnamespace where nspname in ('read','es') and relkind='r' order by pg_total_relation_size(c.oid) desc limit 6`.execute(
      db,
    );
  console.log(rows);
  void k;
  t = performance.now();
  await sql`create table public.plain (like read.fact)`.execute(db);
  await database.close();
}, 600_000);
