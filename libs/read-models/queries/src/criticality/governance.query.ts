import { countsAt } from '../knowledge/released-by.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** Estimates of governance of some countries in some years, as one release prints them. */
export const governanceQuery = (
  db: ReadDb,
  release: string,
  areas: readonly string[],
  years: readonly string[],
) =>
  db
    .selectFrom('read.governance as governance')
    .where('governance.release_id', '=', release)
    .where('governance.area', 'in', [...areas])
    .where('governance.year', 'in', [...years])
    .select(['governance.area', 'governance.dimension', 'governance.year', 'governance.estimate'])
    .orderBy('governance.area')
    .orderBy('governance.year')
    .orderBy('governance.dimension');

/** Updates of governance at a knowledge with the years that they span, in order of publication. */
export const vintagesQuery = (db: ReadDb, knowledge: ResolvedKnowledge) =>
  db
    .selectFrom('read.governance as governance')
    .innerJoin('read.release as release', 'release.release_id', 'governance.release_id')
    .where(countsAt(knowledge))
    .where('governance.estimate', 'is not', null)
    .groupBy(['release.release_id', 'release.edition', 'release.published_on'])
    .select(['release.release_id', 'release.edition', 'release.published_on'])
    .select((eb) => [
      eb.fn.min('governance.year').as('from_year'),
      eb.fn.max('governance.year').as('until_year'),
    ])
    .orderBy('release.published_on')
    .orderBy('release.release_id');

export type VintageRow = Awaited<ReturnType<ReturnType<typeof vintagesQuery>['execute']>>[number];
