import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { countsAt, placeAmong } from '../knowledge/released-by.js';

export interface StockpileFilter {
  readonly mineral?: string | undefined;
  readonly area?: string | undefined;
  readonly source?: string | undefined;
}

/** What makes two rows speak of one stock on one day. */
const ONE_STOCK = ['mineral', 'holder', 'area', 'form', 'purity', 'stood_at'] as const;

/** Stocks at a knowledge: of one stock and day, what its source's release published last says. */
export function stockpilesQuery(db: ReadDb, filter: StockpileFilter, knowledge: ResolvedKnowledge) {
  let latest = db
    .selectFrom('read.stockpile as stock')
    .innerJoin('read.release as release', 'release.release_id', 'stock.release_id')
    .where(countsAt(knowledge));
  const { mineral, area, source } = filter;
  if (mineral !== undefined) latest = latest.where('stock.mineral', '=', mineral);
  if (area !== undefined) latest = latest.where('stock.area', '=', area);
  if (source !== undefined) latest = latest.where('release.source', '=', source);
  const placed = latest
    .selectAll('stock')
    .select(['release.source', 'release.published_on'])
    .select(placeAmong(['release.source', ...ONE_STOCK.map((column) => `stock.${column}`)]));
  return db
    .selectFrom(placed.as('stock'))
    .selectAll()
    .where('stock.place', '=', 1)
    .orderBy('stock.mineral')
    .orderBy('stock.area')
    .orderBy('stock.holder')
    .orderBy('stock.stood_at', 'desc')
    .orderBy('stock.position')
    .orderBy('stock.row_no');
}
