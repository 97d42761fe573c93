import { ok, type Result } from '@chokepoint/kernel';
import { type FindBetween, readState, resolveState, staleness } from '@chokepoint/queries';
import type { AnswerSources } from './route.js';

/** Two states as they are written. */
export interface AskedStates {
  readonly from: string;
  readonly to: string;
}

/**
 * Asks the read models about two states, from one snapshot. Refuses as `readState` and
 * `resolveState` do.
 */
export async function between<Params, Answer extends object>(
  { readModels, ledger }: AnswerSources,
  asked: AskedStates,
  find: FindBetween<Params, Answer>,
  params: Params,
): Promise<Result<Answer>> {
  const positionAt = (instant: string) => ledger.positionAt(instant);
  // Before the snapshot is taken: an embedded database has one connection for ledger and answers.
  const from = await readState(asked.from, positionAt);
  if (!from.ok) return from;
  const to = await readState(asked.to, positionAt);
  if (!to.ok) return to;
  return readModels.read(async ({ db, position, projections }) => {
    const first = await resolveState(db, from.value, position);
    if (!first.ok) return first;
    const second = await resolveState(db, to.value, position);
    if (!second.ok) return second;
    const found = await find(db, params, { from: first.value, to: second.value });
    const latest = [from.value, to.value].map(({ knowledge }) => staleness(knowledge, projections));
    const stale = latest.find((one) => one.length > 0);
    return found.ok && stale !== undefined ? ok({ ...found.value, stale }) : found;
  });
}
