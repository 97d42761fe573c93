import { type Release } from '@chokepoint/api-contract';
import { formatDate } from '@chokepoint/charts';

type Cited = Pick<Release, 'publisher' | 'edition' | 'publishedOn' | 'publishedPrecision'>;

const ONE_BY_ONE = 3;

/** 'U.S. Geological Survey 2024 (31 January 2024), 2025 (31 January 2025)': publisher, editions, dates. */
export function releaseLine(releases: readonly Cited[]): string {
  const byPublisher = new Map<string, Cited[]>();
  for (const release of releases)
    byPublisher.set(release.publisher, [...(byPublisher.get(release.publisher) ?? []), release]);
  return [...byPublisher].map(([publisher, own]) => `${publisher}: ${editions(own)}`).join('; ');
}

function editions(releases: readonly Cited[]): string {
  const inOrder = [...releases].sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
  const text = ({ edition, publishedOn, publishedPrecision }: Cited): string =>
    `${edition} (${formatDate(publishedOn, publishedPrecision)})`;
  if (inOrder.length <= ONE_BY_ONE) return inOrder.map(text).join(', ');
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  return first && last ? `${inOrder.length} releases from ${text(first)} to ${text(last)}` : '';
}
