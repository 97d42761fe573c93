import { type RawBuilder, sql } from 'kysely';

// Advisory locks of one kind share this first key; the second is the generation's id.
const KIND = sql`hashtext('chokepoint generation')`;

/** Held by an answer until its transaction ends: the generation is not dropped meanwhile. */
export const sharedLock = (id: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`pg_advisory_xact_lock_shared(${KIND}, ${id})`;

/** True when no answer reads the generation; none can begin to until the transaction ends. */
export const tryExclusiveLock = (id: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`pg_try_advisory_xact_lock(${KIND}, ${id})`;
