import {
  grantPrivileges,
  migrateLedger,
  postgresLedger,
  type Database,
} from '@chokepoint/ledger-postgres';
import { LAYOUTS } from '@chokepoint/read-schema';
import { anAppend, anEvent, aWrite } from '@chokepoint/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rolesServer, type RolesServer } from './roles-server.js';

const NOT_PERMITTED = { code: '42501' };
const APPEND_ONLY = { code: 'CK002' };

let server: RolesServer;
let owner: Database;
let worker: Database;
let app: Database;
const event = anEvent();

async function rows<T>(database: Database, statement: string): Promise<T[]> {
  return (await sql.raw<T>(statement).execute(database.as<unknown>())).rows;
}

beforeAll(async () => {
  server = await rolesServer();
  // Not a superuser: that is what a hosted server gives out.
  await server.run(
    'postgres',
    'postgres',
    'create role operator login createrole createdb password :password',
  );
  await server.run('operator', 'postgres', 'create database chokepoint');
  await server.setUpRoles('operator', 'chokepoint');
  await server.letRolesIn();
  owner = await server.as('chokepoint_owner', 'chokepoint');
  await migrateLedger(owner);
  await grantPrivileges(owner);
  worker = await server.as('chokepoint_worker', 'chokepoint');
  app = await server.as('chokepoint_app', 'chokepoint');
  await postgresLedger(owner).append(anAppend(aWrite('release-a', 'no-stream', [event])));
});
afterAll(() => server?.close());

describe('the roles', () => {
  test('have no attribute of an administrator and are members of nothing', async () => {
    const found = await rows(
      owner,
      `select rolname, rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as admin
         from pg_roles where rolname like 'chokepoint%' order by rolname`,
    );
    expect(found).toEqual([
      { rolname: 'chokepoint_app', admin: false },
      { rolname: 'chokepoint_owner', admin: false },
      { rolname: 'chokepoint_worker', admin: false },
    ]);
    const memberships = `select member::regrole::text from pg_auth_members
      where member::regrole::text like 'chokepoint%'`;
    expect(await rows(owner, memberships)).toEqual([]);
  });

  test('own: the owner all of the log, the app nothing', async () => {
    const owned = (role: string) =>
      rows<{ what: string }>(
        owner,
        `select c.oid::regclass::text as what from pg_class c where c.relowner = '${role}'::regrole
         union all
         select p.oid::regproc::text from pg_proc p where p.proowner = '${role}'::regrole
         union all
         select n.nspname from pg_namespace n where n.nspowner = '${role}'::regrole
         union all
         select d.datname from pg_database d where d.datdba = '${role}'::regrole`,
      );
    expect(await owned('chokepoint_app')).toEqual([]);
    expect(await owned('chokepoint_worker')).toEqual([]);
    const log = ['es', 'es.event', 'es.commit', 'es.log_head', 'es.append', 'es.refuse_change'];
    const all = (await owned('chokepoint_owner')).map(({ what }) => what);
    expect(all).toEqual(expect.arrayContaining([...log, 'notary', 'read_control']));
    const others = `select c.oid::regclass from pg_class c
      where c.relnamespace = 'es'::regnamespace and c.relowner <> 'chokepoint_owner'::regrole`;
    expect(await rows(owner, others)).toEqual([]);
  });

  test('let nobody else into the database', async () => {
    await server.run('postgres', 'postgres', 'create role stranger login password :password');
    await expect(server.as('stranger', 'chokepoint')).rejects.toMatchObject(NOT_PERMITTED);
  });
});

