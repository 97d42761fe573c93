import { randomUUID } from 'node:crypto';
import type { AppendResponse, AppendStreamRequest } from '@kurrent/kurrentdb-client';
import type { KurrentConnection } from '../connection/kurrent-connection.js';
import { damaged, type KurrentFault } from '../connection/kurrent-fault.js';
import { backOff } from '../connection/retry.js';
import { toFault } from '../connection/to-fault.js';
import type { Commit } from './commit.js';
import { commitRequests, type CommitToStore } from './requests.js';
import { eventIdOf } from './stream-names.js';

/** Each conflict means that a rival got on, so many are no sign of trouble. */
const CONFLICTS = 100;
const FAILURES = 6;

/** What is known when an attempt begins. */
export interface Attempt {
  /** An event id that the last attempt met in the log; it stays there for good. */
  readonly takenEventId: string | undefined;
  /** An earlier attempt failed without a reason that explains it: some servers' conflicts do. */
  readonly unexplained: boolean;
  /** True when this commit was written by an earlier attempt of ours whose answer was lost. */
  isOurs(commit: Commit): boolean;
}

/** Either what to write, or the outcome that makes writing needless. */
export type Decision<T> =
  | { readonly kind: 'write'; readonly commit: CommitToStore; readonly outcome: T }
  | { readonly kind: 'done'; readonly outcome: T };

/** Writes commits one after the other, so that one process never races itself. */
export class Committer {
  readonly #connection: KurrentConnection;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(connection: KurrentConnection) {
    this.#connection = connection;
  }

  /**
   * Asks for a decision on what the log says now, and again whenever the log moved meanwhile or an
   * answer was lost: the decision then finds by the append id what became of it.
   */
  run<T>(decide: (attempt: Attempt) => Promise<Decision<T>>): Promise<T> {
    const work = this.#turn.then(() => this.#run(decide));
    // The next in turn must not fail with the one before it; its own caller hears of that.
    this.#turn = work.catch(() => undefined);
    return work;
  }

  async #run<T>(decide: (attempt: Attempt) => Promise<Decision<T>>): Promise<T> {
    const tried = new Set<string>();
    const isOurs = ({ recordId }: Commit): boolean => tried.has(recordId);
    let takenEventId: string | undefined;
    let unexplained = false;
    for (const limits = { conflicts: 0, failures: 0 }; ;) {
      const decision = await decide({ takenEventId, unexplained, isOurs });
      if (decision.kind === 'done') return decision.outcome;
      const recordId = randomUUID();
      tried.add(recordId);
      const fault = await this.#write(commitRequests(decision.commit, recordId));
      if (fault === null) return decision.outcome;
      takenEventId ??= fault.streams.map(eventIdOf).find((id) => id !== undefined);
      unexplained ||= fault.code === 'kurrentdb-failed' || fault.code === 'kurrentdb-unreachable';
      await waitUnlessFinal(fault, limits);
    }
  }

  /** What kept the write from being acknowledged; null when nothing did. */
  async #write(requests: AppendStreamRequest[]): Promise<KurrentFault | null> {
    try {
      checkRevisions(requests, await this.#connection.append(requests));
      return null;
    } catch (error) {
      return toFault(error);
    }
  }
}

/** A stream that was deleted and begins again goes on counting, which would shift every revision. */
function checkRevisions(
  requests: AppendStreamRequest[],
  responses: readonly AppendResponse[],
): void {
  const revisions = new Map(responses.map(({ streamName, revision }) => [streamName, revision]));
  for (const { streamName, expectedState, events } of requests) {
    const before = typeof expectedState === 'bigint' ? expectedState : -1n;
    const due = before + BigInt(events.length);
    const actual = revisions.get(streamName) ?? due;
    if (actual !== due) throw damaged(streamName, `it goes on at ${actual}, not at ${due}.`);
  }
}

const FINAL: ReadonlySet<string> = new Set([
  'kurrentdb-access-denied',
  'kurrentdb-too-old',
  'kurrentdb-too-large',
  'kurrentdb-stream-deleted',
  'kurrentdb-damaged',
]);

async function waitUnlessFinal(
  fault: KurrentFault,
  limits: { conflicts: number; failures: number },
): Promise<void> {
  const isConflict = fault.code === 'kurrentdb-conflict';
  const attempt = isConflict ? limits.conflicts++ : limits.failures++;
  // A server that is silent for a whole deadline is asked once more, no oftener.
  if (fault.code === 'kurrentdb-deadline') limits.failures += FAILURES / 2;
  const exhausted = limits.conflicts > CONFLICTS || limits.failures > FAILURES;
  if (FINAL.has(fault.code) || exhausted) throw fault;
  await backOff(isConflict ? Math.min(attempt, 4) : attempt);
}
