import { type Position, refuse, type Refusal, type Result } from '@chokepoint/kernel';
import type { ReadDatabase, StoredFault } from '@chokepoint/read-schema';
import type { Kysely } from 'kysely';
import { createGeneration } from '../generations/create-generation.js';
import { dropRetired, retireBuilding } from '../generations/drop-generations.js';
import { withLease } from '../generations/lease.js';
import { swap } from '../generations/swap.js';
import { fill, type Filled, type Filling } from './fill.js';
import type { Projection } from './projection.js';
import { fillingOf, type ProjectionOptions } from './run-projections.js';

export interface Rebuilt {
  readonly position: Position;
  readonly events: number;
  /** Generations that answers still read; a later rebuild drops them. */
  readonly stillRead: number;
}

// The longest answer takes far less.
const PATIENCE_MS = 30_000;

/**
 * Makes a projection's read models anew from the log, beside those in use. These are served, and
 * kept up to date, until the new ones are as far: one transaction then swaps them, and the old
 * ones are dropped once no answer reads them. What an earlier rebuild left undone is removed.
 * Refuses 'rebuild-running', 'projection-stopped' when an event cannot be taken, and
 * 'rebuild-interrupted'; what was in use then stays so.
 */
export async function rebuildProjection(
  projection: Projection,
  options: ProjectionOptions,
): Promise<Result<Rebuilt>> {
  const { layout } = projection;
  const leased = await withLease(options.database, layout, 'build', async (db) => {
    await retireBuilding(db, layout);
    const built = await build(db, projection, fillingOf(options, 1));
    if (!built.ok) await retireBuilding(db, layout);
    const stillRead = await dropRetired(db, { patienceMs: PATIENCE_MS });
    return built.ok ? { ok: true as const, value: { ...built.value, stillRead } } : built;
  });
  if (leased.held) return leased.value;
  return refuse(
    'rebuild-running',
    `The read models '${layout.projection}' are being rebuilt already.`,
  );
}

async function build(
  db: Kysely<ReadDatabase>,
  projection: Projection,
  filling: Filling,
): Promise<Result<Filled>> {
  const { layout } = projection;
  let generation = await createGeneration(db, layout);
  let events = 0;
  for (let tries = 1; ; tries += 1) {
    const filled = await fill({ db, projection }, generation, filling);
    events += filled.events;
    if (filled.end !== 'log-end') return { ok: false, error: refusalOf(projection, filled) };
    // Nothing more to read, and yet behind: the log is not the one that the old ones followed.
    const evenIfBehind =
      tries > 1 && filled.events === 0 && filled.position === generation.position;
    if (await swap(db, layout, generation.id, { evenIfBehind })) {
      return { ok: true, value: { ...filled, events } };
    }
    generation = { ...generation, position: filled.position };
  }
}

function refusalOf({ layout }: Projection, { end, fault }: Filled): Refusal {
  if (fault !== null) {
    return { code: 'projection-stopped', message: stoppedMessage(layout.projection, fault) };
  }
  const why = end === 'aborted' ? 'was interrupted' : 'was overtaken by another';
  return {
    code: 'rebuild-interrupted',
    message: `The rebuild of '${layout.projection}' ${why}; the read models in use are as before.`,
  };
}

/** What to tell of a projection that stopped. */
export const stoppedMessage = (
  name: string,
  { eventId, position, type, error }: StoredFault,
): string =>
  `The projection '${name}' stops at event ${eventId} (position ${position}, ${type}): ${error}`;
