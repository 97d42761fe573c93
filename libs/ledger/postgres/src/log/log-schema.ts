/** The constraint that an event id recorded before runs into. */
export const EVENT_ID_ONCE = 'event_id_once';

/**
 * Schema `es`. Events are inserted first; the commit row comes last, under the lock on `log_head`,
 * and gives them their positions. So positions are dense and in commit order, whoever reads up to
 * the head has everything below it, and the slow part of an append stays outside that lock.
 */
export const LOG_SCHEMA = [
  'create schema if not exists es',
  `create table es.stream (
     name text collate "C" primary key,
     revision integer not null check (revision >= 0)
   )`,
  // `json` keeps the canonical text byte for byte, so a hash can be checked against what is stored,
  // and it was written and read back twice as fast as jsonb (statements of 500 rows).
  `create table es.event (
     append_id uuid not null,
     ordinal integer not null check (ordinal > 0),
     event_id uuid not null,
     stream text collate "C" not null references es.stream,
     revision integer not null check (revision > 0),
     type text collate "C" not null,
     schema_version integer not null,
     data json not null,
     metadata json not null,
     content_hash bytea not null check (octet_length(content_hash) = 32),
     primary key (append_id, ordinal),
     constraint ${EVENT_ID_ONCE} unique (event_id),
     unique (stream, revision)
   )`,
  // Compressing a statement took the server longer than all else that it does with one.
  `alter table es.event alter column data set storage external`,
  `create table es.commit (
     commit_no bigint primary key,
     append_id uuid not null unique,
     first_position bigint not null unique check (first_position > 0),
     event_count integer not null check (event_count > 0),
     fingerprint bytea not null check (octet_length(fingerprint) = 32),
     recorded_at timestamptz not null
   )`,
  'create index commit_recorded_at on es.commit (recorded_at, commit_no)',
  `create table es.log_head (
     one boolean primary key default true check (one),
     commit_no bigint not null,
     position bigint not null,
     recorded_at timestamptz
   ) with (fillfactor = 10)`,
  'insert into es.log_head (commit_no, position) values (0, 0)',
  `create function es.refuse_change() returns trigger language plpgsql as $$
   begin
     raise exception '% on %.% is refused: the log is append-only', tg_op, tg_table_schema, tg_table_name
       using errcode = 'CK002';
   end $$`,
  `create trigger append_only before update or delete or truncate on es.event
     for each statement execute function es.refuse_change()`,
  `create trigger append_only before update or delete or truncate on es.commit
     for each statement execute function es.refuse_change()`,
];
