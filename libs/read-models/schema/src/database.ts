import type { Bigint } from './tables/columns.js';
import type { AnalysisTables } from './tables/analysis.js';
import type { FactTables } from './tables/facts.js';
import type { RegisterTables } from './tables/register.js';
import type { ReleaseTables } from './tables/releases.js';

/** How far the read models have followed the log; written with the rows in one transaction. */
export interface CheckpointTable {
  projection: string;
  /** Version of the projections that wrote the rows; any other asks for a rebuild. */
  version: number;
  position: Bigint;
}

/**
 * Tables of schema `read`: everything in them can be rebuilt from the log. Both drivers hand
 * bigint over as decimal text, a date as `2023-01-31` and a timestamp as an ISO 8601 instant.
 */
export interface ReadDatabase extends ReleaseTables, FactTables, AnalysisTables, RegisterTables {
  'read.checkpoint': CheckpointTable;
}
