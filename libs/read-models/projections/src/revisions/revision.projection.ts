import type { Position } from '@chokepoint/kernel';
import { sql } from 'kysely';
import type { ReadTransaction } from '../run/read-transaction.js';
import type { Succession, SuccessionChanges } from '../slices/rectangles.js';
import type { SliceKey } from '../slices/slice-key.js';

/** Whose figures, and the position from which on the changes are known. */
export interface RevisedMineral {
  readonly source: string;
  readonly mineral: string;
  readonly at: Position;
}

interface Given {
  readonly key: SliceKey;
  readonly succession: Succession;
}

/**
 * Editions of a slice follow each other otherwise from now on: what the later one of two revised is
 * recorded, and what was recorded of two that no longer follow each other ends.
 */
export async function writeRevisions(
  db: ReadTransaction,
  revised: RevisedMineral,
  changes: readonly { readonly key: SliceKey; readonly successions: SuccessionChanges }[],
): Promise<void> {
  const of = (which: keyof SuccessionChanges): Given[] =>
    changes.flatMap(({ key, successions }) =>
      successions[which].map((succession) => ({ key, succession })),
    );
  const [closed, opened] = [of('closed'), of('opened')];
  if (closed.length > 0) await close(db, revised, closed);
  if (opened.length > 0) await open(db, revised, opened);
}

const given = (some: readonly Given[]) => sql`unnest(
    ${some.map(({ key }) => key.stage)}::text[], ${some.map(({ key }) => key.basis)}::text[],
    ${some.map(({ key }) => key.measure)}::text[], ${some.map(({ key }) => key.period)}::text[],
    ${some.map(({ succession }) => succession.earlier)}::text[],
    ${some.map(({ succession }) => succession.later)}::text[],
    ${some.map(({ succession }) => succession.publishedOn)}::date[]
  ) as given (stage, basis, measure, period, earlier, later, published_on)`;

const close = (db: ReadTransaction, { source, mineral, at }: RevisedMineral, some: Given[]) =>
  sql`update ${sql.table('read.revision')} as revision set known_until = ${at}
    from ${given(some)}
    where revision.source = ${source} and revision.mineral = ${mineral}
      and revision.stage = given.stage and revision.basis = given.basis
      and revision.measure = given.measure and revision.period = given.period
      and revision.earlier_release = given.earlier and revision.later_release = given.later
      and revision.known_until is null`.execute(db);

/** Sums of the same rows in another order differ in their last bits; that is no revision. */
const NOISE = 1e-9;

const open = (db: ReadTransaction, { source, mineral, at }: RevisedMineral, some: Given[]) => {
  const releases = [
    ...new Set(some.flatMap(({ succession: { earlier, later } }) => [earlier, later])),
  ];
  return sql`insert into ${sql.table('read.revision')} (
      source, mineral, stage, form, basis, measure, unit, period, area, partner,
      earlier_release, later_release, earlier_value, later_value, relative_change,
      earlier_position, earlier_row, later_position, later_row, published_on, known_from)
    with figure as (
      select told.release_id, told.stage, told.form, told.basis, told.measure, told.unit,
             fact.period, fact.area, fact.partner,
             case when count(*) = count(fact.value) then sum(fact.value) end as value,
             min(fact.position) as position,
             (array_agg(fact.source_row order by fact.position, fact.row_no))[1] as source_row
        from ${sql.table('read.statement')} as told
        join ${sql.table('read.fact')} as fact on fact.position = told.position
       where told.release_id = any(${releases}) and told.mineral = ${mineral}
       group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    )
    select ${source}, ${mineral}, given.stage, later.form, given.basis, given.measure, later.unit,
           given.period, later.area, later.partner, given.earlier, given.later,
           earlier.value, later.value,
           (later.value - earlier.value) / nullif(abs(earlier.value), 0),
           earlier.position, earlier.source_row, later.position, later.source_row,
           given.published_on, ${at}
      from ${given(some)}
      join figure as earlier on earlier.release_id = given.earlier
       and earlier.stage = given.stage and earlier.basis = given.basis
       and earlier.measure = given.measure and earlier.period = given.period
      join figure as later on later.release_id = given.later
       and later.stage = given.stage and later.basis = given.basis
       and later.measure = given.measure and later.period = given.period
       and later.form = earlier.form and later.unit = earlier.unit
       and later.area = earlier.area and later.partner is not distinct from earlier.partner
     where (earlier.value is null) <> (later.value is null)
        or abs(later.value - earlier.value)
           > ${NOISE}::double precision * greatest(abs(later.value), abs(earlier.value))`.execute(
    db,
  );
};
