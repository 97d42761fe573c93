import { setTimeout as sleep } from 'node:timers/promises';
import { KurrentFault } from './kurrent-fault.js';

/** Waits longer after each attempt (from 0), up to 400 ms; by chance, so that rivals part. */
export async function backOff(attempt: number): Promise<void> {
  const upTo = Math.min(400, 10 * 2 ** attempt);
  await sleep(upTo / 2 + (Math.random() * upTo) / 2);
}

/** The value, or a fault 'kurrentdb-deadline' when it does not come in time. */
export async function within<T>(deadlineMs: number, work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = sleep(deadlineMs, undefined, { signal: timer.signal }).then((): never => {
    const message = `The KurrentDB server did not answer within ${deadlineMs} ms.`;
    throw new KurrentFault('kurrentdb-deadline', message);
  });
  // Once the work is done nobody waits for the timer: its abort is no fault.
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
  }
}