describe.each([
  ['app', () => app],
  ['worker', () => worker],
])('the %s', (_, connection) => {
  test('appends, reads and listens', async () => {
    const database = connection();
    const ledger = postgresLedger(database);
    const heard: string[] = [];
    await database.listen('chokepoint_ledger', (payload) => heard.push(payload));
    const append = anAppend(aWrite('release-b', 'any'));
    const outcome = await ledger.append(append);
    expect(outcome).toMatchObject({ kind: 'appended' });
    expect(await ledger.append(append)).toMatchObject({ kind: 'already-appended' });
    expect(await ledger.append(anAppend(aWrite('release-a', 'no-stream')))).toMatchObject({
      code: 'wrong-expected-revision',
    });
    expect(await ledger.readEvent(event.id)).toMatchObject(event);
    expect(await ledger.readStream('release-a')).toHaveLength(1);
    expect((await ledger.readAll()).events.length).toBeGreaterThan(1);
    expect((await ledger.readCommits()).commits.length).toBeGreaterThan(1);
    await expect.poll(() => heard).toHaveLength(1);
  });

  test.each([
    "insert into es.stream values ('x', 0)",
    'insert into es.event select * from es.event',
    'insert into es.commit select * from es.commit',
    'insert into es.log_head (commit_no, position) values (0, 0)',
    'update es.log_head set position = 0',
    "update es.stream set revision = 0 where name = 'release-a'",
    'update es.event set type = type',
    'delete from es.commit',
    'truncate es.event',
    'copy es.stream from stdin',
    'select * from es.event for update',
    'do $$ begin lock table es.event in access exclusive mode; end $$',
    'alter table es.event disable trigger append_only',
    'drop trigger append_only on es.commit',
    'alter table es.event add column x int',
    'create index on es.event (type)',
    'create trigger mine before insert on es.event for each row execute function es.refuse_change()',
    'create rule mine as on insert to es.event do instead nothing',
    'alter table es.event enable row level security',
    'drop table es.event cascade',
    'drop schema es cascade',
    'alter schema es rename to gone',
    'create table es.mine (n int)',
    "create function es.mine() returns int language sql as 'select 1'",
    "create or replace function es.refuse_change() returns trigger language plpgsql as 'begin return null; end'",
    'drop function es.append',
    'alter function es.append security invoker',
    'select es.grant_privileges()',
    "select * from es.find_append('00000000-0000-4000-8000-000000000001', '')",
    `select es.restore('00000000-0000-4000-8000-000000000001', '', 2, now(), '{}', '{}', '{}', '{}', '{}', '', '', '{}')`,
    "delete from es.migration where name = '0003-privileges'",
    "set session_replication_role = 'replica'",
    'set role chokepoint_owner',
    'set session authorization chokepoint_owner',
    'grant chokepoint_owner to chokepoint_app',
    'alter role chokepoint_owner password null',
    'create role mine',
    'create temporary table mine (n int)',
    'create table public.mine (n int)',
    "select lo_create(0) from lo_import('/etc/hostname')",
    "copy es.event to '/tmp/log'",
    'drop database chokepoint',
  ])('may not: %s', async (statement) => {
    await expect(rows(connection(), statement)).rejects.toMatchObject(NOT_PERMITTED);
  });

  test('may call the functions that append, and no other of the log', async () => {
    const called = await rows<{ name: string }>(
      connection(),
      `select proname as name from pg_proc
        where pronamespace = 'es'::regnamespace and has_function_privilege(oid, 'execute') order by 1`,
    );
    expect(called.map(({ name }) => name)).toEqual(['append', 'append_group']);
  });

  test('may write no table of the log', async () => {
    const written = `select oid::regclass from pg_class
      where relnamespace = 'es'::regnamespace and relkind in ('r', 'p', 'S') and
            has_table_privilege(oid, 'insert, update, delete, truncate, references, trigger, maintain')`;
    expect(await rows(connection(), written)).toEqual([]);
  });

  test('may not restore another log', async () => {
    const { commits } = await postgresLedger(owner).readCommits({ limit: 1 });
    const restored = postgresLedger(connection()).restoreCommit(commits[0]!);
    await expect(restored).rejects.toMatchObject(NOT_PERMITTED);
  });

  test('finds nothing to migrate, and needs no right to see that', async () => {
    expect(await migrateLedger(connection())).toEqual([]);
  });
});

