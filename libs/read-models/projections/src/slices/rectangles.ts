import { comparePositions, type IsoDate, type Position } from '@chokepoint/kernel';

/** A sealed release that reports a slice and has not been withdrawn, or a corrected edition of one. */
export interface Edition {
  readonly releaseId: string;
  readonly publishedOn: IsoDate;
  readonly sealedAt: Position;
  /** Of a corrected edition: the publisher's edition that it corrects. */
  readonly corrects?: Omit<Edition, 'corrects'>;
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
 * that day; of two published on one day, the one sealed later. A corrected edition holds only where
 * the edition that it corrects would: not over one that came out before the correction was made.
 */
export function publishedSpans(editions: readonly Edition[]): Span[] {
  const own = editions.filter(({ corrects }) => corrects === undefined);
  const shown = editions
    .filter((edition) => !own.some((other) => supersedes(other, edition)))
    .sort(byDayThenSeal)
    .filter(isLastOfItsDay);
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

/**
 * Which successions of publishers' editions end and which begin when the open spans give way to the
 * wanted ones. A correction is no revision: it stands for the edition that it corrects.
 * @param correctedBy the publisher's edition of each corrected one
 */
export function successionChanges(
  open: readonly Span[],
  wanted: readonly Span[],
  correctedBy: ReadonlyMap<string, string>,
): SuccessionChanges {
  const before = successions(uncorrected(open, correctedBy));
  const after = successions(uncorrected(wanted, correctedBy));
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

function uncorrected(
  spans: readonly Span[],
  correctedBy: ReadonlyMap<string, string>,
): readonly Span[] {
  const first = new Map<string, Span>();
  for (const span of [...spans].sort((a, b) => (a.publishedFrom < b.publishedFrom ? -1 : 1))) {
    const releaseId = correctedBy.get(span.releaseId) ?? span.releaseId;
    if (!first.has(releaseId)) first.set(releaseId, { ...span, releaseId });
  }
  return [...first.values()];
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

/** Had another edition taken the place of the one that is corrected, when the correction was made? */
const supersedes = (other: Edition, { corrects, publishedOn }: Edition): boolean =>
  corrects !== undefined && other.publishedOn <= publishedOn && byDayThenSeal(other, corrects) > 0;

function byDayThenSeal(a: Edition, b: Edition): number {
  if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn ? -1 : 1;
  return comparePositions(a.sealedAt, b.sealedAt);
}

function isLastOfItsDay(edition: Edition, index: number, sorted: readonly Edition[]): boolean {
  return sorted[index + 1]?.publishedOn !== edition.publishedOn;
}

const spanKey = (span: Span): string =>
  `${span.releaseId}|${span.publishedFrom}|${span.publishedUntil ?? ''}`;
