import type { ImportProgress } from './sources.js';

/** An import records something every few seconds; after this long without it has been cut off. */
export const STALLED_AFTER_MS = 120_000;

/**
 * Whether an import that is not finished is still going on, judged at an instant. The ledger does not
 * say it: a process that was killed leaves no word behind.
 */
export const isStalled = ({ lastEventAt }: ImportProgress, nowMs: number): boolean =>
  nowMs - Date.parse(lastEventAt) > STALLED_AFTER_MS;
