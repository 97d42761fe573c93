import { toPosition } from '@chokepoint/kernel';
import { dropReadModels, runProjections } from '@chokepoint/projections';
import { IndicatorMemory, readModels } from '@chokepoint/queries';
import type { ReadDatabase } from '@chokepoint/read-schema';
import { type AnswerSources, ledgerUntil, replay } from '@chokepoint/runtime';
import { testDatabases } from '@chokepoint/testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventfulLog } from './eventful-log.js';
import { type GivenLog, openReadModels, type TestReadModels } from './given-log.js';
import { value } from './question-desk.js';

describe.each(testDatabases())('a replay beside read models on $name', ({ open }) => {
  let read: TestReadModels;
  let log: GivenLog;
  let live: AnswerSources;
  let head: number;
  beforeAll(async () => {
    read = await openReadModels(open);
  });
  beforeEach(async () => {
    await dropReadModels(read.db);
    log = await eventfulLog();
    const { position } = await runProjections({ ledger: log.ledger, database: read.db });
    head = Number(position);
    live = {
      ...{ ledger: log.ledger, readModels: readModels(read.db), notary: undefined as never },
      ...{ indicators: new IndicatorMemory(), today: () => '2026-01-01' },
    };
  });
  afterAll(() => read.close());

  it('answers as the live ones do as of any position', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: head }), async (to) => {
        const replayed = value(await replay(live, { to: String(to) }));
        expect(replayed).toMatchObject({ position: String(to), differing: [] });
        expect(replayed.questions).toBeGreaterThan(100);
      }),
      { numRuns: 3, examples: [[0], [head]] },
    );
  }, 240_000);

  it('names the questions that the live ones answer otherwise', async () => {
    const [{ id }] = (await read.db
      .selectFrom('read_control.generation')
      .select('id')
      .where('projection', '=', 'register')
      .where('status', '=', 'active')
      .execute()) as [{ id: number }];
    const schema = await schemaOf(id);
    await sql`update ${sql.table(`${schema}.initiative_event`)} set actor = 'somebody else'`.execute(
      read.db,
    );
    const { differing } = value(await replay(live, { to: String(head) }));
    expect(differing).toEqual(['initiatives/test/history']);
  });

  it('refuses what is no state of the ledger', async () => {
    const codeOf = async (to: string) => {
      const found = await replay(live, { to });
      return found.ok ? null : found.error.code;
    };
    expect(await codeOf('soon')).toBe('bad-known-at');
    expect(await codeOf(String(head + 1))).toBe('beyond-the-ledger');
    const full = await replay(live, { to: String(head), folder: import.meta.dirname });
    expect(full).toMatchObject({ ok: false, error: { code: 'folder-not-empty' } });
  });

  it('reads a log that ends where it is said to', async () => {
    const past = ledgerUntil(log.ledger, toPosition(3));
    expect((await past.head()).position).toBe('3');
    expect((await past.head()).recordedAt).toBe((await past.readAll()).events.at(-1)?.recordedAt);
    expect((await past.readAll({ until: toPosition(9) })).events).toHaveLength(3);
    const [beyond] = (await log.ledger.readAll({ after: toPosition(3), limit: 1 })).events;
    expect(await past.readEvent(beyond!.id)).toBeNull();
    expect(await past.positionAt('2030-01-01T00:00:00.000Z')).toBe('3');
  });

  async function schemaOf(id: number): Promise<string> {
    const { rows } = await sql<{ schema: string }>`
      select table_schema as schema from information_schema.tables
       where table_name = 'initiative_event' and table_schema like ${`%${id}%`}`.execute(
      read.database.as<ReadDatabase>(),
    );
    return rows[0]!.schema;
  }
});
