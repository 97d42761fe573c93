import { type InitiativeSummary, type Release } from '@chokepoint/api-contract';
import { formatDate } from '@chokepoint/charts';

export interface LatelyItem {
  readonly kind: 'release' | 'initiative' | 'overdue';
  readonly id: string;
  /** Sorts the list. */
  readonly day: string;
  readonly date: string;
  readonly word: string;
  readonly text: string;
}

/** Overdue commitments first, since they ask for something; then releases and initiatives by date. */
export function latelyItems(
  releases: readonly Release[],
  initiatives: readonly InitiativeSummary[],
): LatelyItem[] {
  const overdue = initiatives
    .filter(({ commitments }) => commitments.overdue > 0)
    .map((initiative): LatelyItem => ({
      kind: 'overdue',
      id: initiative.id,
      day: initiative.effectiveOn,
      date: 'open now',
      word: `${initiative.commitments.overdue} overdue`,
      text: initiative.name,
    }));
  const published = releases.map((release): LatelyItem => ({
    kind: 'release',
    id: release.id,
    day: release.publishedOn,
    date: formatDate(release.publishedOn, release.publishedPrecision),
    word: 'release',
    text: release.title,
  }));
  const dated = initiatives.map((initiative): LatelyItem => ({
    kind: 'initiative',
    id: initiative.id,
    day: initiative.effectiveOn,
    date: formatDate(initiative.effectiveOn, initiative.effectivePrecision),
    word: initiative.lane,
    text: initiative.name,
  }));
  const newestFirst = (a: LatelyItem, b: LatelyItem): number =>
    a.day < b.day ? 1 : a.day > b.day ? -1 : 0;
  return [...overdue.sort(newestFirst), ...[...published, ...dated].sort(newestFirst)];
}
