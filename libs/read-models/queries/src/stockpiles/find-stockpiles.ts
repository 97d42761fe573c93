import type { Cover, Stockpile, StockpilesAnswer } from '@chokepoint/api-contract';
import { areaName, isPrivate, mineral as knownMineral, qualityOf } from '@chokepoint/catalogue';
import { type Bounds, DAYS_OF_COVER_METHOD, daysOfCover } from '@chokepoint/dependency';
import { originOf } from '../facts/origin-of.js';
import { ok } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { type NationalRow, nationalQuery } from './national.query.js';
import { netImports, yearBefore } from './net-imports.js';
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
  const minerals = [...new Set(rows.map((row) => row.mineral))];
  const national =
    minerals.length === 0 ? [] : await nationalQuery(db, minerals, knowledge).execute();
  return ok({ ...knowledge, stockpiles: rows.map((row) => toStockpile(row, national)) });
};

/** What a private source says of consumption counts for private stocks only. */
function coverOf(row: Row, reported: readonly NationalRow[]): Cover | null {
  const national = isPrivate(row.source)
    ? reported
    : reported.filter(({ source }) => !isPrivate(source));
  const year = yearBefore(row.stood_at);
  const stock = stockOf(row);
  if (year === null || stock === null) return null;
  const { mineral, area, unit } = row;
  const imports = netImports(national, { mineral, area, year, unit });
  if (imports === null) return null;
  const { low, high, release, consumption } = imports;
  const days = daysOfCover(stock, { low, high });
  if (days === null) return null;
  return {
    method: DAYS_OF_COVER_METHOD,
    days,
    netImports: { low, high },
    year,
    release,
    consumption,
  };
}

function stockOf({ quantity, low, high }: Row): Bounds | null {
  if (quantity !== null) return { low: quantity, high: quantity };
  return low === null || high === null ? null : { low, high };
}

const toStockpile = (row: Row, national: readonly NationalRow[]): Stockpile => ({
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
  cover: coverOf(row, national),
  quality: qualityOf(row.source, { ...row, value: row.quantity }),
  flags: row.flags,
  raw: row.raw,
  source: row.source,
  private: isPrivate(row.source),
  ...originOf(row),
});
