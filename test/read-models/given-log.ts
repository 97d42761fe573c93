import { memoryLedger, type Ledger, type NewEvent } from '@chokepoint/ledger';
import {
  inGenerations,
  type Layout,
  LAYOUTS,
  type Placed,
  READ_CONTROL,
  READ_CONTROL_MIGRATIONS,
  type ReadDatabase,
} from '@chokepoint/read-schema';
import type { FactTuple, Statement, SupplyEvents } from '@chokepoint/supply';
import { runMigrations } from '@chokepoint/ledger-postgres';
import { fakeClock, sequentialIds, type TestDatabase } from '@chokepoint/testing';
import { sql, type Kysely } from 'kysely';

/** What one release says, as short as a test can write it. */
export interface GivenRelease {
  readonly source?: SupplyEvents['ReleaseReceived']['source'];
  readonly edition: string;
  readonly publishedOn: string;
  readonly statements: readonly Partial<Statement>[];
  /** Left open: received and reported, not sealed. */
  readonly sealed?: boolean;
}

export interface GivenLog {
  readonly ledger: Ledger;
  release(given: GivenRelease): Promise<string>;
  withdraw(releaseId: string): Promise<void>;
  append(stream: string, type: string, data: NewEvent['data']): Promise<void>;
}

/** A log in memory whose events are made by hand. */
export function givenLog(): GivenLog {
  const clock = fakeClock('2026-01-01T00:00:00.000Z');
  const ids = sequentialIds(6);
  const ledger = memoryLedger({ clock });
  const append: GivenLog['append'] = async (stream, type, data) => {
    clock.advance(1_000);
    const metadata = { actor: 'test' };
    const events = [{ id: ids.next(), type, schemaVersion: 1, data, metadata }];
    const outcome = await ledger.append({
      appendId: ids.next(),
      writes: [{ stream, expected: 'any', events }],
    });
    if (outcome.kind === 'refused') throw new Error(outcome.code);
  };
  return {
    ledger,
    append,
    async release(given) {
      const releaseId = `${given.source ?? 'usgs-mcs'}-${given.edition}`;
      const stream = `release-${releaseId}`;
      await append(stream, 'ReleaseReceived', received(given));
      for (const statement of given.statements) {
        await append(stream, 'SupplyReported', { ...STATEMENT, ...statement });
      }
      if (given.sealed !== false) await append(stream, 'ReleaseSealed', SEAL);
      return releaseId;
    },
    withdraw: (releaseId) =>
      append(`release-${releaseId}`, 'ReleaseWithdrawn', {
        reason: 'withdrawn by its publisher',
        withdrawnOn: '2026-01-02',
      }),
  };
}

/** Production of the areas in tonnes: `{ CN: 600, OTHER: null }`. */
export const rowsOf = (
  period: string,
  values: Readonly<Record<string, number | null>>,
): FactTuple[] =>
  Object.entries(values).map(([area, value], index) => [
    area,
    null,
    period,
    value,
    value === null ? ['withheld'] : [],
    index + 2,
  ]);

/** Imports from the partners: `{ CN: 600, US: 400 }`. */
export const importsOf = (
  period: string,
  reporter: string,
  values: Readonly<Record<string, number>>,
  flags: FactTuple[4] = [],
): FactTuple[] =>
  Object.entries(values).map(([partner, value], index) => [
    reporter,
    partner,
    period,
    value,
    flags,
    index + 2,
  ]);

export interface TestReadModels {
  readonly db: Kysely<ReadDatabase>;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

/** An empty database in which read models can be made. */
export async function openReadModels(open: () => Promise<TestDatabase>): Promise<TestReadModels> {
  const database = await open();
  await runMigrations(database, READ_CONTROL, READ_CONTROL_MIGRATIONS);
  return { database, db: database.as<ReadDatabase>(), close: () => database.close() };
}

/** The generations in use. */
export async function inUse(
  db: Kysely<ReadDatabase>,
  layouts: readonly Layout[] = LAYOUTS,
): Promise<Placed[]> {
  const rows = await db
    .selectFrom('read_control.generation')
    .select(['projection', 'version', 'id'])
    .where('status', '=', 'active')
    .execute();
  return layouts.flatMap((layout) =>
    rows
      .filter((row) => row.projection === layout.projection && row.version === layout.version)
      .map(({ id }) => ({ layout, id })),
  );
}

/** Everything that generations hold, those in use by default, as text in a fixed order. */
export async function dump(
  db: Kysely<ReadDatabase>,
  placed?: readonly Placed[],
): Promise<Record<string, string[]>> {
  const generations = placed ?? (await inUse(db));
  const reader = inGenerations(db, generations);
  const tables: Record<string, string[]> = {};
  for (const table of generations.flatMap(({ layout }) => layout.tables)) {
    const { rows } = await sql<{ line: string }>`
      select entry::text as line from ${sql.table(table)} as entry order by 1`.execute(reader);
    tables[table] = rows.map((row) => row.line);
  }
  return tables;
}

const STATEMENT: Statement = {
  mineral: 'gallium',
  stage: 'processing',
  form: 'primary',
  basis: 'world-production',
  measure: 'production',
  unit: 'kg',
  file: 'world.csv',
  rows: [],
};

const SEAL: SupplyEvents['ReleaseSealed'] = {
  files: [
    {
      file: 'world.csv',
      read: 5,
      imported: 3,
      rejected: 1,
      skipped: [{ rule: 'blank row', rows: 1 }],
    },
  ],
  statements: 1,
  facts: 3,
  digest: 'd'.repeat(64),
};

const received = ({ source = 'usgs-mcs', edition, publishedOn }: GivenRelease) =>
  ({
    source,
    edition,
    title: `Edition ${edition}`,
    publishedOn,
    publishedPrecision: 'day',
    licence: 'US public domain',
    files: [{ name: 'world.csv', sha256: 'a'.repeat(64), bytes: 10 }],
    importer: 'usgs-mcs',
    importerVersion: 1,
  }) satisfies SupplyEvents['ReleaseReceived'];
