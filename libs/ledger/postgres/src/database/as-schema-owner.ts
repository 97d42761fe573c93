import { sql, type Kysely } from 'kysely';

/**
 * Does the work as the owner of an existing schema, where the connection's user may act as him (a
 * superuser, or a member of the owning role), so that all that is made there has one owner.
 */
export async function asSchemaOwner<T>(
  connection: Kysely<unknown>,
  schema: string,
  work: () => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ name: string }>`
    select pg_get_userbyid(nspowner) as name from pg_namespace
     where nspname = ${schema} and pg_get_userbyid(nspowner) <> current_user
       and pg_has_role(nspowner, 'member')`.execute(connection);
  const [owner] = rows;
  if (!owner) return work();
  await sql`set role ${sql.id(owner.name)}`.execute(connection);
  try {
    return await work();
  } finally {
    await sql`reset role`.execute(connection);
  }
}
