import { comparePositions, ok, refuse, type Position, type Result } from '@chokepoint/kernel';
import type { RecordedEvent } from '@chokepoint/ledger';
import type { ReleaseReceived, ReleaseSealed } from '@chokepoint/supply';
import { correctionOf, type GroundCorrection } from './ground-correction.js';
import { receivedOf, sealedOf } from './supply-data.js';
import { unexpected } from './unexpected.js';

/** A release as far as events given of it tell. */
export interface GroundRelease {
  readonly id: string;
  readonly received: ReleaseReceived;
  /** Null: the import had not come to its end. */
  readonly sealed: { readonly event: RecordedEvent; readonly data: ReleaseSealed } | null;
  readonly withdrawn: boolean;
  /** What lies between receipt and seal, in the order of the log. */
  readonly between: readonly RecordedEvent[];
}

/** What events tell of releases and of what was corrected in them. */
export interface Told {
  readonly releases: readonly GroundRelease[];
  readonly corrections: readonly GroundCorrection[];
}

/**
 * What events are about. They must be in the order of the log, begin each release with its receipt
 * and each correction with what it corrects. Refuses 'events-out-of-order', 'unexpected-event', 'unreadable-event'.
 */
export function toldBy(events: readonly RecordedEvent[]): Result<Told> {
  const unordered = events.find((event, at) => !follows(event, events[at - 1]?.position));
  if (unordered !== undefined) {
    return refuse(
      'events-out-of-order',
      `The event at position ${unordered.position} does not stand in the order of the log.`,
    );
  }
  const releases: GroundRelease[] = [];
  const corrections: GroundCorrection[] = [];
  for (const stream of new Set(events.map((event) => event.stream))) {
    const own = events.filter((event) => event.stream === stream);
    if (stream.startsWith('correction-')) {
      const correction = correctionOf(stream, own);
      if (!correction.ok) return correction;
      corrections.push(correction.value);
      continue;
    }
    const release = releaseOf(stream, own);
    if (!release.ok) return release;
    releases.push(release.value);
  }
  return ok({ releases, corrections });
}

const follows = (event: RecordedEvent, before: Position | undefined): boolean =>
  before === undefined || comparePositions(before, event.position) < 0;

function releaseOf(stream: string, events: readonly RecordedEvent[]): Result<GroundRelease> {
  const [first, ...rest] = events;
  if (first?.type !== 'ReleaseReceived' || first.revision !== 1) {
    return unexpected(`${stream} does not begin with the receipt of a release`);
  }
  const received = receivedOf(first);
  if (!received.ok) return received;
  const { source, edition } = received.value;
  if (stream !== `release-${source}-${edition}`) {
    return unexpected(`${stream} is not the stream of ${source} ${edition}`);
  }
  const place = placesOf(stream, events);
  if (!place.ok) return place;
  const { seal, between, withdrawn } = place.value;
  const sealed = seal === undefined ? null : sealedOf(seal);
  if (sealed !== null && !sealed.ok) return sealed;
  return ok({
    id: stream.slice('release-'.length),
    received: received.value,
    sealed: seal === undefined || sealed === null ? null : { event: seal, data: sealed.value },
    withdrawn,
    between: seal === undefined ? rest : between,
  });
}

interface Places {
  readonly seal: RecordedEvent | undefined;
  readonly between: readonly RecordedEvent[];
  readonly withdrawn: boolean;
}

/** After the receipt comes what is reported, then the seal, then at most a withdrawal. */
function placesOf(stream: string, events: readonly RecordedEvent[]): Result<Places> {
  const rest = events.slice(1);
  const at = rest.findIndex(({ type }) => type === 'ReleaseSealed');
  const between = at < 0 ? rest : rest.slice(0, at);
  const after = at < 0 ? [] : rest.slice(at + 1);
  const misplaced = ['ReleaseReceived', 'ReleaseWithdrawn'];
  if (between.some(({ type }) => misplaced.includes(type))) {
    return unexpected(`${stream} is received or withdrawn before it is sealed`);
  }
  if (after.some(({ type }, index) => index > 0 || type !== 'ReleaseWithdrawn')) {
    return unexpected(`${stream} goes on after its seal`);
  }
  if (events.some((event, index) => event.revision <= (events[index - 1]?.revision ?? 0))) {
    return unexpected(`the revisions of ${stream} do not rise`);
  }
  return ok({ seal: at < 0 ? undefined : rest[at], between, withdrawn: after.length > 0 });
}
