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

/** What one edition of the pair tells of a figure; null where a part of it is withheld. */
const valueOf = (edition: 'earlier' | 'later') => {
  const its = sql`filter (where told.release_id = given.${sql.ref(edition)})`;
  return sql`case when count(*) ${its} = count(told.value) ${its} then sum(told.value) ${its} end`;
};
const placeOf = (edition: 'earlier' | 'later') =>
  sql`min(told.place) filter (where told.release_id = given.${sql.ref(edition)})`;

/**
 * Both editions meet in one pass of grouping, not in a join of one with the other: the planner knows
 * nothing of rows just written, expects one, and would compare every figure with every other. The
 * facts are taken out of their statements once (`told`), each with its place: position, place in the
 * statement, row of the file. Collation "C" sorts codes by their bytes, many times as fast.
 */
const open = (db: ReadTransaction, { source, mineral, at }: RevisedMineral, some: Given[]) => {
  const releases = [
    ...new Set(some.flatMap(({ succession: { earlier, later } }) => [earlier, later])),
  ];
  return sql`insert into ${sql.table('read.revision')} (
      source, mineral, stage, form, basis, measure, unit, period, area, partner,
      earlier_release, later_release, earlier_value, later_value, relative_change,
      earlier_position, earlier_row, later_position, later_row, published_on, known_from)
    with given as materialized (
      select given.*, row_number() over () as no from ${given(some)}
    ),
    told as materialized (
      select told.release_id, told.stage, told.form, told.basis, told.measure, told.unit,
             fact.period, fact.area collate "C" as area, fact.partner collate "C" as partner,
             fact.value, array[fact.position, fact.row_no, fact.source_row]::bigint[] as place
        from ${sql.table('read.statement')} as told
        join ${sql.table('read.fact')} as fact
          on fact.position = told.position and fact.release_id = told.release_id
       where told.release_id = any(${releases}) and told.mineral = ${mineral}
    ),
    pair as (
      select given.no, told.form, told.unit, told.area, told.partner,
             ${valueOf('earlier')} as earlier_value, ${valueOf('later')} as later_value,
             ${placeOf('earlier')} as earlier_place, ${placeOf('later')} as later_place
        from told
        join given on told.release_id in (given.earlier, given.later)
         and told.stage = given.stage and told.basis = given.basis
         and told.measure = given.measure and told.period = given.period
       group by given.no, told.form, told.unit, told.area, told.partner
    )
    select ${source}, ${mineral}, stage, form, basis, measure, unit, period, area, partner,
           earlier, later, earlier_value, later_value,
           (later_value - earlier_value) / nullif(abs(earlier_value), 0),
           earlier_place[1], earlier_place[3], later_place[1], later_place[3], published_on, ${at}
      from pair join given using (no)
     where earlier_place is not null and later_place is not null
       and ((earlier_value is null) <> (later_value is null)
         or abs(later_value - earlier_value)
            > ${NOISE}::double precision * greatest(abs(later_value), abs(earlier_value)))`.execute(
    db,
  );
};
