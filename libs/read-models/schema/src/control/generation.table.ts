import type { ColumnType, Generated } from 'kysely';
import type { Bigint } from '../tables/columns.js';

/** The event at which a projection stopped, as it is kept. */
export interface StoredFault {
  readonly position: string;
  readonly eventId: string;
  readonly type: string;
  /** What the projection said of it. */
  readonly error: string;
  /** When it stopped, ISO 8601. */
  readonly since: string;
}

/** 'building': being filled beside the active one; 'retired': replaced, kept while it is read. */
export type GenerationStatus = 'building' | 'active' | 'retired';

/**
 * One making of a projection's tables, in the schema `read_<projection>_<id>`. At most one of a
 * projection and version is active, and at most one is being built.
 */
export interface GenerationTable {
  id: Generated<number>;
  projection: string;
  /** Version of the projection that writes it. */
  version: number;
  status: GenerationStatus;
  /** How far it follows the log; moved in the transaction that writes the rows. */
  position: Bigint;
  fault: ColumnType<StoredFault | null, string | null, string | null>;
}

export interface ControlTables {
  'read_control.generation': GenerationTable;
}
