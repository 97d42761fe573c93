import type { Instant, Position } from '@chokepoint/kernel';
import type { Append, AppendOutcome, ExpectedRevision, PreparedAppend } from '@chokepoint/ledger';
import { sql, type RawBuilder } from 'kysely';

/** What the function `es.append` answers. */
export interface AppendRow {
  readonly outcome: 'appended' | 'already-appended' | 'append-id-reused';
  readonly first_position: Position;
  readonly last_position: Position;
  readonly recorded_at: Instant;
}

export const hex = (hash: string): Buffer => Buffer.from(hash, 'hex');

export function appendCall(
  { appendId, writes }: Append,
  prepared: PreparedAppend,
): RawBuilder<AppendRow> {
  const { events, fingerprint } = prepared;
  return sql<AppendRow>`select * from es.append(
    ${appendId}, ${hex(fingerprint)},
    ${writes.map(({ stream }) => stream)}, ${writes.map(({ expected }) => expectation(expected))},
    ${writes.map((write) => write.events.length)},
    ${events.map(({ write }) => write)}, ${events.map(({ offset }) => offset)},
    ${events.map(({ event }) => event.id)}, ${events.map(({ event }) => event.type)},
    ${events.map(({ event }) => event.schemaVersion)},
    ${events.map(({ data }) => data).join('\n')}, ${events.map(({ metadata }) => metadata).join('\n')},
    ${events.map(({ contentHash }) => hex(contentHash))})`;
}

export function toOutcome(row: AppendRow, { contentHashes }: PreparedAppend): AppendOutcome {
  const { outcome, first_position: firstPosition, last_position: lastPosition } = row;
  if (outcome === 'append-id-reused') return { kind: 'refused', code: outcome };
  const recordedAt = row.recorded_at;
  return { kind: outcome, firstPosition, lastPosition, recordedAt, contentHashes };
}

/** Reads the detail of a `WRONG_REVISION` error: which write, and where its stream stands. */
export function wrongRevision({ writes }: Append, detail = ''): AppendOutcome {
  const { write, actual } = JSON.parse(detail) as { write: number; actual: number };
  const refused = writes[write - 1];
  if (!refused) throw new Error(`es.append refused write ${write} of ${writes.length}`);
  const { stream, expected } = refused;
  return { kind: 'refused', code: 'wrong-expected-revision', stream, expected, actual };
}

export function expectation(expected: ExpectedRevision): number {
  if (expected === 'any') return -1;
  if (expected === 'stream-exists') return -2;
  return expected === 'no-stream' ? 0 : expected;
}
