import { toPosition, type Position } from '@chokepoint/kernel';
import { sql } from 'kysely';
import type { ReadTransaction } from '../run/read-transaction.js';
import { insertRows } from '../run/table-insert.js';
import type { SealedRelease } from '../releases/release.projection.js';
import { writeRevisions } from '../revisions/revision.projection.js';
import {
  type Edition,
  publishedSpans,
  type Span,
  spanChanges,
  type SuccessionChanges,
  successionChanges,
} from './rectangles.js';
import type { SliceKey } from './slice-key.js';

const keyOf = ({ stage, basis, measure, period }: SliceKey): string =>
  [stage, basis, measure, period].join('|');

interface Known {
  readonly editions: Edition[];
  readonly open: Span[];
  /** The publisher's edition of each corrected one. */
  readonly correctedBy: Map<string, string>;
}

/** A sealed release begins to count for the slices of one mineral that it reports. */
export async function addToSlices(
  db: ReadTransaction,
  release: SealedRelease,
  mineral: string,
  keys: readonly SliceKey[],
  sealedAt: Position,
): Promise<void> {
  const known = await readSlices(db, release.source, mineral);
  const { releaseId, publishedOn } = release;
  const changes = keys.map((key) => {
    const of = known.get(keyOf(key)) ?? unheard();
    return changeOf(key, of, [...of.editions, { releaseId, publishedOn, sealedAt }]);
  });
  await writeChanges(db, release.source, mineral, changes, sealedAt);
}

/**
 * A withdrawn release, and what corrects it, gives its published days back to what lies before it.
 */
export async function takeFromSlices(
  db: ReadTransaction,
  release: SealedRelease,
  withdrawnAt: Position,
): Promise<void> {
  const held = await db
    .selectFrom('read.slice as slice')
    .innerJoin('read.release as release', 'release.release_id', 'slice.release_id')
    .select(['slice.mineral', 'slice.stage', 'slice.basis', 'slice.measure', 'slice.period'])
    .distinct()
    .where((eb) =>
      eb.or([
        eb('release.release_id', '=', release.releaseId),
        eb('release.corrects', '=', release.releaseId),
      ]),
    )
    .where('slice.known_until', 'is', null)
    .orderBy('slice.mineral')
    .execute();
  for (const mineral of new Set(held.map((slice) => slice.mineral))) {
    const keys = held.filter((slice) => slice.mineral === mineral);
    await refreshSlices(db, release.source, mineral, keys, withdrawnAt);
  }
}

/** Which edition holds for some slices of one mineral is worked out again from what now counts. */
export async function refreshSlices(
  db: ReadTransaction,
  source: string,
  mineral: string,
  keys: readonly SliceKey[],
  at: Position,
): Promise<void> {
  const known = await readSlices(db, source, mineral);
  const changes = keys.map((key) => {
    const of = known.get(keyOf(key)) ?? unheard();
    return changeOf(key, of, of.editions);
  });
  await writeChanges(db, source, mineral, changes, at);
}

async function readSlices(
  db: ReadTransaction,
  source: string,
  mineral: string,
): Promise<Map<string, Known>> {
  const rows = await db
    .selectFrom('read.slice as slice')
    .innerJoin('read.release as release', 'release.release_id', 'slice.release_id')
    .select(['slice.stage', 'slice.basis', 'slice.measure', 'slice.period', 'slice.release_id'])
    .select(['slice.published_from', 'slice.published_until', 'slice.known_until'])
    .select(['release.published_on', 'release.sealed_position', 'release.withdrawn_position'])
    .where('slice.source', '=', source)
    .where('slice.mineral', '=', mineral)
    .where('release.corrects', 'is', null)
    .execute();
  const known = new Map<string, Known>();
  for (const row of rows) {
    const { editions, open } = upsert(known, keyOf(row));
    const edition = toEdition(row);
    if (edition && !editions.some(({ releaseId }) => releaseId === edition.releaseId)) {
      editions.push(edition);
    }
    if (row.known_until === null) open.push(toSpan(row));
  }
  for (const row of await readCorrectedEditions(db, source, mineral)) {
    const { editions, open, correctedBy } = upsert(known, keyOf(row));
    correctedBy.set(row.release_id, row.corrects);
    const [edition, corrects] = [toEdition(row), toEdition(row.base)];
    // Without a place in the plane it may still come to hold: once a later edition is withdrawn.
    if (edition && corrects) editions.push({ ...edition, corrects });
    if (row.open) open.push(toSpan(row.open));
  }
  return known;
}

