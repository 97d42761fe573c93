import type { Kysely } from 'kysely';
import type { ReadDatabase } from '../database.js';
import { GenerationPlugin } from './generation-plugin.js';
import { type GenerationKey, type Layout, schemaOf } from './layout.js';

/** A layout, and the generation of it that queries are to read or write. */
export interface Placed {
  readonly layout: Layout;
  readonly id: number;
}

/**
 * The database with its tables `read.<table>` taken from the given generations. A query on a
 * table of none of them throws.
 */
export function inGenerations(
  db: Kysely<ReadDatabase>,
  placed: readonly Placed[],
): Kysely<ReadDatabase> {
  const places = placed.flatMap(({ layout, id }) => {
    const schema = schemaOf(keyOf(layout, id));
    return layout.tables.map((table): [string, string] => [table.replace('read.', ''), schema]);
  });
  return db.withPlugin(new GenerationPlugin(new Map(places)));
}

const keyOf = ({ projection }: Layout, id: number): GenerationKey => ({ projection, id });