describe('the app alone', () => {
  test.each(['create schema mine', 'create schema chokepoint_app'])('may not: %s', (statement) =>
    expect(rows(app, statement)).rejects.toMatchObject(NOT_PERMITTED),
  );

  test('gives up on a statement after a minute', async () => {
    expect(await rows(app, 'show statement_timeout')).toEqual([{ statement_timeout: '1min' }]);
    expect(await rows(worker, 'show statement_timeout')).toEqual([{ statement_timeout: '0' }]);
  });
});

describe('the worker alone', () => {
  test('makes tables that the app reads and cannot write', async () => {
    for (const statement of [
      'create schema read_figures_1',
      'create table read_figures_1.a (n int)',
      'create view read_figures_1.b as select n from read_figures_1.a',
      'insert into read_figures_1.a values (7)',
      'grant usage on schema read_figures_1 to chokepoint_app',
      'grant select on all tables in schema read_figures_1 to chokepoint_app',
    ])
      await rows(worker, statement);
    expect(await rows(app, 'select * from read_figures_1.a')).toEqual([{ n: 7 }]);
    expect(await rows(app, 'select * from read_figures_1.b')).toEqual([{ n: 7 }]);
    for (const statement of [
      'insert into read_figures_1.a values (8)',
      'drop table read_figures_1.a',
    ])
      await expect(rows(app, statement)).rejects.toMatchObject(NOT_PERMITTED);
    await rows(worker, 'drop schema read_figures_1 cascade');
  });

  test('cannot slip a function of its own under what es.append calls', async () => {
    // An exact match beats the catalogue's own, whichever comes first on the search path.
    for (const statement of [
      'create schema mine',
      `create function mine.cardinality(uuid[]) returns int language plpgsql as $$
         begin raise exception 'ran as %', current_user; end $$`,
      'grant usage on schema mine to public',
      'grant execute on function mine.cardinality to public',
    ])
      await rows(worker, statement);
    const append = worker
      .as()
      .connection()
      .execute(async (connection) => {
        await sql`set search_path = mine, pg_catalog`.execute(connection);
        await expect(sql`select cardinality('{}'::uuid[])`.execute(connection)).rejects.toThrow(
          'ran as chokepoint_worker',
        );
        const ledger = postgresLedger({
          ...worker,
          as: <T>() => connection as never as T as never,
        });
        const outcome = await ledger.append(anAppend(aWrite('release-c')));
        await sql`reset search_path`.execute(connection);
        return outcome;
      });
    expect(await append).toMatchObject({ kind: 'appended' });
    expect(await rows(owner, 'show search_path')).toEqual([{ search_path: 'pg_catalog, pg_temp' }]);
    await rows(worker, 'drop schema mine cascade');
  });
});

describe('the owner', () => {
  test.each([
    'update es.event set type = type',
    'update es.commit set recorded_at = now()',
    'delete from es.event',
    'delete from es.commit',
    'truncate es.event',
    'truncate es.commit',
    'delete from es.stream',
    'delete from es.log_head',
    'insert into es.commit select * from es.commit on conflict (commit_no) do update set event_count = 1',
  ])('is refused by the log itself: %s', async (statement) => {
    await expect(rows(owner, statement)).rejects.toMatchObject(APPEND_ONLY);
  });

  test.each([
    "set session_replication_role = 'replica'",
    'alter table es.event disable trigger all',
    'set role postgres',
    'set role chokepoint_worker',
    'create role mine',
  ])('may not: %s', async (statement) => {
    await expect(rows(owner, statement)).rejects.toMatchObject(NOT_PERMITTED);
  });

  test('restores a log', async () => {
    const { commits } = await postgresLedger(owner).readCommits({ limit: 1 });
    expect(await postgresLedger(owner).restoreCommit(commits[0]!)).toEqual({
      kind: 'already-restored',
    });
  });
});

