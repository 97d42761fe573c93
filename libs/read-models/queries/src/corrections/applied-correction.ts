import type { AppliedCorrection } from '@chokepoint/api-contract';
import type { ReadDatabase, StoredCorrection } from '@chokepoint/read-schema';
import { sql, type JoinBuilder } from 'kysely';

type Joined = ReadDatabase & {
  fact: ReadDatabase['read.fact'];
  release: ReadDatabase['read.release'];
  correction: ReadDatabase['read.correction'];
};

/** Joins a fact of a corrected edition with the correction that made it what it is. */
export const ofFact = <DB extends Joined, Tables extends keyof DB>(join: JoinBuilder<DB, Tables>) =>
  join
    .on(sql<boolean>`correction.statement_position = fact.position`)
    .on(sql<boolean>`correction.place = fact.row_no`)
    .on(sql<boolean>`correction.correction_id = any(release.corrections)`);

/** What `ofFact` brings to a row. */
export const APPLIED = [
  'correction.correction_id',
  'correction.data as correction_data',
  'correction.corrected_on',
  'correction.actor as correction_actor',
  'correction.event_id as correction_event',
  'correction.position as correction_position',
] as const;

interface AppliedRow {
  readonly correction_id: string | null;
  readonly correction_data: StoredCorrection | null;
  readonly corrected_on: string | null;
  readonly correction_actor: string | null;
  readonly correction_event: string | null;
  readonly correction_position: string | null;
}

/** Null where nobody corrected the fact. */
export function toApplied(row: AppliedRow): AppliedCorrection | null {
  const { correction_id: id, correction_data: data, corrected_on: correctedOn } = row;
  const { correction_event: eventId, correction_position: position, correction_actor: actor } = row;
  if (id === null || data === null || correctedOn === null) return null;
  if (eventId === null || position === null || actor === null) return null;
  return {
    id,
    printed: data.figure.value,
    printedFlags: [...data.figure.flags],
    reason: data.reason,
    citations: data.citations.map(toCitation),
    ...{ correctedOn, actor, eventId, position },
  };
}

type Citation = AppliedCorrection['citations'][number];

const toCitation = (stored: StoredCorrection['citations'][number]): Citation => ({
  ...stored,
  verification: stored.verification as Citation['verification'],
});
