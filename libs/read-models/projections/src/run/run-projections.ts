import { comparePositions, type Position, START } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import type { ProjectionName, ReadDatabase } from '@chokepoint/read-schema';
import type { Kysely } from 'kysely';
import type { Filling } from './fill.js';
import { keep, type Kept } from './keep.js';
import type { Projection } from './projection.js';
import { PROJECTIONS } from './projections.js';

export interface ProjectionProgress {
  /** How far the projection is that is behind the others. */
  readonly position: Position;
  readonly head: Position;
  /** Events applied by this run so far. */
  readonly events: number;
}

export interface ProjectionOptions {
  readonly ledger: Ledger;
  readonly database: Kysely<ReadDatabase>;
  /** All by default. */
  readonly projections?: readonly Projection[];
  /** Events in one transaction, 32 by default: a statement holds up to 500 facts. */
  readonly batchSize?: number;
  readonly onProgress?: (progress: ProjectionProgress) => void;
  /** Stops the run after the batch in hand. */
  readonly signal?: AbortSignal;
}

export interface ProjectionOutcome {
  /** How far answers are: the position of the projection that is behind the others. */
  readonly position: Position;
  readonly events: number;
  readonly projections: readonly (Kept & { readonly name: ProjectionName })[];
}

/**
 * Brings the read models up to the end of the log. Rows and checkpoint are written in one
 * transaction a batch, so a run may stop anywhere. One worker at a time advances a projection;
 * another that tries steps aside. Read models that this version of the product did not write are
 * left to the version that did, and its own are made beside them. An event that a projection
 * cannot take stops that projection, and no other.
 */
export async function runProjections(options: ProjectionOptions): Promise<ProjectionOutcome> {
  const { database, projections = PROJECTIONS } = options;
  const filling = fillingOf(options, projections.length);
  const settled = await Promise.allSettled(
    projections.map(async (projection) => ({
      name: projection.layout.projection,
      ...(await keep(database, projection, filling)),
    })),
  );
  const kept = settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  const position = furthestBehind(kept.map((one) => one.position ?? START));
  const events = kept.reduce((sum, one) => sum + one.events, 0);
  return { position, events, projections: kept };
}

/** How to fill, with the progress of several projections told as one. */
export function fillingOf(
  { ledger, batchSize = 32, signal, onProgress }: ProjectionOptions,
  projections: number,
): Filling {
  const reached = new Map<Projection, { readonly position: Position; readonly events: number }>();
  return {
    ledger,
    batchSize,
    signal,
    async onPage(projection, position, events) {
      if (onProgress === undefined) return;
      reached.set(projection, { position, events });
      const all = [...reached.values()];
      const waiting = all.length < projections;
      const { position: head } = await ledger.head();
      onProgress({
        position: waiting ? START : furthestBehind(all.map((one) => one.position)),
        head,
        events: all.reduce((sum, one) => sum + one.events, 0),
      });
    },
  };
}

const furthestBehind = (positions: readonly Position[]): Position =>
  positions.reduce((least, one) => (comparePositions(one, least) < 0 ? one : least));
