/** Does a piece of work whenever it is nudged and at an interval, never twice at once. */
export interface Follower {
  nudge(): void;
  /** No more work; resolves when the piece in hand is done. */
  stop(): Promise<void>;
}

/**
 * A nudge during the work makes it run once more afterwards, so nothing that came meanwhile waits
 * for the interval. A failure is handed to `onFault`, and the next nudge tries again.
 */
export function startFollower(
  work: () => Promise<void>,
  intervalMs: number,
  onFault: (error: unknown) => void,
): Follower {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work().catch(onFault);
    } while (again && !stopped);
    running = null;
  };
  const nudge = (): void => {
    if (stopped) return;
    if (running === null) running = run();
    else again = true;
  };
  const timer = setInterval(nudge, intervalMs);
  nudge();
  return {
    nudge,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