/** Corrected editions, each with the one that it corrects and with its open place in the plane. */
async function readCorrectedEditions(db: ReadTransaction, source: string, mineral: string) {
  const rows = await db
    .selectFrom('read.release as release')
    .innerJoin('read.release as base', 'base.release_id', 'release.corrects')
    .innerJoin('read.correction as last', (join) =>
      join.on(
        'last.correction_id',
        '=',
        sql<string>`release.corrections[cardinality(release.corrections)]`,
      ),
    )
    .leftJoin('read.slice as slice', (join) =>
      join.onRef('slice.release_id', '=', 'release.release_id').on('slice.known_until', 'is', null),
    )
    .select(['last.stage', 'last.basis', 'last.measure', 'last.period'])
    .select(['release.release_id', 'release.published_on', 'release.sealed_position'])
    .select(['release.withdrawn_position', 'base.release_id as base_id'])
    .select(['base.published_on as base_published', 'base.sealed_position as base_sealed'])
    .select(['base.withdrawn_position as base_withdrawn'])
    .select(['slice.published_from', 'slice.published_until'])
    .where('last.source', '=', source)
    .where('last.mineral', '=', mineral)
    .orderBy('release.sealed_position')
    .execute();
  return rows.map((row) => ({
    ...row,
    corrects: row.base_id,
    base: {
      release_id: row.base_id,
      published_on: row.base_published,
      sealed_position: row.base_sealed,
      withdrawn_position: row.base_withdrawn,
    },
    open: row.published_from === null ? null : { ...row, published_from: row.published_from },
  }));
}

function upsert(known: Map<string, Known>, key: string): Known {
  const found = known.get(key) ?? unheard();
  known.set(key, found);
  return found;
}

const unheard = (): Known => ({ editions: [], open: [], correctedBy: new Map() });

function toEdition(row: {
  release_id: string;
  published_on: string;
  sealed_position: string | null;
  withdrawn_position: string | null;
}): Edition | null {
  if (row.sealed_position === null || row.withdrawn_position !== null) return null;
  return {
    releaseId: row.release_id,
    publishedOn: row.published_on,
    sealedAt: toPosition(row.sealed_position),
  };
}

const toSpan = (row: {
  release_id: string;
  published_from: string;
  published_until: string | null;
}): Span => ({
  releaseId: row.release_id,
  publishedFrom: row.published_from,
  publishedUntil: row.published_until,
});

interface Change {
  readonly key: SliceKey;
  readonly closed: readonly Span[];
  readonly opened: readonly Span[];
  readonly successions: SuccessionChanges;
}

function changeOf(
  key: SliceKey,
  { open, correctedBy }: Known,
  editions: readonly Edition[],
): Change {
  const wanted = publishedSpans(editions);
  return {
    key,
    ...spanChanges(open, wanted),
    successions: successionChanges(open, wanted, correctedBy),
  };
}

async function writeChanges(
  db: ReadTransaction,
  source: string,
  mineral: string,
  changes: readonly Change[],
  at: Position,
): Promise<void> {
  const closed = changes.flatMap(({ key, closed }) => closed.map((span) => ({ key, span })));
  const opened = changes.flatMap(({ key, opened }) => opened.map((span) => ({ key, span })));
  if (closed.length > 0) {
    const column = (cell: (change: (typeof closed)[number]) => string) => sql`${closed.map(cell)}`;
    await sql`update ${sql.table('read.slice')} as slice set known_until = ${at}
      from unnest(
        ${column(({ key }) => key.stage)}::text[], ${column(({ key }) => key.basis)}::text[],
        ${column(({ key }) => key.measure)}::text[], ${column(({ key }) => key.period)}::text[],
        ${column(({ span }) => span.publishedFrom)}::date[]
      ) as closed (stage, basis, measure, period, published_from)
      where slice.source = ${source} and slice.mineral = ${mineral}
        and slice.stage = closed.stage and slice.basis = closed.basis
        and slice.measure = closed.measure and slice.period = closed.period
        and slice.published_from = closed.published_from
        and slice.known_until is null`.execute(db);
  }
  await insertRows(
    db,
    'read.slice',
    {
      source: 'text',
      mineral: 'text',
      stage: 'text',
      basis: 'text',
      measure: 'text',
      period: 'text',
      release_id: 'text',
      published_from: 'date',
      published_until: 'date',
      known_from: 'bigint',
      known_until: 'bigint',
    },
    opened.map(({ key: { stage, basis, measure, period }, span }) => ({
      source,
      mineral,
      stage,
      basis,
      measure,
      period,
      release_id: span.releaseId,
      published_from: span.publishedFrom,
      published_until: span.publishedUntil,
      known_from: at,
      known_until: null,
    })),
  );
  await writeRevisions(db, { source, mineral, at }, changes);
}
