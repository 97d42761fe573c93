import type { AppendOutcome } from '@chokepoint/ledger';
import { sql, type RawBuilder } from 'kysely';
import { expectation, hex, toOutcome, type AppendRow } from './append-call.js';
import type { Outgoing } from './append-queue.js';

/** What the function `es.append_group` answers of an append that it recorded, by place from 1. */
export interface GroupRow extends AppendRow {
  readonly append: number;
}

/** The call that records a group; each append writes one stream. */
export function appendGroupCall(group: readonly Outgoing[]): RawBuilder<GroupRow> {
  const writes = group.flatMap(({ append }) => append.writes);
  const events = group.flatMap(({ prepared }, i) =>
    prepared.events.map((event) => ({ ...event, append: i + 1 })),
  );
  return sql<GroupRow>`select * from es.append_group(
    ${group.map(({ append }) => append.appendId)},
    ${group.map(({ prepared }) => hex(prepared.fingerprint))},
    ${writes.map(({ stream }) => stream)}, ${writes.map(({ expected }) => expectation(expected))},
    ${writes.map((write) => write.events.length)},
    ${events.map(({ append }) => append)}, ${events.map(({ offset }) => offset)},
    ${events.map(({ event }) => event.id)}, ${events.map(({ event }) => event.type)},
    ${events.map(({ event }) => event.schemaVersion)},
    ${events.map(({ data }) => data).join('\n')}, ${events.map(({ metadata }) => metadata).join('\n')},
    ${events.map(({ contentHash }) => hex(contentHash))})`;
}

/** The outcome of each append of the group that was recorded; a hole where one was left out. */
export function answersOf(
  group: readonly Outgoing[],
  rows: readonly GroupRow[],
): Promise<AppendOutcome>[] {
  const answers: Promise<AppendOutcome>[] = [];
  for (const row of rows) {
    const recorded = group[row.append - 1];
    if (recorded) answers[row.append - 1] = Promise.resolve(toOutcome(row, recorded.prepared));
  }
  return answers;
}
