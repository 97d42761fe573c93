import type { Position } from '@chokepoint/kernel';
import type { RecordedEvent } from '@chokepoint/ledger';

/**
 * `content-changed`: what the event says does not have its hash. `leaf-differs`: hash, time, order
 * or place are not what was notarised. The codes that begin with `head-` and `tree-` are about the
 * notary's own tables; `log-fault` is what the ledger's adapter found in its tables.
 */
export type FindingCode =
  | 'content-changed'
  | 'event-missing'
  | 'event-inserted'
  | 'revision-broken'
  | 'time-runs-back'
  | 'leaf-differs'
  | 'log-too-short'
  | 'log-fault'
  | 'root-differs'
  | 'tree-changed'
  | 'head-forged'
  | 'head-unknown-key'
  | 'head-removed'
  | 'head-unreadable';

/** Something wrong that `verifyLog` found. */
export interface Finding {
  readonly code: FindingCode;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
  /** The first position that is wrong; null when it has no place in the log. */
  readonly position: Position | null;
  readonly eventId: string | null;
  readonly stream: string | null;
}

const RESTORE =
  'Restore the log from a backup made before the change, and find out who had write access to the database.';
const REBUILD_TREE =
  "The log itself is as it was signed. Drop schema 'notary' but for its heads, let the notary follow the log again, and find out who had write access.";
const ASK_WHO =
  'Compare with the heads that were published outside the database, and find out who had write access to it.';

const ADVICE: Readonly<Record<FindingCode, string>> = {
  'content-changed': RESTORE,
  'event-missing': RESTORE,
  'event-inserted': RESTORE,
  'revision-broken': RESTORE,
  'time-runs-back': RESTORE,
  'leaf-differs': RESTORE,
  'log-too-short': RESTORE,
  'log-fault': RESTORE,
  'root-differs': RESTORE,
  'tree-changed': REBUILD_TREE,
  'head-forged': ASK_WHO,
  'head-removed': ASK_WHO,
  'head-unknown-key':
    'Give the public key that this head names with --key. If nobody knows the key, the head proves nothing.',
  'head-unreadable': 'Compare the file with another copy of the published heads.',
};

/** A finding about a place in the log or about nothing in it. */
export const finding = (
  code: FindingCode,
  message: string,
  at: { readonly position?: Position; readonly stream?: string | null } = {},
): Finding => ({
  code,
  message,
  advice: ADVICE[code],
  position: at.position ?? null,
  eventId: null,
  stream: at.stream ?? null,
});

/** A finding about an event: `what` goes on from its name. */
export function eventFinding(code: FindingCode, event: RecordedEvent, what: string): Finding {
  const { position, id, stream, revision, type } = event;
  const message = `Event ${id} (${type}) at position ${position}, revision ${revision} of ${stream}: ${what}.`;
  return { code, message, advice: ADVICE[code], position, eventId: id, stream };
}
