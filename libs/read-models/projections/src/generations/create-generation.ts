import { START } from '@chokepoint/kernel';
import { type Layout, type ReadDatabase, schemaOf } from '@chokepoint/read-schema';
import { sql, type Kysely } from 'kysely';
import type { Generation } from './generation.js';

/** The role of processes that only answer; a server without roles does not have it. */
const READER = 'chokepoint_app';

/** Makes the empty tables of a new generation, whole or not at all. */
export function createGeneration(db: Kysely<ReadDatabase>, layout: Layout): Promise<Generation> {
  const { projection, version } = layout;
  return db.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('read_control.generation')
      .values({ projection, version, status: 'building', position: START })
      .returning('id')
      .executeTakeFirstOrThrow();
    const schema = schemaOf({ projection, id });
    await sql.raw(definition(layout, schema)).execute(transaction);
    return { id, position: START, fault: null };
  });
}

/** All in one block, which is one round trip. */
const definition = (layout: Layout, schema: string): string => `
  do $$ begin
    create schema ${schema};
    ${layout.statements(schema).join(';\n')};
    if exists (select from pg_roles where rolname = '${READER}') then
      grant usage on schema ${schema} to ${READER};
      grant select on all tables in schema ${schema} to ${READER};
    end if;
  end $$`;
