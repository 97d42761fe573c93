import { type Position, toPosition } from '@chokepoint/kernel';
import type { CorrectionTable, ReleaseTable } from '@chokepoint/read-schema';
import { type FactCorrected, type Statement, withCorrections } from '@chokepoint/supply';
import { sql, type Selectable } from 'kysely';
import { insertConcentration } from '../concentration/concentration.projection.js';
import { figureFromStatements, type MineralSlice } from '../concentration/slice-figure.js';
import { type EventOf, idOfStream } from '../run/read-event.js';
import type { ReadTransaction } from '../run/read-transaction.js';
import { refreshSlices } from '../slices/slice.projection.js';
import { correctedEditions, type CorrectedEdition } from './corrected-editions.js';

type Correction = Selectable<CorrectionTable>;
type Release = Selectable<ReleaseTable>;

/** A correction is known from here on. */
export async function addCorrection(
  db: ReadTransaction,
  event: EventOf<'FactCorrected'>,
): Promise<void> {
  const { figure, correctedOn, ...rest } = event.data;
  const { release, statement, place, mineral, stage, basis, measure, period } = figure;
  const told = await db
    .selectFrom('read.statement')
    .select(['position', 'source'])
    .where('event_id', '=', statement)
    .where('release_id', '=', release)
    .executeTakeFirstOrThrow(
      () => new Error(`The log never reported the statement ${statement} of ${release}.`),
    );
  const row = await db
    .insertInto('read.correction')
    .values({
      correction_id: idOfStream(event.stream),
      position: event.position,
      event_id: event.id,
      recorded_at: event.recordedAt,
      actor: event.metadata.actor,
      ...{ release_id: release, source: told.source, statement_position: told.position, place },
      ...{ mineral, stage, basis, measure, period, corrected_on: correctedOn },
      data: JSON.stringify({ figure, ...rest }),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await applyToSlice(db, row, event.position);
}

/** A correction is taken back from here on. @throws when the log never recorded it. */
export async function takeCorrection(
  db: ReadTransaction,
  { stream, position, data: { reason, removedOn } }: EventOf<'CorrectionRemoved'>,
): Promise<void> {
  const row = await db
    .updateTable('read.correction')
    .set({ removed_position: position, removed_reason: reason, removed_on: removedOn })
    .where('correction_id', '=', idOfStream(stream))
    .returningAll()
    .executeTakeFirstOrThrow(() => new Error(`The log never recorded ${idOfStream(stream)}.`));
  await applyToSlice(db, row, position);
}

/** Withdraws and makes the editions that the event at the position withdraws and makes. */
async function applyToSlice(
  db: ReadTransaction,
  correction: Correction,
  at: Position,
): Promise<void> {
  const { source, mineral, stage, basis, measure, period } = correction;
  const release = await db
    .selectFrom('read.release')
    .selectAll()
    .where('release_id', '=', correction.release_id)
    .executeTakeFirstOrThrow();
  // Nothing of it counts, and nothing of it will again.
  if (release.withdrawn_position !== null) return;
  const corrections = await correctionsOfSlice(db, correction);
  const { release_id: releaseId, published_on: publishedOn } = release;
  const editions = correctedEditions(
    { releaseId, publishedOn },
    corrections.map(toSliceCorrection),
  );
  const slice = { mineral, stage, basis, measure, period };
  for (const edition of editions.filter(({ withdrawnAt }) => withdrawnAt === at)) {
    await withdrawEdition(db, edition.id, correction, at);
  }
  for (const edition of editions.filter(({ madeAt }) => madeAt === at)) {
    await makeEdition(db, release, edition, corrections, slice);
  }
  await refreshSlices(db, source, mineral, [{ stage, basis, measure, period }], at);
}

const correctionsOfSlice = (db: ReadTransaction, of: Correction): Promise<Correction[]> =>
  db
    .selectFrom('read.correction')
    .selectAll()
    .where('release_id', '=', of.release_id)
    .where('mineral', '=', of.mineral)
    .where('stage', '=', of.stage)
    .where('basis', '=', of.basis)
    .where('measure', '=', of.measure)
    .where('period', '=', of.period)
    .orderBy('position')
    .execute();

const toSliceCorrection = (row: Correction) => ({
  id: row.correction_id,
  correctedOn: row.corrected_on,
  position: toPosition(row.position),
  removedAt: row.removed_position === null ? null : toPosition(row.removed_position),
});

const withdrawEdition = (db: ReadTransaction, id: string, by: Correction, at: Position) =>
  db
    .updateTable('read.release')
    .set({
      withdrawn_position: at,
      withdrawn_reason: by.removed_reason,
      withdrawn_on: by.removed_on,
    })
    .where('release_id', '=', id)
    .execute();

async function makeEdition(
  db: ReadTransaction,
  release: Release,
  edition: CorrectedEdition,
  corrections: readonly Correction[],
  slice: MineralSlice,
): Promise<void> {
  const held = corrections.filter(({ correction_id: id }) => edition.corrections.includes(id));
  const last = held.at(-1);
  await db
    .insertInto('read.release')
    .values({
      ...release,
      release_id: edition.id,
      title: `${release.title}, corrected`,
      published_on: edition.publishedOn,
      published_precision: 'day',
      received_position: edition.madeAt,
      recorded_at: last?.recorded_at ?? release.recorded_at,
      files: JSON.stringify(release.files),
      sealed_position: edition.madeAt,
      file_counts: JSON.stringify(release.file_counts),
      corrects: release.release_id,
      corrections: [...edition.corrections],
    })
    .execute();
  const told = await db
    .selectFrom('read.statement')
    .selectAll()
    .where('release_id', '=', release.release_id)
    .where('mineral', '=', slice.mineral)
    .where('stage', '=', slice.stage)
    .where('basis', '=', slice.basis)
    .where('measure', '=', slice.measure)
    .where(
      sql<boolean>`exists (select from json_array_elements(facts) as given (fact)
                                 where given.fact ->> 2 = ${slice.period})`,
    )
    .orderBy('position')
    .execute();
  const statements = told.map((row) => {
    const { mineral, stage, form, basis, measure, unit, file, facts } = row;
    const statement = {
      mineral,
      stage,
      form,
      basis,
      measure,
      unit,
      file,
      rows: facts,
    } as Statement;
    const applied = held.map(({ data }) => data as unknown as FactCorrected);
    return { row, statement: withCorrections(row.event_id, statement, applied) };
  });
  await db
    .insertInto('read.statement')
    .values(
      statements.map(({ row, statement }) => ({
        ...row,
        release_id: edition.id,
        facts: JSON.stringify(statement.rows),
        period: slice.period,
      })),
    )
    .execute();
  const figure = figureFromStatements(
    release.source,
    statements.map(({ statement }) => statement),
    slice,
  );
  if (figure === null) return;
  await insertConcentration(db, { releaseId: edition.id, source: release.source }, [
    { slice, figure },
  ]);
}
