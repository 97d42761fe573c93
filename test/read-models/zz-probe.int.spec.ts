import { migrateLedger, postgresLedger, runMigrations } from '@chokepoint/ledger-postgres';
import { rebuildReadModels, runProjections } from '@chokepoint/projections';
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

  for (const n of [1, 2]) {
    t = performance.now();
    const ps = (
      await db.selectFrom('read.statement').select('position').orderBy('position').execute()
    ).map((r) => r.position);
    let c = 0;
    for (let i = 0; i < ps.length; i += 40) {
      const r = await db
        .selectFrom('read.fact')
        .select(['position', 'area', 'partner', 'period', 'value', 'low', 'high', 'flags'])
        .where('position', 'in', ps.slice(i, i + 40))
        .orderBy('position')
        .orderBy('row_no')
        .execute();
      c += r.length;
    }
    lap('rows ' + c);
    c = 0;
    for (let i = 0; i < ps.length; i += 40) {
      const r =
        await sql<any>`select position, json_agg(json_build_array(area, partner, period, value, low, high, flags) order by row_no) as rows from read.fact where position = any(${ps.slice(i, i + 40)}::bigint[]) group by position order by position`.execute(
          db,
        );
      for (const x of r.rows) c += x.rows.length;
    }
    lap('json_agg ' + c);
    c = 0;
    for (let i = 0; i < ps.length; i += 40) {
      const r =
        await sql<any>`select position, array_agg(area order by row_no) as a, array_agg(partner order by row_no) p, array_agg(period order by row_no) d, array_agg(value order by row_no) v, array_agg(low order by row_no) l, array_agg(high order by row_no) h, array_agg(array_to_string(flags, ',') order by row_no) f from read.fact where position = any(${ps.slice(i, i + 40)}::bigint[]) group by position order by position`.execute(
          db,
        );
      for (const x of r.rows) c += x.a.length;
    }
    lap('array_agg ' + c);
  }
  t = performance.now();
  await sql`create table public.plain (like read.fact)`.execute(db);
  await database.close();
}, 600_000);
