import { comparePositions, type IsoDate, type Position } from '@chokepoint/kernel';

/** A correction of a figure of one slice of one release. */
export interface SliceCorrection {
  /** `usgs-mcs-2024-1` */
  readonly id: string;
  readonly correctedOn: IsoDate;
  readonly position: Position;
  readonly removedAt: Position | null;
}

/** The slice with the corrections that stood at a time. */
export interface CorrectedEdition {
  /** `usgs-mcs-2024~1`: the release and the number of the last correction. */
  readonly id: string;
  /** Oldest first. */
  readonly corrections: readonly string[];
  readonly publishedOn: IsoDate;
  readonly madeAt: Position;
  readonly withdrawnAt: Position | null;
}

interface CorrectedRelease {
  readonly releaseId: string;
  readonly publishedOn: IsoDate;
}

/**
 * Every corrected edition of a slice that the log has led to, in the order in which they were made.
 * A correction makes an edition of all that stand with it. The removal of one withdraws the editions
 * that hold it; what was corrected after it is then made again without it. An edition never changes.
 * @param corrections of the slice, by position
 */
export function correctedEditions(
  release: CorrectedRelease,
  corrections: readonly SliceCorrection[],
): CorrectedEdition[] {
  const editions: CorrectedEdition[] = [];
  let standing: readonly SliceCorrection[] = [];
  for (const { at, correction, kind } of happenings(corrections)) {
    if (kind === 'made') {
      standing = [...standing, correction];
      editions.push(editionOf(release, standing, at, false));
      continue;
    }
    standing = standing.filter((one) => one !== correction);
    editions.forEach((edition, index) => {
      if (edition.withdrawnAt !== null || !edition.corrections.includes(correction.id)) return;
      editions[index] = { ...edition, withdrawnAt: at };
    });
    const wanted = standing.map((_, index) =>
      editionOf(release, standing.slice(0, index + 1), at, true),
    );
    const standingNow = editions.filter(({ withdrawnAt }) => withdrawnAt === null);
    editions.push(
      ...wanted
        // Of two that would stand from one day on, the later one holds all of both.
        .filter(({ publishedOn }, index) => publishedOn !== wanted[index + 1]?.publishedOn)
        .filter((edition) => !standingNow.some((one) => holdsTheSame(one, edition))),
    );
  }
  return editions;
}

const holdsTheSame = (a: CorrectedEdition, b: CorrectedEdition): boolean =>
  a.corrections.join() === b.corrections.join();

interface Happening {
  readonly at: Position;
  readonly correction: SliceCorrection;
  readonly kind: 'made' | 'removed';
}

function happenings(corrections: readonly SliceCorrection[]): readonly Happening[] {
  const all = corrections.flatMap((correction): Happening[] => {
    const { position, removedAt } = correction;
    const made: Happening = { at: position, correction, kind: 'made' };
    return removedAt === null ? [made] : [made, { at: removedAt, correction, kind: 'removed' }];
  });
  return all.sort((a, b) => comparePositions(a.at, b.at));
}

function editionOf(
  { releaseId, publishedOn }: CorrectedRelease,
  standing: readonly SliceCorrection[],
  at: Position,
  again: boolean,
): CorrectedEdition {
  const number = standing.at(-1)?.id.slice(releaseId.length + 1) ?? '';
  return {
    id: `${releaseId}~${number}${again ? `.${at}` : ''}`,
    corrections: standing.map(({ id }) => id),
    // A clock that was set back makes no correction stand before one that it builds on.
    publishedOn: standing.reduce(
      (latest, { correctedOn }) => (correctedOn > latest ? correctedOn : latest),
      publishedOn,
    ),
    madeAt: at,
    withdrawnAt: null,
  };
}
