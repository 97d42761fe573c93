import { MINERALS } from '@chokepoint/catalogue';
import { SeriesBook } from '../concentration/series-book.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import type { Frequency } from '../knowledge/slices-at.query.js';

/** The series of all minerals that analyses are made of, by year and by month. */
export type AnalysisBooks = Readonly<Record<Frequency, SeriesBook>>;

const ALL = MINERALS.map(({ id }) => id);

export const readBooks = async (
  db: ReadDb,
  knowledge: ResolvedKnowledge,
): Promise<AnalysisBooks> => ({
  annual: await SeriesBook.read(db, ALL, knowledge, 'annual'),
  monthly: await SeriesBook.read(db, ALL, knowledge, 'monthly'),
});
