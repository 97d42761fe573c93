import { toPosition, type Position } from '@chokepoint/kernel';
import type { GenerationTable, Layout, ReadDatabase, StoredFault } from '@chokepoint/read-schema';
import type { Kysely, Selectable } from 'kysely';

/** A generation that answers rest on, or will once it is filled. */
export interface Generation {
  readonly id: number;
  readonly position: Position;
  /** Where the projection stopped; null while it goes on. */
  readonly fault: StoredFault | null;
}

/** The generations of one projection and version: at most one of each kind. */
export interface InUse {
  readonly active: Generation | undefined;
  readonly building: Generation | undefined;
}

export async function findInUse(
  db: Kysely<ReadDatabase>,
  { projection, version }: Layout,
): Promise<InUse> {
  const rows = await db
    .selectFrom('read_control.generation')
    .selectAll()
    .where('projection', '=', projection)
    .where('version', '=', version)
    .where('status', '<>', 'retired')
    .execute();
  const of = (wanted: string): Generation | undefined => {
    const row = rows.find(({ status }) => status === wanted);
    return row && toGeneration(row);
  };
  return { active: of('active'), building: of('building') };
}

const toGeneration = ({ id, position, fault }: Selectable<GenerationTable>): Generation => ({
  id,
  position: toPosition(position),
  fault,
});
