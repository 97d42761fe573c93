/**
 * On a server the log may belong to a role of its own while others only read and append
 * (`infra/sql/roles.sql`). `es.append` then runs with its owner's rights, so a writer needs none on
 * the tables; what it calls is looked up in the catalogue alone, never in a schema of the caller's.
 */
export const LOG_PRIVILEGES = [
  'alter function es.append security definer set search_path = pg_catalog, pg_temp',
  'revoke execute on all functions in schema es from public',
  // Both change with every append, so only what no append does can be refused.
  ...['stream', 'log_head'].map(
    (table) => `create trigger append_only before delete or truncate on es.${table}
     for each statement execute function es.refuse_change()`,
  ),
];
