import type { ReadDatabase } from '@chokepoint/read-schema';
import type { Kysely } from 'kysely';
import { clearFault } from '../generations/checkpoint.js';
import { dropRetired, retireOtherVersions } from '../generations/drop-generations.js';
import type { Projection } from './projection.js';
import { PROJECTIONS } from './projections.js';

/** Lets a stopped projection try its event again at the next run. @returns whether it had stopped */
export const resumeProjection = (
  database: Kysely<ReadDatabase>,
  { layout }: Projection,
): Promise<boolean> => clearFault(database, layout);

/**
 * Drops the read models that other versions of the product wrote, and those that were replaced.
 * A process of such a version, if one still runs, makes its own again.
 * @returns how many are still read; they are dropped by the next call
 */
export async function pruneReadModels(database: Kysely<ReadDatabase>): Promise<number> {
  await retireOtherVersions(
    database,
    PROJECTIONS.map(({ layout }) => layout),
  );
  return dropRetired(database, { patienceMs: 5_000 });
}
