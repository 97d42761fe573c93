/** How long, how often and how far a download may go. */
export interface Limits {
  readonly connectMs: number;
  /** Longest silence before and during an answer. */
  readonly idleMs: number;
  /** Longest time for one file, all tries and waits together. */
  readonly overallMs: number;
  readonly tries: number;
  readonly redirects: number;
  /** A publisher that asks to wait longer is left alone until the next run. */
  readonly longestWaitMs: number;
}

const MINUTE = 60_000;

export const LIMITS: Limits = {
  connectMs: 15_000,
  idleMs: MINUTE,
  overallMs: 45 * MINUTE,
  tries: 5,
  redirects: 5,
  longestWaitMs: 10 * MINUTE,
};
