import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { openDatabase, type Database } from '@chokepoint/ledger-postgres';
import { startPostgres } from '@chokepoint/testing';
import { sql } from 'kysely';

export type Role = 'chokepoint_owner' | 'chokepoint_worker' | 'chokepoint_app';

const ROLES: readonly Role[] = ['chokepoint_owner', 'chokepoint_worker', 'chokepoint_app'];
const ROLES_SQL = new URL('../../infra/sql/roles.sql', import.meta.url);

/** A PostgreSQL server of its own: roles belong to a whole server, not to a database. */
export interface RolesServer {
  /** Where somebody connects to a database; the roles of the product once `letRolesIn` was called. */
  url(user: string, database: string): string;
  /** An open database, closed at the end. */
  as(user: string, database: string): Promise<Database>;
  run(user: string, database: string, statements: string): Promise<void>;
  /** Runs infra/sql/roles.sql. */
  setUpRoles(user: string, database: string): Promise<void>;
  /** Gives each role a password, as an operator would. */
  letRolesIn(): Promise<void>;
  close(): Promise<void>;
}

export async function rolesServer(): Promise<RolesServer> {
  const server = await startPostgres();
  const password = randomUUID();
  const open: Database[] = [];
  const url = (user: string, database: string): string => {
    const place = new URL(server.url);
    place.pathname = `/${database}`;
    if (user !== place.username) {
      place.username = user;
      place.password = password;
    }
    return place.href;
  };
  const as = async (user: string, database: string): Promise<Database> => {
    const opened = await openDatabase({ url: url(user, database), poolSize: 4 });
    open.push(opened);
    return opened;
  };
  const run = async (user: string, database: string, statements: string): Promise<void> => {
    const opened = await openDatabase({ url: url(user, database), poolSize: 1 });
    try {
      await sql.raw(statements.replaceAll(':password', `'${password}'`)).execute(opened.as());
    } finally {
      await opened.close();
    }
  };
  return {
    url,
    as,
    run,
    setUpRoles: async (user, database) =>
      run(user, database, await readFile(ROLES_SQL, { encoding: 'utf8' })),
    async letRolesIn() {
      for (const role of ROLES)
        await run('postgres', 'postgres', `alter role ${role} password :password`);
    },
    async close() {
      for (const database of open) await database.close();
      await server.stop();
    },
  };
}
