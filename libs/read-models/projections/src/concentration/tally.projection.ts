import type { Statement } from '@chokepoint/supply';
import type { UnitId } from '@chokepoint/catalogue';
import type { TallyTable } from '@chokepoint/read-schema';
import { sql, type Insertable, type Selectable } from 'kysely';
import type { ReadTransaction } from '../run/read-transaction.js';
import { type Columns, insertRows } from '../run/table-insert.js';
import type { SliceKey } from '../slices/slice-key.js';
import { addStatement } from './add-statement.js';
import { SliceSums } from './slice-sums.js';

/** A statement of a release that is not sealed yet. */
export interface Reported {
  readonly releaseId: string;
  readonly source: string;
  readonly statement: Statement;
}

interface TallyKey extends SliceKey {
  readonly releaseId: string;
  readonly mineral: string;
}

interface Tally {
  readonly key: TallyKey;
  readonly sums: SliceSums;
}

const COLUMNS: Columns<'read.tally'> = {
  release_id: 'text',
  mineral: 'text',
  stage: 'text',
  basis: 'text',
  measure: 'text',
  period: 'text',
  unit: 'text',
  sums: 'json',
};

/**
 * Adds statements to the running sums of their releases, so that the figures are there when a
 * release is sealed and its facts need not be read again. A stored sum goes on exactly where it
 * stood: however the log is cut into batches, the same figures come out.
 */
export async function addToTallies(
  db: ReadTransaction,
  reported: readonly Reported[],
): Promise<void> {
  if (reported.length === 0) return;
  const tallies = new Tallies();
  const keys = new Map(reported.flatMap((one) => keysOf(one).map((key) => [textOf(key), key])));
  for (const row of await takeRows(db, [...keys.values()])) tallies.restore(row);
  for (const one of reported) {
    addStatement(one, (key, unit) => tallies.of({ ...key, releaseId: one.releaseId }, unit));
  }
  await insertRows(db, 'read.tally', COLUMNS, tallies.rows());
}

/** Every slice that a release reports of one mineral, in a fixed order; the tally is then done. */
export async function takeFigures(
  db: ReadTransaction,
  releaseId: string,
  mineral: string,
): Promise<SliceSums[]> {
  const rows = await db
    .deleteFrom('read.tally')
    .where('release_id', '=', releaseId)
    .where('mineral', '=', mineral)
    .returningAll()
    .execute();
  const sorted = rows.map((row) => ({ row, text: textOf(keyOf(row)) }));
  sorted.sort((a, b) => (a.text < b.text ? -1 : 1));
  return sorted.map(({ row }) => restored(row));
}

class Tallies {
  private readonly bySlice = new Map<string, Tally>();

  restore(row: Selectable<TallyTable>): void {
    const key = keyOf(row);
    this.bySlice.set(textOf(key), { key, sums: restored(row) });
  }

  of(key: TallyKey, unit: UnitId): SliceSums {
    const text = textOf(key);
    const known = this.bySlice.get(text);
    if (known !== undefined) return known.sums;
    const sums = new SliceSums(sliceOf(key), unit);
    this.bySlice.set(text, { key, sums });
    return sums;
  }

  rows(): Insertable<TallyTable>[] {
    return [...this.bySlice.values()].map(({ key: { releaseId, ...slice }, sums }) => ({
      release_id: releaseId,
      ...slice,
      unit: sums.unit,
      sums: JSON.stringify(sums.state()),
    }));
  }
}

function keysOf({ releaseId, statement }: Reported): TallyKey[] {
  const { mineral, stage, basis, measure, rows } = statement;
  const periods = new Set(rows.map(([, , period]) => period));
  return [...periods].map((period) => ({ releaseId, mineral, stage, basis, measure, period }));
}

/** Reads the stored sums and removes them: they come back with more in them. */
async function takeRows(
  db: ReadTransaction,
  keys: readonly TallyKey[],
): Promise<readonly Selectable<TallyTable>[]> {
  const column = (name: keyof TallyKey) => sql`${keys.map((key) => key[name])}::text[]`;
  const { rows } = await sql<Selectable<TallyTable>>`
    delete from ${sql.table('read.tally')} as tally
     using unnest(${column('releaseId')}, ${column('mineral')}, ${column('stage')},
                  ${column('basis')}, ${column('measure')}, ${column('period')})
           as wanted (release_id, mineral, stage, basis, measure, period)
     where tally.release_id = wanted.release_id and tally.mineral = wanted.mineral
       and tally.stage = wanted.stage and tally.basis = wanted.basis
       and tally.measure = wanted.measure and tally.period = wanted.period
    returning tally.*`.execute(db);
  return rows;
}

const restored = (row: Selectable<TallyTable>): SliceSums =>
  new SliceSums(sliceOf(keyOf(row)), row.unit as UnitId, row.sums);

const sliceOf = ({ stage, basis, measure, period }: SliceKey): SliceKey => ({
  stage,
  basis,
  measure,
  period,
});

function keyOf(row: Selectable<TallyTable>): TallyKey {
  return { releaseId: row.release_id, mineral: row.mineral, ...sliceOf(row) };
}

const textOf = ({ releaseId, mineral, stage, basis, measure, period }: TallyKey): string =>
  [releaseId, mineral, stage, basis, measure, period].join('|');
