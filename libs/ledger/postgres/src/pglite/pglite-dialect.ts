import {
  CompiledQuery,
  PGliteAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { SESSION_SETTINGS } from '../database/session.js';
import { valueParsers } from '../database/value-parsers.js';
import { Mutex } from './mutex.js';
import type { PgliteClient } from './pglite-client.js';
import type { QueryAnswer } from './protocol.js';

/** kysely over an embedded PostgreSQL in another thread. */
export function pgliteDialect(client: PgliteClient): Dialect {
  return {
    createAdapter: () => new PGliteAdapter(),
    createDriver: () => new PgliteDriver(client),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/** There is one connection, so whoever holds it keeps everybody else waiting. */
class PgliteDriver implements Driver {
  readonly #client: PgliteClient;
  readonly #connection: PgliteConnection;
  readonly #mutex = new Mutex();
  #release: (() => void) | undefined;

  constructor(client: PgliteClient) {
    this.#client = client;
    this.#connection = new PgliteConnection(client);
  }

  async init(): Promise<void> {
    await this.#client.query(SESSION_SETTINGS, []);
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#release = await this.#mutex.acquire();
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release?.();
  }

  async beginTransaction(_: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const level = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : '';
    const access = settings.accessMode ? ` ${settings.accessMode}` : '';
    await this.#client.query(`start transaction${level}${access}`, []);
  }

  async commitTransaction(): Promise<void> {
    const { command } = await this.#client.query('commit', []);
    if (command === 'ROLLBACK') throw abortedTransaction();
  }

  async rollbackTransaction(): Promise<void> {
    await this.#client.query('rollback', []);
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint "${name}"`));
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to "${name}"`));
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release "${name}"`));
  }

  async destroy(): Promise<void> {
    await this.#client.close();
  }
}

class PgliteConnection implements DatabaseConnection {
  readonly #client: PgliteClient;

  constructor(client: PgliteClient) {
    this.#client = client;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const answer = await this.#client.query(sql, parameters);
    const rows = parsedRows(answer) as R[];
    const { command, rowCount } = answer;
    const changes = /^(INSERT|UPDATE|DELETE|MERGE)/.test(command ?? '');
    return changes ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('The embedded database hands over results whole: read by pages instead.');
  }
}

function parsedRows({ fields, rows }: QueryAnswer): Record<string, unknown>[] {
  const columns = fields.map(({ name, dataTypeID }) => ({
    name,
    parse: valueParsers.getTypeParser(dataTypeID),
  }));
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(({ name, parse }, i) => {
        const text = row[i] ?? null;
        return [name, text === null ? null : parse(text)];
      }),
    ),
  );
}

/** COMMIT of a transaction in which a statement failed answers ROLLBACK and keeps nothing. */
const abortedTransaction = (): Error =>
  Object.assign(new Error('The transaction was rolled back because a statement in it failed.'), {
    code: '25P02',
  });
