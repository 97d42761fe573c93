import { randomUUID } from 'node:crypto';
import type { Appended, AppendOutcome } from '@chokepoint/ledger';
import type { KurrentFault, KurrentLedger } from '@chokepoint/ledger-kurrentdb';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openKurrent } from './adapters.js';
import { KurrentDouble, type DoubleOptions } from './double/kurrent-double.js';

/** Beyond any call on this machine; a test that waits for a silent server gives less. */
const DEADLINE_MS = 8_000;

export interface Wire extends KurrentLedger {
  readonly double: KurrentDouble;
  /** Another way to the same ledger, as another process has it. */
  readonly rival: KurrentLedger;
}

/** One double, with two ways to its ledger, for all tests of a suite. */
export function suiteWire(options: DoubleOptions = {}): () => Wire {
  let wire: Wire;
  beforeAll(async () => {
    const double = await new KurrentDouble(options).start();
    const [ledger, rival] = await Promise.all([connect(double.url), connect(double.url)]);
    wire = { ...ledger, double, rival };
  });
  afterAll(async () => {
    await wire?.close();
    await wire?.rival.close();
    wire?.double.stop();
  });
  return () => wire;
}

/** A double of its own for one test, and a ledger on it. */
export async function aWire(deadlineMs = DEADLINE_MS): Promise<Omit<Wire, 'rival'>> {
  const double = await aDouble();
  return { ...(await aLedger(double.url, deadlineMs)), double };
}

export async function aDouble(options: DoubleOptions = {}): Promise<KurrentDouble> {
  const double = await new KurrentDouble(options).start();
  onTestFinished(() => double.stop());
  return double;
}

/** A connection that is closed with the test. */
export async function aLedger(url: string, deadlineMs = DEADLINE_MS): Promise<KurrentLedger> {
  const opened = await connect(url, deadlineMs);
  onTestFinished(() => opened.close());
  return opened;
}

const connect = (url: string, deadlineMs = DEADLINE_MS): Promise<KurrentLedger> =>
  openKurrent(`${url}&defaultDeadline=${deadlineMs}`);

/** The fault that a call ends with; anything else fails the test. */
export async function faultOf(call: Promise<unknown>): Promise<KurrentFault> {
  const outcome = await call.then(
    () => new Error('No fault came.'),
    (error: unknown) => error,
  );
  if (outcome instanceof Error && outcome.name === 'KurrentFault') return outcome as KurrentFault;
  throw outcome;
}

export function appended(outcome: AppendOutcome): Appended {
  if (outcome.kind === 'refused') throw new Error(`Refused: ${JSON.stringify(outcome)}`);
  return outcome;
}

export const aStream = (): string => `wire-${randomUUID()}`;
