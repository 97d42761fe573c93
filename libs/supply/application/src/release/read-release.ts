import type { Ledger, RecordedEvent, StreamName } from '@chokepoint/ledger';
import { foldRelease, type ReleaseState, type SupplyEvent } from '@chokepoint/supply';
import { inNewestVersion } from './newest-version.js';

export interface KnownRelease {
  readonly state: ReleaseState;
  /** Who received it; null when the release is not known. */
  readonly actor: string | null;
}

export const releaseStream = (source: string, edition: string): StreamName =>
  `release-${source}-${edition}`;

/**
 * Where a release stands. Its statements, which may be thousands, are passed over: the first event
 * is read from the stream, the closing ones from the log by their type.
 */
export async function readRelease(stored: Ledger, stream: StreamName): Promise<KnownRelease> {
  const ledger = inNewestVersion(stored);
  const [first] = await ledger.readStream(stream, { limit: 1 });
  if (!first) return { state: foldRelease([]), actor: null };
  const events = [first, ...(await closingEvents(ledger, stream, first))];
  return {
    state: foldRelease(
      events.map((event) => ({ type: event.type, data: event.data }) as SupplyEvent),
    ),
    actor: first.metadata.actor,
  };
}

async function closingEvents(
  ledger: Ledger,
  stream: StreamName,
  first: RecordedEvent,
): Promise<RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  for (let after = first.position; ;) {
    const page = await ledger.readAll({ after, types: ['ReleaseSealed', 'ReleaseWithdrawn'] });
    found.push(...page.events.filter((event) => event.stream === stream));
    if (page.end) return found;
    after = page.next;
  }
}
