import { toPosition } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import {
  dropReadModels,
  PROJECTIONS,
  runProjections,
  type Projection,
} from '@chokepoint/projections';
import type { ReadDatabase } from '@chokepoint/read-schema';
import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import { ledgerUntil } from '../read-models/gated-ledger.js';
import { dump } from '../read-models/given-log.js';

/** What each projection makes of the log up to each position, by `foldName`. */
export type Folds = ReadonlyMap<string, Awaited<ReturnType<typeof dump>>>;

const foldName = ({ layout }: Projection, position: string): string =>
  `${layout.projection} up to ${position}`;

/** Runs the projections once for each position of the log. */
export async function foldsOf(db: Kysely<ReadDatabase>, ledger: Ledger): Promise<Folds> {
  const folds = new Map<string, Awaited<ReturnType<typeof dump>>>();
  const { position: head } = await ledger.head();
  for (let position = 0; position <= Number(head); position++) {
    await dropReadModels(db);
    await runProjections({ ledger: ledgerUntil(ledger, toPosition(position)), database: db });
    for (const { projection, id } of await generations(db)) {
      const rows = await dump(db, [{ layout: projection.layout, id }]);
      folds.set(foldName(projection, String(position)), rows);
    }
  }
  return folds;
}

export interface Expected {
  readonly folds: Folds;
  /** What happened before, for whoever reads of a failure. */
  readonly after: string;
}

/**
 * Each generation holds what the log says up to its checkpoint, nothing less and nothing more.
 * @returns how many of a status there are
 */
export async function expectFolds(
  db: Kysely<ReadDatabase>,
  { folds, after }: Expected,
): Promise<Readonly<Record<'active' | 'building', number>>> {
  const counts = { active: 0, building: 0 };
  for (const { projection, position, id, status } of await generations(db)) {
    if (status === 'retired') continue;
    counts[status] += 1;
    const name = foldName(projection, position);
    const rows = await dump(db, [{ layout: projection.layout, id }]);
    expect(rows, `${name}, ${after}`).toEqual(folds.get(name));
  }
  return counts;
}

async function generations(db: Kysely<ReadDatabase>) {
  const rows = await db.selectFrom('read_control.generation').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    ...row,
    projection: PROJECTIONS.find(({ layout }) => layout.projection === row.projection)!,
  }));
}
