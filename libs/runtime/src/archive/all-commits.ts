import { comparePositions, START, type Position } from '@chokepoint/kernel';
import type { LedgerArchive, RecordedCommit } from '@chokepoint/ledger';

export interface CommitRange {
  /** Commits after this position, the end of one; the whole log by default. */
  readonly after?: Position;
  /** Up to and including the commit that ends here; as far as the log reaches by default. */
  readonly until?: Position;
}

/** The commits of a log in order, a page of them in memory at a time. */
export async function* allCommits(
  ledger: LedgerArchive,
  { after = START, until }: CommitRange = {},
): AsyncGenerator<RecordedCommit> {
  for (let from = after; ;) {
    const page = await ledger.readCommits({ after: from });
    for (const commit of page.commits) {
      const beyond = until !== undefined && comparePositions(commit.firstPosition, until) > 0;
      if (beyond) return;
      yield commit;
    }
    if (page.end) return;
    from = page.next;
  }
}

/** Position of the commit's last event. */
export const lastPositionOf = ({ events, firstPosition }: RecordedCommit): Position =>
  events.at(-1)?.position ?? firstPosition;
