import type { ReadTables } from '../database.js';

export type ProjectionName = 'figures' | 'register' | 'analyses' | 'projects' | 'reviews';

/** Name of a read model's table in the code, whatever the schema that it stands in. */
export type ReadTable = keyof ReadTables;

/** The tables of one projection, as one version of it writes them. */
export interface Layout {
  readonly projection: ProjectionName;
  /** Raised when the tables, or the rows that the projection writes, change. */
  readonly version: number;
  readonly tables: readonly ReadTable[];
  /** SQL that makes the tables in an existing empty schema, a statement each. */
  statements(schema: string): readonly string[];
}

/** A generation of a projection's tables. */
export interface GenerationKey {
  readonly projection: ProjectionName;
  readonly id: number;
}

export const schemaOf = ({ projection, id }: GenerationKey): string => `read_${projection}_${id}`;
