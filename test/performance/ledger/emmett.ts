import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Pool, PoolConfig } from 'pg';
import type { SyntheticFact } from '../synthetic-file.ts';
import type { Contender } from './contender.ts';

const PACKAGE = '@event-driven-io/emmett-postgresql';
const VERSION = '0.42.0';
export const EMMETT = `emmett-postgresql ${VERSION}`;
/**
 * Events in a page of a replay. A page is found by reading and sorting the whole table, which has no
 * index in log order, so small pages would be slower still.
 */
const PAGE = 50_000;
const STREAM = 'release-bench';

/** What is used of the package: it is not among this project's own, so its types are not at hand. */
interface EmmettEvent {
  readonly type: string;
  readonly data: SyntheticFact;
  readonly metadata: { readonly actor: string };
}
interface EmmettStore {
  readonly schema: { migrate(): Promise<unknown> };
  appendToStream(
    stream: string,
    events: readonly EmmettEvent[],
    options: { readonly expectedStreamVersion: bigint },
  ): Promise<unknown>;
  close(): Promise<void>;
}
interface MessagesBatch {
  readonly messages: readonly unknown[];
  readonly currentGlobalPosition: bigint;
  readonly areMessagesLeft: boolean;
}
export interface EmmettPackage {
  getPostgreSQLEventStore(
    url: string,
    options: { readonly connectionOptions: { readonly pool: Pool } },
  ): EmmettStore;
  readMessagesBatch(
    execute: unknown,
    page: { readonly after: bigint; readonly batchSize: number },
  ): Promise<MessagesBatch>;
  dumbo(options: { readonly connectionString: string; readonly pool: Pool }): {
    readonly execute: unknown;
  };
  readonly Pool: new (config: PoolConfig) => Pool;
}

/** Installs the package into a folder; it is never part of this project, for it has no licence. */
export async function installEmmett(folder: string): Promise<EmmettPackage> {
  const flags = ['--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts'];
  await promisify(execFile)('npm', ['install', ...flags, `${PACKAGE}@${VERSION}`]);
  const modules = join(folder, 'node_modules');
  const load = (name: string): Promise<unknown> =>
    import(pathToFileURL(join(modules, '@event-driven-io', name, 'dist/index.js')).href);
  const pg: unknown = createRequire(join(modules, 'x.js'))('pg');
  const parts = [await load('emmett-postgresql'), await load('dumbo'), pg] as object[];
  const [{ getPostgreSQLEventStore, readMessagesBatch }, { dumbo }, { Pool }] = parts as [
    EmmettPackage,
    EmmettPackage,
    EmmettPackage,
  ];
  return { getPostgreSQLEventStore, readMessagesBatch, dumbo, Pool };
}

const toEvent = (fact: SyntheticFact): EmmettEvent => ({
  type: 'FactReported',
  data: fact,
  metadata: { actor: 'benchmark' },
});

/** Emmett's event store on PostgreSQL: one event a fact. */
export class Emmett implements Contender {
  readonly name = EMMETT;
  /** Events in one append of `storeFacts`. */
  batch = 500;
  readonly #emmett: EmmettPackage;
  readonly #url: string;
  readonly #pool: Pool;
  readonly #store: EmmettStore;
  #revision = 0;

  constructor(emmett: EmmettPackage, url: string, poolSize: number) {
    this.#emmett = emmett;
    this.#url = url;
    this.#pool = new emmett.Pool({ connectionString: url, max: poolSize });
    const connectionOptions = { pool: this.#pool };
    this.#store = emmett.getPostgreSQLEventStore(url, { connectionOptions });
  }

  async migrate(): Promise<void> {
    await this.#store.schema.migrate();
  }

  async append(stream: string, revision: number, facts: readonly SyntheticFact[]): Promise<void> {
    const options = { expectedStreamVersion: BigInt(revision) };
    await this.#store.appendToStream(stream, facts.map(toEvent), options);
  }

  async storeFacts(facts: readonly SyntheticFact[]): Promise<void> {
    let underWay: Promise<void> = Promise.resolve();
    for (let from = 0; from < facts.length; from += this.batch) {
      const events = facts.slice(from, from + this.batch);
      await underWay;
      underWay = this.append(STREAM, this.#revision, events);
      this.#revision += events.length;
    }
    await underWay;
  }

  async replay(): Promise<number> {
    const { execute } = this.#emmett.dumbo({ connectionString: this.#url, pool: this.#pool });
    let facts = 0;
    let after = 0n;
    for (;;) {
      const page = await this.#emmett.readMessagesBatch(execute, { after, batchSize: PAGE });
      facts += page.messages.length;
      after = page.currentGlobalPosition;
      if (!page.areMessagesLeft) return facts;
    }
  }

  async close(): Promise<void> {
    await this.#store.close();
    await this.#pool.end();
  }
}
