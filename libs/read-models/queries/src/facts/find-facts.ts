import type { FactsAnswer, FactsQuery } from '@chokepoint/api-contract';
import { areaName, isPrivate, mineral, qualityOf } from '@chokepoint/catalogue';
import { toApplied } from '../corrections/applied-correction.js';
import { originOf } from './origin-of.js';
import { ok } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { fromCursor, pageOf } from '../knowledge/row-cursor.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { factsQuery } from './facts.query.js';

export interface FactsParams extends Omit<FactsQuery, 'publishedBy' | 'knownAt'> {
  readonly mineral: string;
}

/**
 * The figures of a mineral as the releases print them, each with release, file, row and event.
 * Refuses 'unknown-mineral' and 'bad-cursor'.
 */
export const findFacts: Find<FactsParams, FactsAnswer> = async (db, params, knowledge) => {
  if (mineral(params.mineral) === undefined) return unknownMineral(params.mineral);
  const { cursor, limit, ...filter } = params;
  const after = fromCursor(cursor);
  if (!after.ok) return after;
  const found = await factsQuery(db, filter, knowledge, {
    after: after.value,
    limit: limit + 1,
  }).execute();
  const { rows, nextCursor } = pageOf(found, limit);
  const facts = rows.map((row) => ({
    mineral: row.mineral,
    stage: row.stage,
    form: row.form,
    basis: row.basis,
    measure: row.measure,
    unit: row.unit,
    period: row.period,
    area: row.area,
    areaName: areaName(row.area),
    partner: row.partner,
    partnerName: row.partner === null ? null : areaName(row.partner),
    value: row.value,
    low: row.low,
    high: row.high,
    quality: qualityOf(row.source, row),
    flags: row.flags,
    raw: row.raw,
    source: row.source,
    private: isPrivate(row.source),
    correction: toApplied(row),
    ...originOf(row),
  }));
  return ok({ mineral: params.mineral, ...knowledge, facts, nextCursor });
};
