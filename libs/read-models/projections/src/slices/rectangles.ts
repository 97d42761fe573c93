import { comparePositions, type IsoDate, type Position } from '@chokepoint/kernel';

/** A sealed release that reports a slice and has not been withdrawn. */
export interface Edition {
  readonly releaseId: string;
  readonly publishedOn: IsoDate;
  readonly sealedAt: Position;
}

/** On which published days a release holds: from `publishedFrom`, before `publishedUntil`. */
export interface Span {
  readonly releaseId: string;
  readonly publishedFrom: IsoDate;
  /** Null: no later edition is known. */
  readonly publishedUntil: IsoDate | null;
}

export interface SpanChanges {
  readonly closed: readonly Span[];
  readonly opened: readonly Span[];
}

/**
 * The edition that holds on each published day, by what is known now: the one published last by
 * that day; of two published on one day, the one sealed later.
 */
export function publishedSpans(editions: readonly Edition[]): Span[] {
  const shown = [...editions].sort(byDayThenSeal).filter(isLastOfItsDay);
  return shown.map((edition, index) => ({
    releaseId: edition.releaseId,
    publishedFrom: edition.publishedOn,
    publishedUntil: shown[index + 1]?.publishedOn ?? null,
  }));
}

/** What must be closed and what opened to get from the spans that are open to the wanted ones. */
export function spanChanges(open: readonly Span[], wanted: readonly Span[]): SpanChanges {
  const isIn = (spans: readonly Span[]) => {
    const keys = new Set(spans.map(spanKey));
    return (span: Span) => keys.has(spanKey(span));
  };
  const stays = isIn(wanted);
  const isOpen = isIn(open);
  return {
    closed: open.filter((span) => !stays(span)),
    opened: wanted.filter((span) => !isOpen(span)),
  };
}

/** Two editions that follow each other: the later one may revise what the earlier one says. */
export interface Succession {
  readonly earlier: string;
  readonly later: string;
  /** Day on which the later one came out. */
  readonly publishedOn: IsoDate;
}

export interface SuccessionChanges {
  readonly closed: readonly Succession[];
  readonly opened: readonly Succession[];
}

/** Which successions end and which begin when the open spans give way to the wanted ones. */
export function successionChanges(
  open: readonly Span[],
  wanted: readonly Span[],
): SuccessionChanges {
  const [before, after] = [successions(open), successions(wanted)];
  const isIn = (some: readonly Succession[]) => {
    const keys = new Set(some.map(successionKey));
    return (one: Succession) => keys.has(successionKey(one));
  };
  const [stays, was] = [isIn(after), isIn(before)];
  return {
    closed: before.filter((one) => !stays(one)),
    opened: after.filter((one) => !was(one)),
  };
}

function successions(spans: readonly Span[]): Succession[] {
  const sorted = [...spans].sort((a, b) => (a.publishedFrom < b.publishedFrom ? -1 : 1));
  return sorted.slice(1).map((span, index) => ({
    earlier: sorted[index]?.releaseId ?? '',
    later: span.releaseId,
    publishedOn: span.publishedFrom,
  }));
}

const successionKey = ({ earlier, later }: Succession): string => `${earlier}|${later}`;

function byDayThenSeal(a: Edition, b: Edition): number {
  if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn ? -1 : 1;
  return comparePositions(a.sealedAt, b.sealedAt);
}

function isLastOfItsDay(edition: Edition, index: number, sorted: readonly Edition[]): boolean {
  return sorted[index + 1]?.publishedOn !== edition.publishedOn;
}

const spanKey = (span: Span): string =>
  `${span.releaseId}|${span.publishedFrom}|${span.publishedUntil ?? ''}`;
