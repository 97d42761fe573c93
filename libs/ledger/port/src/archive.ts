import type { Instant, Position } from '@chokepoint/kernel';
import type { RecordedEvent } from './event.js';

/** One append as the log holds it: all that a copy needs to be the same log. */
export interface RecordedCommit {
  readonly appendId: string;
  readonly firstPosition: Position;
  readonly recordedAt: Instant;
  /** In log order; position, revision, time and hash are kept as they are. */
  readonly events: readonly RecordedEvent[];
}

export interface ReadCommitsOptions {
  /** Commits after the one that ends at this position; the whole log by default. */
  readonly after?: Position;
  /** At most this many events, but always one whole commit; 500 by default. */
  readonly limit?: number;
}

export interface CommitPage {
  readonly commits: readonly RecordedCommit[];
  /** Last position of the last commit returned: where to go on. */
  readonly next: Position;
  readonly end: boolean;
}

export type RestoreOutcome =
  | { readonly kind: 'restored' | 'already-restored' }
  | {
      readonly kind: 'refused';
      /**
       * 'not-next': it does not follow the head; 'wrong-content': a hash, revision or position does
       * not fit what it belongs to; 'append-id-reused', 'event-id-reused' as for an append.
       */
      readonly code: 'not-next' | 'wrong-content' | 'append-id-reused' | 'event-id-reused';
      readonly reason: string;
    };

/**
 * The log as a whole, for backup, restore and moving it to another store. Not for everyday writers:
 * a restored commit carries the time and position that another ledger gave it.
 */
export interface LedgerArchive {
  readCommits(options?: ReadCommitsOptions): Promise<CommitPage>;
  /** Records a commit exactly as it was; only the one that follows the head is taken. */
  restoreCommit(commit: RecordedCommit): Promise<RestoreOutcome>;
}
