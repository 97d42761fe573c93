import { setTimeout as sleep } from 'node:timers/promises';
import type { Result } from '@chokepoint/kernel';
import pRetry from 'p-retry';
import { waitAfter } from '../core/retry.js';
import type { Limits } from './limits.js';
import { GivenUp, TryAgain } from './try-again.js';

export interface Patience {
  readonly limits: Pick<Limits, 'tries' | 'longestWaitMs'>;
  /** 0 to 1: spreads the waits between tries. */
  readonly random: () => number;
  /** Waits; a real clock by default. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

/** Repeats what throws `TryAgain`, waiting longer each time, and refuses with what the last try said. */
export async function patiently<T>(
  attempt: () => Promise<Result<T>>,
  { limits, random, wait = pause }: Patience,
  signal: AbortSignal,
): Promise<Result<T>> {
  const waitFor = async (failed: TryAgain, no: number): Promise<void> => {
    const milliseconds = waitAfter(no, failed.askedMs, random());
    if (milliseconds > limits.longestWaitMs) throw new GivenUp(failed.refusal);
    await wait(milliseconds, signal);
  };
  try {
    return await pRetry(attempt, {
      retries: limits.tries - 1,
      // The waits are ours, as the publisher has a say in them.
      minTimeout: 0,
      signal,
      shouldRetry: ({ error }) => error instanceof TryAgain,
      onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
        if (!(error instanceof TryAgain) || retriesLeft === 0 || error.atOnce) return;
        await waitFor(error, attemptNumber);
      },
    });
  } catch (error) {
    if (!(error instanceof TryAgain || error instanceof GivenUp)) throw error;
    return { ok: false, error: error.refusal };
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  sleep(milliseconds, undefined, { signal });
