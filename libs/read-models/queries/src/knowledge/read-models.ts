import { comparePositions, type Position, refuse, type Result, START } from '@chokepoint/kernel';
import { inGenerations, type Layout, LAYOUTS, type ProjectionName } from '@chokepoint/read-schema';
import type { StoredFault } from '@chokepoint/read-schema';
import { activeQuery, lockedQuery, type ActiveRow } from './active-generations.query.js';
import type { ReadDb } from './resolved-knowledge.js';

/** How far one projection is, and the event that it stopped at, if it did. */
export interface ProjectionState {
  readonly name: ProjectionName;
  readonly version: number;
  readonly position: Position;
  readonly fault: StoredFault | null;
}

/** The read models as one answer sees them, whatever is written or swapped meanwhile. */
export interface Snapshot {
  readonly db: ReadDb;
  /** How far answers are: the position of the projection that is behind the others. */
  readonly position: Position;
  readonly projections: readonly ProjectionState[];
  /** Which generations are read: rows that are known at a position never change under one name. */
  readonly edition: string;
}

/** The read models of this version of the product. */
export interface ReadModels {
  /**
   * Does all the reading of one answer. It sees one generation of each projection at one moment;
   * `work` may run again when a generation went away before it was read. Embedded, there is one
   * connection: nothing but the snapshot's `db` may be asked inside, the ledger neither.
   * Refuses 'read-models-not-ready' until they were made once.
   */
  read<T>(work: (snapshot: Snapshot) => Promise<Result<T>>): Promise<Result<T>>;
  /** A projection whose read models were never made is at '0'. */
  states(): Promise<readonly ProjectionState[]>;
}

// A generation goes away once in a rebuild, between being picked and being locked.
const TRIES = 3;

export function readModels(database: ReadDb, layouts: readonly Layout[] = LAYOUTS): ReadModels {
  return {
    async read(work) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await readOnce(database, layouts, work);
        } catch (error) {
          if (tries === TRIES || !isGone(error)) throw error;
        }
      }
    },
    async states() {
      return statesOf(layouts, await activeQuery(database, layouts).execute());
    },
  };
}

/** How far answers are: the position of the projection that is behind the others. */
export const positionOf = (states: readonly Pick<ProjectionState, 'position'>[]): Position =>
  states
    .map(({ position }) => position)
    .reduce(
      (least, one) => (comparePositions(one, least) < 0 ? one : least),
      states[0]?.position ?? START,
    );

function readOnce<T>(
  database: ReadDb,
  layouts: readonly Layout[],
  work: (snapshot: Snapshot) => Promise<Result<T>>,
): Promise<Result<T>> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const active = await lockedQuery(transaction, layouts).execute();
      if (active.length < layouts.length) return notReady();
      const db = inGenerations(transaction, placed(layouts, active));
      const projections = statesOf(layouts, active);
      const edition = editionOf(active);
      return work({ db, position: positionOf(projections), projections, edition });
    });
}

/** Ids are counted through: no generation ever takes the id of another. */
const editionOf = (active: readonly ActiveRow[]): string =>
  active
    .map(({ projection, id }) => `${projection} ${id}`)
    .toSorted()
    .join(', ');

const placed = (layouts: readonly Layout[], active: readonly ActiveRow[]) =>
  layouts.flatMap((layout) => active.filter(ofLayout(layout)).map(({ id }) => ({ layout, id })));

const statesOf = (
  layouts: readonly Layout[],
  active: readonly ActiveRow[],
): readonly ProjectionState[] =>
  layouts.map((layout) => {
    const row = active.find(ofLayout(layout));
    const { projection: name, version } = layout;
    return { name, version, position: row?.position ?? START, fault: row?.fault ?? null };
  });

const ofLayout =
  ({ projection }: Layout) =>
  (row: ActiveRow): boolean =>
    row.projection === projection;

const notReady = (): Result<never> =>
  refuse(
    'read-models-not-ready',
    'The read models are being made from the ledger. Ask again in a while.',
  );

/** undefined_table, invalid_schema_name */
const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '42P01' || error.code === '3F000');
