import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create schema if not exists read_control`,

  `create table read_control.generation (
     id         integer primary key generated always as identity,
     projection text not null,
     version    integer not null,
     status     text not null check (status in ('building', 'active', 'retired')),
     position   bigint not null,
     fault      jsonb
   )`,
  `create unique index generation_in_use on read_control.generation (projection, version, status)
     where status <> 'retired'`,

  // Read models used to stand in one schema, emptied for a rebuild. They are made anew from the log.
  `do $$ begin
     if to_regclass('read.checkpoint') is not null and to_regclass('read.migration') is not null then
       drop schema read cascade;
     end if;
   end $$`,
];

const generations: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

/** Schema of the table that says which generation of the read models is in use. */
export const READ_CONTROL = 'read_control';

/**
 * Migrations of that schema, by name in order. Read models themselves have none: a generation is
 * made whole. Run them with the database adapter:
 * `runMigrations(database, READ_CONTROL, READ_CONTROL_MIGRATIONS)`.
 */
export const READ_CONTROL_MIGRATIONS: Record<string, Migration> = {
  '0001-generations': generations,
};
