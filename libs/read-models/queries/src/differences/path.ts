import type { Cause } from '@chokepoint/dependency';
import { comparePositions, type IsoDate, type Position } from '@chokepoint/kernel';

/** On which published days, and for which positions, a release holds for a slice. */
export interface Rectangle {
  readonly release: string;
  /** Of a corrected edition: the publisher's release. */
  readonly corrects: string | null;
  readonly publishedFrom: IsoDate;
  /** Exclusive; null is open. */
  readonly publishedUntil: IsoDate | null;
  readonly knownFrom: Position;
  readonly knownUntil: Position | null;
  /** Of the release. */
  readonly withdrawnAt: Position | null;
}

/** A point of the plane; the latest published day is null. */
export interface Corner {
  readonly publishedBy: IsoDate | null;
  readonly knownAt: Position;
}

/** One release took the place of another. Null: none holds. */
export interface Step {
  readonly cause: Cause;
  readonly earlier: string | null;
  readonly later: string | null;
  /** Where the ledger learned of it; null for a step by publication. */
  readonly position: Position | null;
  /** When it was published; null for a step by what the ledger learned. */
  readonly publishedOn: IsoDate | null;
}

export interface Path {
  /** The release that holds where the path begins. */
  readonly first: string | null;
  readonly steps: readonly Step[];
}

/**
 * Which releases held on the way from one state to the other: first along what the ledger learned,
 * at the first state's published day, then along what was published, at the second's position.
 */
export function pathBetween(rectangles: readonly Rectangle[], from: Corner, to: Corner): Path {
  const learned = along(
    rectangles.filter((one) => isPublished(one, from.publishedBy)),
    {
      ...{ start: from.knownAt, end: to.knownAt, compare: comparePositions },
      edges: ({ knownFrom, knownUntil }) => [knownFrom, knownUntil],
      holds: isKnown,
      step: (cause, position) => ({ cause, position, publishedOn: null }),
      endsBy: ({ withdrawnAt }, at) => (withdrawnAt === at ? 'withdrawal' : 'revision'),
    },
  );
  const published = along(
    rectangles.filter((one) => isKnown(one, to.knownAt)),
    {
      ...{ start: from.publishedBy, end: to.publishedBy, compare: compareDays },
      edges: ({ publishedFrom, publishedUntil }) => [publishedFrom, publishedUntil],
      holds: isPublished,
      step: (cause, publishedOn) => ({ cause, position: null, publishedOn }),
      endsBy: () => 'revision',
    },
  );
  return { first: learned.first, steps: [...learned.steps, ...published.steps] };
}

interface Axis<Point> {
  readonly start: Point;
  readonly end: Point;
  compare(a: Point, b: Point): number;
  edges(rectangle: Rectangle): readonly (Point | null)[];
  holds(rectangle: Rectangle, at: Point): boolean;
  step(cause: Cause, at: Point): Pick<Step, 'cause' | 'position' | 'publishedOn'>;
  /** Why a rectangle gives way to another, or to none, at its end. */
  endsBy(rectangle: Rectangle, at: Point): Cause;
}

/** The releases that hold along one axis. Going back, the same steps are undone in turn. */
function along<Point>(rectangles: readonly Rectangle[], axis: Axis<Point>): Path {
  const { start, end, compare } = axis;
  const isForward = compare(start, end) <= 0;
  const [low, high] = isForward ? [start, end] : [end, start];
  const edges = rectangles
    .flatMap((one) => axis.edges(one))
    .filter((at): at is Point & {} => at !== null)
    .filter((at) => compare(at, low) > 0 && compare(at, high) <= 0)
    .toSorted(compare);
  const holderAt = (at: Point) => rectangles.find((one) => axis.holds(one, at)) ?? null;
  const steps: Step[] = [];
  let holder = holderAt(low);
  const atLow = holder;
  for (const at of edges) {
    const next = holderAt(at);
    if (next?.release === holder?.release) continue;
    const cause =
      holder === null
        ? 'new-data'
        : isSaidOfOne(holder, next)
          ? 'correction'
          : axis.endsBy(holder, at);
    steps.push({
      ...axis.step(cause, at),
      earlier: holder?.release ?? null,
      later: next?.release ?? null,
    });
    holder = next;
  }
  if (isForward) return { first: atLow?.release ?? null, steps };
  const undone = steps.toReversed().map((step) => ({
    ...step,
    earlier: step.later,
    later: step.earlier,
  }));
  return { first: holder?.release ?? null, steps: undone };
}

/** Do both say what one release of a publisher says, but for what was corrected in it? */
const isSaidOfOne = (a: Rectangle, b: Rectangle | null): boolean =>
  b !== null && (a.corrects ?? a.release) === (b.corrects ?? b.release);

const isKnown = ({ knownFrom, knownUntil }: Rectangle, at: Position): boolean =>
  comparePositions(knownFrom, at) <= 0 &&
  (knownUntil === null || comparePositions(knownUntil, at) > 0);

const isPublished = ({ publishedFrom, publishedUntil }: Rectangle, day: IsoDate | null): boolean =>
  (day === null || publishedFrom <= day) &&
  (publishedUntil === null || (day !== null && publishedUntil > day));

/** 'Latest' lies after every day. */
function compareDays(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
