import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANALYSIS_UPCASTERS } from '@chokepoint/analyses';
import { INITIATIVE_UPCASTERS } from '@chokepoint/initiatives';
import {
  contentHash,
  memoryLedger,
  UnknownEventVersionError,
  upcasters,
  withUpcasters,
  type RecordedEvent,
} from '@chokepoint/ledger';
import { migrateLedger, postgresLedger } from '@chokepoint/ledger-postgres';
import { runProjections } from '@chokepoint/projections';
import { PROJECT_UPCASTERS } from '@chokepoint/projects';
import { REVIEW_UPCASTERS } from '@chokepoint/reviews';
import { SUPPLY_UPCASTERS } from '@chokepoint/supply';
import {
  anAppend,
  anEvent,
  aWrite,
  sequentialIds,
  testDatabases,
  throwAwayPostgres,
} from '@chokepoint/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dump, openReadModels, type TestReadModels } from '../read-models/given-log.js';

/**
 * Every version of every event that was ever written, as a ledger recorded it. A file once here
 * never changes: whoever writes a new version adds a file and its SHA-256 to frozen.json.
 */
const FOLDER = join(import.meta.dirname, 'event-versions');
const FROZEN = JSON.parse(readFileSync(join(FOLDER, 'frozen.json'), 'utf8')) as Record<
  string,
  string
>;
const VERSIONS = {
  ...SUPPLY_UPCASTERS,
  ...INITIATIVE_UPCASTERS,
  ...ANALYSIS_UPCASTERS,
  ...PROJECT_UPCASTERS,
  ...REVIEW_UPCASTERS,
};
const registry = upcasters().registerAll(VERSIONS);

const files = readdirSync(FOLDER).filter((name) => name !== 'frozen.json');
const bytesOf = (name: string): Buffer => readFileSync(join(FOLDER, name));
const eventOf = (name: string): RecordedEvent =>
  JSON.parse(bytesOf(name).toString('utf8')) as RecordedEvent;
const inLogOrder = files.map(eventOf).sort((a, b) => Number(a.position) - Number(b.position));

describe('an event of each version ever written', () => {
  test('is kept for every type, from version 1 to the newest, and none beyond', () => {
    const wanted = Object.entries(VERSIONS).flatMap(([type, steps]) =>
      [...steps, null].map((_, n) => `${type}.v${n + 1}.json`),
    );
    expect(files.sort()).toEqual(wanted.sort());
    expect(Object.keys(FROZEN).sort()).toEqual(wanted.sort());
  });

  test.each(files)('is the one that was frozen: %s', (name) => {
    expect(createHash('sha256').update(bytesOf(name)).digest('hex')).toBe(FROZEN[name]);
    const event = eventOf(name);
    expect(name).toBe(`${event.type}.v${event.schemaVersion}.json`);
    expect(contentHash(event.stream, event)).toBe(event.contentHash);
  });

  test.each(files)('reads as the newest version of its type: %s', (name) => {
    const event = eventOf(name);
    const read = registry.upcast(event);
    expect(read.schemaVersion).toBe(VERSIONS[event.type as keyof typeof VERSIONS].length + 1);
    expect({ ...read, data: null, schemaVersion: 0 }).toEqual({
      ...event,
      data: null,
      schemaVersion: 0,
    });
  });
});

describe.each(testDatabases())('all of them together on $name', ({ open }) => {
  let models: TestReadModels;
  beforeAll(async () => {
    models = await openReadModels(open);
  });
  afterAll(() => models?.close());

  test('make the read models that they always made', async () => {
    const ledger = memoryLedger({ clock: { now: () => '2026-11-20T10:00:00.000Z' } });
    const ids = sequentialIds(11);
    for (const event of inLogOrder) {
      const { position: firstPosition, recordedAt } = event;
      const commit = { appendId: ids.next(), firstPosition, recordedAt, events: [event] };
      expect(await ledger.restoreCommit(commit)).toEqual({ kind: 'restored' });
    }
    const { projections } = await runProjections({ ledger, database: models.db });
    expect(projections.map(({ fault }) => fault)).toEqual(projections.map(() => null));
    const rows = await dump(models.db);
    expect(Object.values(rows).flat().length).toBeGreaterThan(20);
    const lines = Object.entries(rows).flatMap(([table, found]) => [`# ${table}`, ...found]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('event-versions.rows.txt');
  });

  test('are followed by later versions in one stream; what is stored stays byte for byte', async () => {
    const { database } = models;
    await migrateLedger(database);
    const ledger = postgresLedger(database);
    const written = [
      anEvent({ type: 'Weighed', schemaVersion: 1, data: { amount: 5 } }),
      anEvent({ type: 'Weighed', schemaVersion: 2, data: { amount: 6, unit: 'kg' } }),
      anEvent({ type: 'Weighed', schemaVersion: 3, data: { weight: { value: 7, unit: 't' } } }),
    ];
    await ledger.append(anAppend(aWrite('scale-1', 'no-stream', written)));
    const stored = async () => {
      const { rows } = await sql`
          select schema_version, data::text as data, content_hash from es.event
           order by revision`.execute(database.as<unknown>());
      return rows;
    };
    const before = await stored();
    const versions = upcasters().registerAll({
      Weighed: [
        (data) => ({ ...data, unit: 't' }),
        ({ amount, unit }) => ({ weight: { value: amount, unit } }),
      ],
    });
    const read = await withUpcasters(ledger, versions).readStream('scale-1');
    expect(read.map(({ schemaVersion, data }) => [schemaVersion, data])).toEqual([
      [3, { weight: { value: 5, unit: 't' } }],
      [3, { weight: { value: 6, unit: 'kg' } }],
      [3, { weight: { value: 7, unit: 't' } }],
    ]);
    expect(await stored()).toEqual(before);
    const bare = await ledger.readStream('scale-1');
    expect(bare.map(({ schemaVersion }) => schemaVersion)).toEqual([1, 2, 3]);
    expect(read.map((event) => event.contentHash)).toEqual(bare.map((e) => e.contentHash));
    const older = withUpcasters(ledger, upcasters().registerAll({ Weighed: [(data) => data] }));
    await expect(older.readStream('scale-1')).rejects.toThrow(UnknownEventVersionError);
  });
});

test('an event of a later version stops the projection that meets it, and is named', async () => {
  const ledger = memoryLedger({ clock: { now: () => '2026-11-20T10:00:00.000Z' } });
  const [first] = inLogOrder;
  const { stream, id, type, data, metadata } = first!;
  const later = VERSIONS[type as keyof typeof VERSIONS].length + 2;
  const event = { id, type, schemaVersion: later, data, metadata };
  await ledger.append(anAppend(aWrite(stream, 'no-stream', [event])));
  const models = await openReadModels(throwAwayPostgres);
  try {
    const { projections } = await runProjections({ ledger, database: models.db });
    const faults = projections.flatMap(({ fault }) => fault ?? []);
    expect(faults).toMatchObject([{ position: '1', eventId: id, type }]);
    expect(faults[0]?.error).toContain(`at position 1 is a ${type} of version ${later}`);
  } finally {
    await models.close();
  }
});
