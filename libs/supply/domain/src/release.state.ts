import type { FileCount, ReceivedFile, ReleaseReceived, ReleaseSealed } from './events.js';
import type { ReleaseWithdrawn, SupplyEventType, SupplyEvents } from './events.js';

/** What a decision about a release needs to know of its past. */
export type ReleaseState =
  | { readonly status: 'unknown' }
  | { readonly status: 'receiving'; readonly received: ReleaseReceived }
  | {
      readonly status: 'sealed';
      readonly received: ReleaseReceived;
      readonly sealed: ReleaseSealed;
    }
  | {
      readonly status: 'withdrawn';
      readonly received: ReleaseReceived;
      readonly withdrawn: ReleaseWithdrawn;
    };

export const UNKNOWN_RELEASE: ReleaseState = { status: 'unknown' };

/** An event of a release stream, reduced to what the state is folded from. */
export type SupplyEvent = {
  [Type in SupplyEventType]: { readonly type: Type; readonly data: SupplyEvents[Type] };
}[SupplyEventType];

/** Statements and rejects change nothing: what a release says is not part of where it stands. */
export function evolveRelease(state: ReleaseState, event: SupplyEvent): ReleaseState {
  switch (event.type) {
    case 'ReleaseReceived':
      return { status: 'receiving', received: event.data };
    case 'ReleaseSealed':
      return state.status === 'receiving'
        ? { status: 'sealed', received: state.received, sealed: event.data }
        : state;
    case 'ReleaseWithdrawn':
      return state.status === 'sealed' || state.status === 'receiving'
        ? { status: 'withdrawn', received: state.received, withdrawn: event.data }
        : state;
    default:
      return state;
  }
}

export const foldRelease = (events: Iterable<SupplyEvent>): ReleaseState =>
  [...events].reduce(evolveRelease, UNKNOWN_RELEASE);

/** Whether every row read of a file is accounted for: imported + rejected + skipped = read. */
export function isBalanced(count: FileCount): boolean {
  const skipped = count.skipped.reduce((sum, skip) => sum + skip.rows, 0);
  return count.imported + count.rejected + skipped === count.read;
}

/** Files of `given` whose content is not among `known`, whatever they are called. */
export function unknownFiles(
  known: readonly ReceivedFile[],
  given: readonly ReceivedFile[],
): readonly ReceivedFile[] {
  const hashes = new Set(known.map((file) => file.sha256));
  return given.filter((file) => !hashes.has(file.sha256));
}