describe('infra/sql/roles.sql', () => {
  const grants = `
    select 'table' as kind, oid::regclass::text as name, relowner::regrole::text as owner, relacl::text as acl
      from pg_class where relnamespace::regnamespace::text in ('es', 'notary', 'read_control')
    union all
    select 'function', oid::regprocedure::text, proowner::regrole::text, proacl::text
      from pg_proc where pronamespace::regnamespace::text in ('es', 'notary', 'read_control')
    union all
    select 'schema', nspname, nspowner::regrole::text, nspacl::text from pg_namespace
    union all
    select 'database', datname, datdba::regrole::text, datacl::text from pg_database
    union all
    select 'default', defaclrole::regrole::text, defaclobjtype::text, defaclacl::text from pg_default_acl
    order by 1, 2, 3`;

  test('changes nothing when it is run again', async () => {
    const before = await rows(owner, grants);
    await server.setUpRoles('operator', 'chokepoint');
    expect(await rows(owner, grants)).toEqual(before);
    expect(before.length).toBeGreaterThan(10);
  });

  test('takes over a database that one user filled, log and read models', async () => {
    await server.run('postgres', 'postgres', 'create database earlier');
    const before = await server.as('postgres', 'earlier');
    await migrateLedger(before);
    await postgresLedger(before).append(anAppend(aWrite('release-a')));
    await rows(before, 'create schema read_figures_7');
    await rows(before, 'create table read_figures_7.a as select 7 as n');
    await rows(before, 'create view read_figures_7.b as select n from read_figures_7.a');
    const generations = LAYOUTS.map(({ projection }) => `read_${projection}_8`);
    for (const schema of generations) {
      await rows(before, `create schema ${schema}`);
      await rows(before, `create table ${schema}.a as select 8 as n`);
    }
    await server.setUpRoles('postgres', 'earlier');
    const after = await server.as('chokepoint_app', 'earlier');
    expect(await postgresLedger(after).append(anAppend(aWrite('release-a')))).toMatchObject({
      lastPosition: '2',
    });
    expect(await rows(after, 'select n from read_figures_7.b')).toEqual([{ n: 7 }]);
    for (const schema of generations) {
      expect(await rows(after, `select n from ${schema}.a`), schema).toEqual([{ n: 8 }]);
    }
    const owners = `select distinct relnamespace::regnamespace::text as place, relowner::regrole::text as owner
      from pg_class where relnamespace::regnamespace::text in ('es', 'read_figures_7') order by 1`;
    expect(await rows(before, owners)).toEqual([
      { place: 'es', owner: 'chokepoint_owner' },
      { place: 'read_figures_7', owner: 'chokepoint_worker' },
    ]);
  });

  test('refuses roles that could do more than theirs', async () => {
    await server.run('postgres', 'postgres', 'create database spoilt');
    const refused = async (before: string, after: string, why: RegExp) => {
      await server.run('postgres', 'postgres', before);
      await expect(server.setUpRoles('postgres', 'spoilt')).rejects.toThrow(why);
      await server.run('postgres', 'postgres', after);
    };
    await refused(
      'alter role chokepoint_app superuser',
      'alter role chokepoint_app nosuperuser',
      /administrator/,
    );
    await refused(
      'grant chokepoint_owner to chokepoint_app',
      'revoke chokepoint_owner from chokepoint_app',
      /member/,
    );
  });
});

describe('a database that lacks migrations', () => {
  test('is migrated in the name of the owner, by whoever may act for him', async () => {
    await server.run('operator', 'postgres', 'create database acted');
    await server.setUpRoles('operator', 'acted');
    await migrateLedger(await server.as('operator', 'acted'));
    const acted = await server.as('chokepoint_owner', 'acted');
    const owners = `select distinct relowner::regrole::text as owner from pg_class
      where relnamespace = 'es'::regnamespace`;
    expect(await rows(acted, owners)).toEqual([{ owner: 'chokepoint_owner' }]);
  });

  test.each(['chokepoint_worker', 'chokepoint_app'])('sends the %s away', async (role) => {
    await server.run('postgres', 'postgres', `create database empty_${role}`);
    await server.setUpRoles('postgres', `empty_${role}`);
    const database = await server.as(role, `empty_${role}`);
    await expect(migrateLedger(database)).rejects.toMatchObject({
      refusal: { code: 'migrations-pending', message: expect.stringMatching(/chokepoint migrate/) },
    });
    expect(
      await rows(database, "select 1 from pg_class where relnamespace = 'es'::regnamespace"),
    ).toEqual([]);
  });
});
