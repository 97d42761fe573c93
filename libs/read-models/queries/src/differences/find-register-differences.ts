import type { RegisterDifference } from '@chokepoint/api-contract';
import type { Cause } from '@chokepoint/dependency';
import { ok, refuse, toPosition } from '@chokepoint/kernel';
import { initiativeRecordQuery } from '../initiatives/initiative-events.query.js';
import { findInitiativeNames } from '../initiatives/find-names.js';
import { offsetOf, pageOf } from '../knowledge/offset-cursor.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { type FindBetween, head, type PageParams } from './comparison.js';

export interface RegisterDifferencesParams extends PageParams {
  readonly initiative?: string | undefined;
}

/** A statement as it differs, before it is put in words. */
export interface DifferingStatement extends Omit<RegisterDifference, 'summary'> {
  readonly data: Record<string, unknown>;
}

export interface DifferingStatements extends ReturnType<typeof head> {
  readonly statements: readonly DifferingStatement[];
  readonly nextCursor: string | null;
}

const CAUSES: Readonly<Record<string, Cause>> = {
  StatementCorrected: 'correction',
  StatementRetracted: 'withdrawal',
  PerimeterMembershipStated: 'membership-change',
};

/**
 * Statements of the register that are known at one of two states alone, the newest first. Refuses
 * 'unknown-initiative' and 'bad-cursor'.
 */
export const findRegisterDifferences: FindBetween<
  RegisterDifferencesParams,
  DifferingStatements
> = async (db, { initiative, cursor, limit }, between) => {
  const offset = offsetOf(cursor);
  if (!offset.ok) return offset;
  const [earlier, later] = [await readRecord(db, between.from), await readRecord(db, between.to)];
  const names = new Map([...(await namesAt(db, between.from)), ...(await namesAt(db, between.to))]);
  if (initiative !== undefined && !names.has(initiative)) {
    const message = `At neither state there is an initiative '${initiative}'.`;
    return refuse('unknown-initiative', message);
  }
  const all = [
    ...only(later, earlier).map((row) => toDiffering(row, 'later', names)),
    ...only(earlier, later).map((row) => toDiffering(row, 'earlier', names)),
  ]
    .filter((one) => initiative === undefined || one.initiative === initiative)
    .toSorted((a, b) => Number(BigInt(b.position) - BigInt(a.position)));
  const page = pageOf(all, offset.value, limit);
  const explained = all.map(({ cause }) => ({ causes: [cause] }));
  return ok({ ...head(between, explained), statements: page.rows, nextCursor: page.nextCursor });
};

const readRecord = (db: ReadDb, knowledge: ResolvedKnowledge) =>
  initiativeRecordQuery(db, knowledge).select('event.on_date').execute();

type Row = Awaited<ReturnType<typeof readRecord>>[number];

async function namesAt(db: ReadDb, knowledge: ResolvedKnowledge) {
  const found = await findInitiativeNames(db, {}, knowledge);
  if (!found.ok) throw new Error(found.error.message);
  return found.value.names;
}

function only(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  const known = new Set(others.map(({ position }) => position));
  return rows.filter(({ position }) => !known.has(position));
}

const toDiffering = (
  row: Row,
  knownAtOnly: RegisterDifference['knownAtOnly'],
  names: ReadonlyMap<string, string>,
): DifferingStatement => ({
  initiative: row.initiative_id,
  initiativeName: names.get(row.initiative_id) ?? row.initiative_id,
  cause: CAUSES[row.type] ?? 'new-data',
  knownAtOnly,
  type: row.type,
  data: row.data as Record<string, unknown>,
  on: row.on_date,
  position: toPosition(row.position),
  revision: row.revision,
  recordedAt: new Date(row.recorded_at).toISOString(),
  actor: row.actor,
});
