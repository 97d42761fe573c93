-- The three roles of a PostgreSQL server, and who may do what. README.md beside it says how to use it.
--
-- Run it in the product's own database, as a superuser or as the database's owner with CREATEROLE,
-- before the first `chokepoint migrate`. It may be run again at any time: it only sets what it
-- describes, keeps passwords, and also takes over a database that one user has filled so far.

begin;
set local client_min_messages = warning;

-- Roles that can log in once they are given a way to: no password stands here.
do $$
declare
  ours constant name[] := array['chokepoint_owner', 'chokepoint_worker', 'chokepoint_app'];
  wanted name;
begin
  foreach wanted in array ours loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I login', wanted);
    end if;
  end loop;
  if exists (select from pg_roles where rolname = any (ours)
              and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)) then
    raise exception 'A role of Chokepoint has an attribute of an administrator; it must have none.';
  end if;
  if pg_has_role('chokepoint_worker', 'chokepoint_owner', 'member')
     or pg_has_role('chokepoint_app', 'chokepoint_owner', 'member')
     or pg_has_role('chokepoint_app', 'chokepoint_worker', 'member') then
    raise exception 'A role of Chokepoint is a member of one with more rights; revoke that first.';
  end if;
  -- Who is not a superuser can hand objects only to roles that he is a member of.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant chokepoint_owner, chokepoint_worker to %I', current_user);
  end if;
end $$;

-- The database: nobody else's to connect to, and no temporary tables, which nothing here needs.
do $$
declare
  this constant name := current_database();
begin
  execute format('revoke all on database %I from public', this);
  execute format('grant connect on database %I to chokepoint_owner, chokepoint_worker, chokepoint_app', this);
  execute format('grant create on database %I to chokepoint_owner, chokepoint_worker', this);
  if to_regnamespace('public') is not null then
    revoke all on schema public from public;
  end if;

  -- A role that may create schemas could otherwise put a function where another one's calls find it.
  execute format('alter role chokepoint_owner in database %I set search_path = pg_catalog, pg_temp', this);
  execute format('alter role chokepoint_worker in database %I set search_path = pg_catalog, pg_temp', this);
  execute format('alter role chokepoint_app in database %I set search_path = pg_catalog, pg_temp', this);

  -- No answer and no append takes a minute; a rebuild of the read models may take many. A process
  -- that hangs inside a transaction must not hold its locks for ever.
  execute format('alter role chokepoint_app in database %I set statement_timeout = ''60s''', this);
  execute format('alter role chokepoint_app in database %I set idle_in_transaction_session_timeout = ''60s''', this);
  execute format('alter role chokepoint_worker in database %I set idle_in_transaction_session_timeout = ''10min''', this);
end $$;

-- The schemas stand before the first migration, so that none but the owner can make them.
create schema if not exists es authorization chokepoint_owner;
create schema if not exists notary authorization chokepoint_owner;
create schema if not exists read_control authorization chokepoint_owner;

-- What is there already changes hands: the log and its accounts to the owner, generations of read
-- models to the worker.
do $$
declare
  home record;
  thing record;
begin
  for home in
    select nspname as name, oid, nspowner as owner,
           case when nspname ~ '^read_(figures|register|analyses|projects|reviews)_[0-9]+$'
                then 'chokepoint_worker'::regrole else 'chokepoint_owner'::regrole end as heir
      from pg_namespace
     where nspname in ('es', 'notary', 'read_control', 'read')
        or nspname ~ '^read_(figures|register|analyses|projects|reviews)_[0-9]+$'
  loop
    if home.owner <> home.heir then
      execute format('alter schema %I owner to %s', home.name, home.heir);
    end if;
    for thing in
      select format('table %s', oid::regclass) as identity from pg_class
       where relnamespace = home.oid and relkind in ('r', 'p') and relowner <> home.heir
      union all
      select format('view %s', oid::regclass) from pg_class
       where relnamespace = home.oid and relkind = 'v' and relowner <> home.heir
      union all
      select format('routine %s', oid::regprocedure) from pg_proc
       where pronamespace = home.oid and proowner <> home.heir
    loop
      execute format('alter %s owner to %s', thing.identity, home.heir);
    end loop;
    if home.heir = 'chokepoint_worker'::regrole then
      execute format('grant usage on schema %I to chokepoint_app', home.name);
      execute format('grant select on all tables in schema %I to chokepoint_app', home.name);
    end if;
  end loop;
end $$;

-- A new function is otherwise everybody's to call.
alter default privileges for role chokepoint_owner revoke execute on functions from public;

-- Grants on what the migrations make. `chokepoint migrate` calls it after them, as the owner. The
-- worker itself lets the app read the generations that it makes.
create or replace function es.grant_privileges() returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  item record;
begin
  -- Two that grant at once would trip over each other in the catalogue.
  perform pg_advisory_xact_lock(hashtextextended('chokepoint privileges', 0));
  grant usage on schema es, notary, read_control to chokepoint_worker, chokepoint_app;
  grant select on all tables in schema es, notary, read_control to chokepoint_worker, chokepoint_app;

  -- The one way to write the log. Not granted: es.restore, which writes another log's positions and times.
  for item in
    select oid::regprocedure as name from pg_proc
     where pronamespace = 'es'::regnamespace and proname in ('append', 'append_group')
  loop
    execute format('grant execute on function %s to chokepoint_worker, chokepoint_app', item.name);
  end loop;

  -- Which generation of read models is active, and how far, is the worker's to say. The notary's tree
  -- only grows: what is signed is added, and a tile of hashes is filled up.
  for item in
    select c.oid::regclass as name,
           case when c.relnamespace = 'read_control'::regnamespace then 'insert, update, delete'
                when c.relname = 'tile' then 'insert, update'
                else 'insert' end as rights
      from pg_class c
     where c.relnamespace in ('read_control'::regnamespace, 'notary'::regnamespace)
       and c.relkind in ('r', 'p') and c.relname not in ('migration', 'migration_lock')
  loop
    execute format('grant %s on %s to chokepoint_worker', item.rights, item.name);
  end loop;
end $$;
alter function es.grant_privileges() owner to chokepoint_owner;
revoke execute on function es.grant_privileges() from public;

-- Grants by their grantor: the owner's, whoever runs this.
set local role chokepoint_owner;
do $$ begin perform es.grant_privileges(); end $$;

commit;
