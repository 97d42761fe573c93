import { randomUUID } from 'node:crypto';
import { START, toPosition, type Position } from '@chokepoint/kernel';
import {
  memoryLedger,
  type Append,
  type AppendOutcome,
  type Ledger,
  type RecordedEvent,
} from '@chokepoint/ledger';
import { fakeClock, type FakeClock } from '@chokepoint/testing';

/** What an adapter should hold: the ledger in memory, told the times that the adapter gave. */
export interface Model {
  readonly ledger: Ledger;
  readonly clock: FakeClock;
  readonly names: Names;
  /** Every append sent, in order, whatever became of it. */
  readonly sent: Append[];
  /** What a reader that saves its checkpoint has met so far. */
  readonly followed: RecordedEvent[];
}

export interface Real {
  readonly ledger: Ledger;
  /** Where the log stood when the run began: its positions are counted from here. */
  readonly base: Position;
  /** The checkpoint of the reader that follows the log. */
  checkpoint: Position;
}

/** Ids and streams that belong to one run alone, by small numbers that tend to meet again. */
export interface Names {
  appendId(n: number): string;
  eventId(n: number): string;
  stream(n: number): string;
}

export async function beginRun(ledger: Ledger): Promise<{ model: Model; real: Real }> {
  const { position: base } = await ledger.head();
  const clock = fakeClock();
  const model = { ledger: memoryLedger({ clock }), clock, names: names(), sent: [], followed: [] };
  return { model, real: { ledger, base, checkpoint: base } };
}

function names(): Names {
  const run = randomUUID().slice(0, 23);
  const uuid = (kind: number, n: number): string =>
    `${run}-${kind}${n.toString(16).padStart(11, '0')}`;
  return {
    appendId: (n) => uuid(0, n),
    eventId: (n) => uuid(1, n),
    stream: (n) => `model-${run}-${n}`,
  };
}

/** A position of the model as the adapter counts it. */
export const inReal = (position: Position, { base }: Real): Position =>
  toPosition(BigInt(position) + BigInt(base));

/** A position of the adapter as the model counts it; whatever was before the run is its start. */
export function inModel(position: Position, { base }: Real): Position {
  const counted = BigInt(position) - BigInt(base);
  return counted < 0n ? START : toPosition(counted);
}

export const eventInModel = (event: RecordedEvent, real: Real): RecordedEvent => ({
  ...event,
  position: inModel(event.position, real),
});

export function outcomeInModel(outcome: AppendOutcome, real: Real): AppendOutcome {
  if (outcome.kind === 'refused') return outcome;
  const { firstPosition, lastPosition } = outcome;
  return {
    ...outcome,
    firstPosition: inModel(firstPosition, real),
    lastPosition: inModel(lastPosition, real),
  };
}
