import type { Stockpile, StockpilesAnswer } from '@chokepoint/api-contract';
import { areaName, isPrivate, mineral as knownMineral } from '@chokepoint/catalogue';
import { ok } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { type StockpileFilter, stockpilesQuery } from './stockpiles.query.js';

type Row = Awaited<ReturnType<ReturnType<typeof stockpilesQuery>['execute']>>[number];

/** Stocks of every holder and source, each with the row that says it. Refuses 'unknown-mineral'. */
export const findStockpiles: Find<StockpileFilter, StockpilesAnswer> = async (
  db,
  filter,
  knowledge,
) => {
  const { mineral } = filter;
  if (mineral !== undefined && !knownMineral(mineral)) return unknownMineral(mineral);
  const rows = await stockpilesQuery(db, filter, knowledge).execute();
  return ok({ ...knowledge, stockpiles: rows.map(toStockpile) });
};

const toStockpile = (row: Row): Stockpile => ({
  mineral: row.mineral,
  mineralName: knownMineral(row.mineral)?.name ?? row.mineral,
  holder: row.holder,
  holderKind: row.holder_kind,
  area: row.area,
  areaName: areaName(row.area),
  form: row.form,
  purity: row.purity,
  at: row.stood_at,
  quantity: row.quantity,
  low: row.low,
  high: row.high,
  unit: row.unit,
  releaseRule: row.release_rule,
  confidentiality: row.confidentiality,
  flags: row.flags,
  raw: row.raw,
  source: row.source,
  private: isPrivate(row.source),
  release: row.release_id,
  publishedOn: row.published_on,
  file: row.file,
  row: row.source_row,
  position: row.position,
  eventId: row.event_id,
  contentHash: row.content_hash,
});
