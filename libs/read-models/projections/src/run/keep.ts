import type { Position } from '@chokepoint/kernel';
import type { ReadDatabase, StoredFault } from '@chokepoint/read-schema';
import type { Kysely } from 'kysely';
import { createGeneration } from '../generations/create-generation.js';
import { findInUse, type Generation } from '../generations/generation.js';
import { withLease } from '../generations/lease.js';
import { swap } from '../generations/swap.js';
import { fill, type Filled, type Filling, isAhead, readPage } from './fill.js';
import type { Projection } from './projection.js';

/** What a run did for one projection. */
export interface Kept {
  /** 'held-elsewhere': another worker is at it, and this one stepped aside. */
  readonly end: 'log-end' | 'stopped' | 'aborted' | 'held-elsewhere';
  /** How far the generation is that answers rest on; null while there is none. */
  readonly position: Position | null;
  /** Events that this run applied. */
  readonly events: number;
  readonly fault: StoredFault | null;
}

type Step = Omit<Kept, 'end'> & { readonly end: Kept['end'] | 'replaced' };

/**
 * Brings the active generation of a projection to the end of the log. Where this version of the
 * projection has none, one is made beside those of other versions, and becomes active once filled.
 */
export async function keep(
  db: Kysely<ReadDatabase>,
  projection: Projection,
  filling: Filling,
): Promise<Kept> {
  let events = 0;
  for (;;) {
    const { active } = await findInUse(db, projection.layout);
    const step = await (active === undefined
      ? make(db, projection, filling)
      : advance(db, projection, filling, active));
    events += step.events;
    if (step.end !== 'replaced') return { ...step, end: step.end, events };
  }
}

async function advance(
  database: Kysely<ReadDatabase>,
  projection: Projection,
  filling: Filling,
  known: Generation,
): Promise<Step> {
  const { position, fault } = known;
  if (fault !== null) return { end: 'stopped', position, events: 0, fault };
  const first = await readPage(filling, projection, position);
  if (!isAhead(first, position)) return { end: 'log-end', position, events: 0, fault };
  const leased = await withLease(database, projection.layout, 'advance', async (db) => {
    const { active } = await findInUse(db, projection.layout);
    const moved = active?.id !== known.id || active.position !== position;
    if (moved) return REPLACED;
    return fill({ db, projection }, known, filling, first);
  });
  return leased.held ? leased.value : { end: 'held-elsewhere', position, events: 0, fault };
}

async function make(
  database: Kysely<ReadDatabase>,
  projection: Projection,
  filling: Filling,
): Promise<Step> {
  const { layout } = projection;
  const leased = await withLease(database, layout, 'build', async (db): Promise<Step> => {
    const { active, building } = await findInUse(db, layout);
    if (active) return REPLACED;
    const generation = building ?? (await createGeneration(db, layout));
    const filled = await goOn({ db, projection }, generation, filling);
    if (filled.end === 'aborted') return { ...filled, position: null };
    await swap(db, layout, generation.id);
    return filled;
  });
  return leased.held ? leased.value : HELD_ELSEWHERE;
}

/** A generation that stopped while it was built is as good as it gets. */
function goOn(
  target: { readonly db: Kysely<ReadDatabase>; readonly projection: Projection },
  generation: Generation,
  filling: Filling,
): Promise<Filled> | Filled {
  const { position, fault } = generation;
  if (fault !== null) return { end: 'stopped', position, events: 0, fault };
  return fill(target, generation, filling);
}

const REPLACED: Step = { end: 'replaced', position: null, events: 0, fault: null };
const HELD_ELSEWHERE: Step = { end: 'held-elsewhere', position: null, events: 0, fault: null };
