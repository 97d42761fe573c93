import type { ContractsAnswer } from '@chokepoint/api-contract';
import { areaName, isPrivate, mineral as knownMineral } from '@chokepoint/catalogue';
import { originOf } from '../facts/origin-of.js';
import { ok } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { contractsQuery } from './contracts.query.js';

export interface ContractsParams {
  readonly mineral: string;
  readonly source?: string | undefined;
}
type Row = Awaited<ReturnType<ReturnType<typeof contractsQuery>['execute']>>[number];

/** Offtake contracts on a mineral, each with the row that says it. Refuses 'unknown-mineral'. */
export const findContracts: Find<ContractsParams, ContractsAnswer> = async (
  db,
  params,
  knowledge,
) => {
  const { mineral } = params;
  if (!knownMineral(mineral)) return unknownMineral(mineral);
  const rows = await contractsQuery(db, params, knowledge).execute();
  return ok({ mineral, ...knowledge, contracts: rows.map(toContract) });
};

const toContract = (row: Row): ContractsAnswer['contracts'][number] => ({
  mineral: row.mineral,
  stage: row.stage,
  form: row.form,
  counterparty: row.counterparty,
  counterpartyArea: row.counterparty_area,
  counterpartyAreaName: areaName(row.counterparty_area),
  from: row.valid_from,
  until: row.valid_until,
  quantityPerYear: row.quantity_per_year,
  unit: row.unit,
  priceTerms: row.price_terms,
  shareCommitted: row.share_committed,
  confidentiality: row.confidentiality,
  flags: row.flags,
  raw: row.raw,
  source: row.source,
  private: isPrivate(row.source),
  ...originOf(row),
});
