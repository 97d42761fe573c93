import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const SCHEMA = [
  'create schema if not exists notary',
  // Tiles of one level stand in order, each with up to 256 hashes of 32 bytes. 2^31 tiles suffice.
  `create table notary.tile (
     level smallint not null check (level >= 0),
     index integer not null check (index >= 0),
     hashes bytea not null
       check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
     primary key (level, index)
   )`,
  // Hashes cannot be compressed.
  'alter table notary.tile alter column hashes set storage external',
  `create table notary.head (
     size bigint primary key check (size > 0),
     root bytea not null check (octet_length(root) = 32),
     signed_at timestamptz not null,
     key_id text not null,
     signature text not null
   )`,
  `create table notary.key (key_id text primary key, public_key text not null)`,
  `create function notary.refuse_change() returns trigger language plpgsql as $$
   begin
     raise exception '% on %.% is refused: signed heads are append-only', tg_op, tg_table_schema, tg_table_name
       using errcode = 'CK002';
   end $$`,
  `create trigger append_only before update or delete or truncate on notary.head
     for each statement execute function notary.refuse_change()`,
  `create trigger append_only before update or delete or truncate on notary.key
     for each statement execute function notary.refuse_change()`,
  `create trigger only_grows before delete or truncate on notary.tile
     for each statement execute function notary.refuse_change()`,
];

/**
 * Migrations of schema `notary`, by name in order. Run them with the database adapter:
 * `runMigrations(database, 'notary', NOTARY_MIGRATIONS)`.
 */
export const NOTARY_MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-notary': {
    async up(db) {
      for (const statement of SCHEMA) await sql.raw(statement).execute(db);
    },
  },
};
