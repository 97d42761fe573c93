import { sql } from 'kysely';
import type { Database } from './database.js';

/**
 * Grants the product's roles what they need of all that migrations made. Where
 * `infra/sql/roles.sql` has not set roles up, or the user is not the owner, nothing is to be done.
 */
export async function grantPrivileges(database: Database): Promise<void> {
  const db = database.as<unknown>();
  const { rows } = await sql`
    select 1 from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'es' and p.proname = 'grant_privileges'
       and has_function_privilege(p.oid, 'execute')`.execute(db);
  if (rows.length > 0) await sql`select es.grant_privileges()`.execute(db);
}
