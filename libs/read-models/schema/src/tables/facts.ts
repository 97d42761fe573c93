import type { Bigint, Day } from './columns.js';

/** One row a statement event: what its facts have in common. */
export interface StatementTable {
  position: Bigint;
  event_id: string;
  content_hash: string;
  release_id: string;
  source: string;
  file: string;
  mineral: string;
  stage: string;
  form: string;
  basis: string;
  measure: string;
  unit: string;
}

/** One row a figure; reached through its statement's position, so it needs no index of its own. */
export interface FactTable {
  position: Bigint;
  row_no: number;
  area: string;
  partner: string | null;
  period: string;
  value: number | null;
  low: number | null;
  high: number | null;
  flags: string[];
  source_row: number;
  raw: string | null;
}

/**
 * Which release's figures hold for (source, mineral, stage, basis, measure, period): a rectangle
 * over published day and ledger position. Upper ends are exclusive; null is open. At one point of
 * the plane at most one rectangle of a slice holds.
 */
export interface SliceTable {
  source: string;
  mineral: string;
  stage: string;
  basis: string;
  measure: string;
  period: string;
  release_id: string;
  published_from: Day;
  published_until: Day | null;
  known_from: Bigint;
  known_until: Bigint | null;
}

export interface FactTables {
  'read.statement': StatementTable;
  'read.fact': FactTable;
  'read.slice': SliceTable;
}
