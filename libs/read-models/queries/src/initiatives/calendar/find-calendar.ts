import type { CalendarAnswer, CalendarEntry } from '@chokepoint/api-contract';
import { mineral } from '@chokepoint/catalogue';
import { newestStatementOn } from '@chokepoint/initiatives';
import { type IsoDate, ok } from '@chokepoint/kernel';
import type { Find } from '../../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../../minerals/unknown-mineral.js';
import { initiativeRecordQuery } from '../initiative-events.query.js';
import { covers, findRegistered, type Registered, toRegister } from '../register.js';
import type { CalendarDay } from './calendar-day.js';
import { deadlines } from './deadlines.js';
import { expectations } from './expectations.js';
import { suspensionEnds } from './suspension-ends.js';

export interface CalendarParams {
  readonly initiative?: string | undefined;
  readonly mineral?: string | undefined;
  /** The day on which each entry is judged. */
  readonly asOf: IsoDate;
}

/**
 * Deadlines, ends of suspensions and expected milestones as whole days, the earliest first.
 * Refuses 'unknown-initiative' and 'unknown-mineral'.
 */
export const findCalendar: Find<CalendarParams, CalendarAnswer> = async (
  db,
  { initiative, mineral: covered, asOf },
  knowledge,
) => {
  if (covered !== undefined && mineral(covered) === undefined) return unknownMineral(covered);
  const rows = await initiativeRecordQuery(db, knowledge).execute();
  const register = toRegister(rows);
  if (initiative !== undefined) {
    const found = findRegistered(register, initiative);
    if (!found.ok) return found;
  }
  const recordedAt = new Map(
    rows.map((row) => [`${row.initiative_id} ${row.revision}`, new Date(row.recorded_at)]),
  );
  const entries = register
    .filter(({ id }) => initiative === undefined || id === initiative)
    .filter(({ state }) => covered === undefined || covers(state, covered))
    .flatMap((entry) => daysOf(entry, asOf).map((day) => toEntry(entry, day, recordedAt)))
    .toSorted((a, b) => (`${a.from} ${a.uid}` < `${b.from} ${b.uid}` ? -1 : 1));
  return ok({ ...knowledge, asOf, entries });
};

const daysOf = ({ state }: Registered, asOf: IsoDate): CalendarDay[] => [
  ...deadlines(state, asOf),
  ...suspensionEnds(state, asOf),
  ...expectations(state, asOf),
];

function toEntry(
  { id, state }: Registered,
  { key, isAbout, ...day }: CalendarDay,
  recordedAt: ReadonlyMap<string, Date>,
): CalendarEntry {
  const revision = newestStatementOn(state.statements, isAbout);
  return {
    // No id holds a full stop, so no two entries share one.
    uid: `${day.kind}.${id}.${key}@chokepoint`,
    initiative: id,
    initiativeName: state.announced.name,
    ...day,
    revision,
    recordedAt: (recordedAt.get(`${id} ${revision}`) ?? NEVER).toISOString(),
  };
}

// Every statement was recorded: to write this one out would be a fault, and throws.
const NEVER = new Date(Number.NaN);
