import type { ControlTables } from './control/generation.table.js';
import type { AnalysisTables } from './tables/analyses.js';
import type { DerivedTables } from './tables/derived.js';
import type { FactTables } from './tables/facts.js';
import type { ProjectTables } from './tables/projects.js';
import type { ReviewTables } from './tables/reviews.js';
import type { RegisterTables } from './tables/register.js';
import type { ReleaseTables } from './tables/releases.js';

/**
 * The read models: everything in them can be rebuilt from the log. `read` is a name in the code
 * only, see `inGenerations`. Both drivers hand bigint over as decimal text, a date as `2023-01-31`
 * and a timestamp as an ISO 8601 instant.
 */
export interface ReadTables
  extends
    ReleaseTables,
    FactTables,
    DerivedTables,
    RegisterTables,
    AnalysisTables,
    ProjectTables,
    ReviewTables {}

/** The read models with the table that says which of their generations are in use. */
export interface ReadDatabase extends ReadTables, ControlTables {}
