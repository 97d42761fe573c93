import { randomUUID } from 'node:crypto';
import {
  eventHeaders,
  postgresLedger,
  runMigrations,
  type Database,
} from '@chokepoint/ledger-postgres';
import {
  generateSigningKey,
  Notary,
  NOTARY_MIGRATIONS,
  readSigningKey,
  type NotaryDatabase,
} from '@chokepoint/notary';
import type { Append } from '@chokepoint/ledger';
import { sql } from 'kysely';
import { syntheticFacts } from '../synthetic-file.ts';
import { migrated } from './our-databases.ts';
import { statements } from './our-ledger.ts';
import { inRounds, rateOf, type Rates, type Trial } from './rounds.ts';
import type { BenchServer } from './server.ts';

export const BARE = 'neither hashed nor notarised';
export const HASHED = 'hashed';
export const NOTARISED = 'hashed and notarised';

export interface ProofCost {
  /** Facts a second, in statements. */
  readonly facts: Rates;
  /** Appends a second, of one small event each by one writer. */
  readonly single: Rates;
}

export interface CostSizes {
  readonly facts: number;
  readonly appends: number;
  readonly rounds: number;
}

/** The same appends without hashes, with them, and with the notary following and signing after. */
export async function proofCost(
  server: BenchServer,
  { facts, appends, rounds }: CostSizes,
): Promise<ProofCost> {
  const statementsOf = [...statements([...syntheticFacts({ rows: facts, factor: 1 })])];
  const small = [...syntheticFacts({ rows: appends, factor: 1 })];
  const inTwenties = Array.from({ length: Math.ceil(statementsOf.length / 20) }, (_, i) =>
    statementsOf.slice(i * 20, i * 20 + 20),
  );
  const measure = (name: string, load: Load): Promise<Rates> => costOf(server, name, load, rounds);
  return {
    facts: await measure('facts', { units: facts, batches: inTwenties }),
    single: await measure('single', { units: appends, batches: small.map((fact) => [fact]) }),
  };
}

type Data = Append['writes'][number]['events'][number]['data'];
interface Load {
  readonly units: number;
  readonly batches: readonly (readonly object[])[];
}

async function costOf(
  server: BenchServer,
  name: string,
  { units, batches }: Load,
  rounds: number,
): Promise<Rates> {
  const databases = {
    bare: await migrated(await server.create(`${name}_bare`)),
    hashed: await migrated(await server.create(`${name}_hashed`)),
    notarised: await migrated(await server.create(`${name}_notarised`)),
  };
  const notarise = await notaryOf(databases.notarised);
  const write = async (
    database: Database,
    record: RecordAppend,
    round: number,
  ): Promise<number> => {
    let revision = 0;
    for (const batch of batches) {
      await record(database, batchAppend(`release-${round}`, revision, batch));
      revision += batch.length;
    }
    return units;
  };
  const trials: readonly Trial[] = [
    { name: BARE, run: (round) => rateOf(() => write(databases.bare, appendBare, round)) },
    { name: HASHED, run: (round) => rateOf(() => write(databases.hashed, appendHashed, round)) },
    {
      name: NOTARISED,
      run: (round) =>
        rateOf(async () => {
          await write(databases.notarised, appendHashed, round);
          await notarise();
          return units;
        }),
    },
  ];
  const rates = await inRounds(rounds, trials, () => server.settle());
  await Promise.all(Object.values(databases).map((database) => database.close()));
  return rates;
}

async function notaryOf(database: Database): Promise<() => Promise<void>> {
  await runMigrations(database, 'notary', NOTARY_MIGRATIONS);
  const key = readSigningKey(generateSigningKey());
  if (!key.ok) throw new Error(key.error.message);
  const notary = new Notary({
    db: database.as<NotaryDatabase>(),
    source: eventHeaders(database),
    clock: { now: () => new Date().toISOString() },
  });
  return async () => {
    await notary.follow();
    if ((await notary.sign(key.value)) === null) throw new Error('Nothing was signed');
  };
}

type RecordAppend = (database: Database, append: Append) => Promise<void>;

const batchAppend = (stream: string, revision: number, batch: readonly object[]): Append => {
  const events = batch.map((data) => ({
    id: randomUUID(),
    type: 'TradeReported',
    schemaVersion: 1,
    data: data as Data,
    metadata: { actor: 'benchmark' },
  }));
  return {
    appendId: randomUUID(),
    writes: [{ stream, expected: revision || 'no-stream', events }],
  };
};

const appendHashed: RecordAppend = async (database, append) => {
  const outcome = await postgresLedger(database).append(append);
  if (outcome.kind !== 'appended') throw new Error(JSON.stringify(outcome));
};

const NO_HASH = Buffer.alloc(32);

/** What an append would be without any hash: the same function of the database, plain JSON. */
const appendBare: RecordAppend = async (database, { appendId, writes }) => {
  const [write] = writes;
  if (!write) throw new RangeError('Nothing to append');
  const { stream, expected, events } = write;
  await sql`select * from es.append(
    ${appendId}, ${NO_HASH}, ${[stream]}, ${[expected === 'no-stream' ? 0 : expected]},
    ${[events.length]}, ${events.map(() => 1)}, ${events.map((_, i) => i + 1)},
    ${events.map(({ id }) => id)}, ${events.map(({ type }) => type)},
    ${events.map(({ schemaVersion }) => schemaVersion)},
    ${events.map(({ data }) => JSON.stringify(data)).join('\n')},
    ${events.map(({ metadata }) => JSON.stringify(metadata)).join('\n')},
    ${events.map(() => NO_HASH)})`.execute(database.as<unknown>());
};
