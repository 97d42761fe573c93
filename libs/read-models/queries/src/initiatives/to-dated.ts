import type { Citation } from '@chokepoint/api-contract';
import type { Citation as RegisterCitation, DatedOn } from '@chokepoint/initiatives';

export const toCitations = (citations: readonly RegisterCitation[]): Citation[] =>
  citations.map(({ publisher, title, url, publishedOn, verification, note }) => ({
    publisher,
    title,
    url,
    publishedOn,
    verification,
    note,
  }));

/** When a statement holds, how exactly that is known, and by which sources. */
export const toDated = ({ on, precision, citations }: DatedOn) => ({
  on,
  precision,
  citations: toCitations(citations),
});
