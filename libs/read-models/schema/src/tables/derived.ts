import type { Bigint, Day, Json } from './columns.js';

export interface StoredShare {
  readonly area: string;
  /** 0-1 of the denominator; null when the value is not known. */
  readonly share: number | null;
  readonly value: number | null;
  readonly flags: readonly string[];
  /** Bounds of the value; left out where the source prints none. */
  readonly low?: number;
  readonly high?: number;
}
export interface StoredGap {
  readonly code: string;
  readonly message: string;
}

/**
 * Concentration of one slice as one release reports it, computed once when the release is sealed.
 * Which release's row holds is told by `read.slice`. Shares, HHI and bounds are 0-1.
 */
export interface ConcentrationTable {
  release_id: string;
  source: string;
  mineral: string;
  stage: string;
  basis: string;
  measure: string;
  period: string;
  unit: string;
  method: string;
  total: number | null;
  printed_total: number | null;
  shares: Json<readonly StoredShare[]>;
  top1_area: string | null;
  top1_share: number | null;
  top1_low: number | null;
  top1_high: number | null;
  top3: number | null;
  hhi_low: number | null;
  hhi_high: number | null;
  suppliers_low: number | null;
  suppliers_high: number | null;
  above_65: boolean | null;
  flags: string[];
  gaps: Json<readonly StoredGap[]>;
}

/** Flagged sum of what one supplier's rows say; shape of the projection that keeps it. */
export interface StoredSum {
  readonly area: string;
  readonly kind: 'country' | 'other';
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly flags: readonly string[];
}

/** Running sums of one slice of a release that is not sealed yet; the seal uses them up. */
export interface TallyTable {
  release_id: string;
  mineral: string;
  stage: string;
  basis: string;
  measure: string;
  period: string;
  unit: string;
  sums: Json<{
    readonly any: boolean;
    readonly reporters: readonly StoredSum[];
    readonly union: readonly StoredSum[];
    readonly flags: readonly string[];
    readonly printedTotal: number | null;
    readonly unitsClash: boolean;
  }>;
}

/** Official supply risk and economic importance as one release prints them. */
export interface AssessmentTable {
  position: Bigint;
  row_no: number;
  release_id: string;
  mineral: string;
  /** As the publisher names it; may be a member of a group. */
  material: string;
  year: string;
  supply_risk: number | null;
  economic_importance: number | null;
  source_row: number;
  raw: string;
}

/**
 * What an official assessment was worked out from, as one row of one table prints it (Annex II, section 2
 * of Reg. (EU) 2024/1252); null where that table does not print it. A release may spread the inputs of
 * one material and year over several tables, so over several rows here.
 */
export interface CriticalityInputTable {
  position: Bigint;
  row_no: number;
  release_id: string;
  file: string;
  mineral: string;
  /** As the publisher names it; may be a member of a group. */
  material: string;
  /** Year of the assessment, not of the figures: those are means of several years. */
  year: string;
  /** 'extraction' or 'processing': the bottleneck, to which the other columns belong. */
  stage: string | null;
  /** Which concentration counts: 'global-and-eu', 'global' or 'eu'. */
  supply_data: string | null;
  /** IR, 0-1. */
  import_reliance: number | null;
  /** EoL-RIR, 0-1. */
  eol_recycling_input_rate: number | null;
  /** SI of supply risk, 0-1. */
  substitution_sr: number | null;
  /** SI of economic importance, 0-1. */
  substitution_ei: number | null;
  /** Sum over countries of squared share of global supply * governance (0-10) * t. */
  hhi_wgi_global: number | null;
  /** The same over shares of EU sourcing. */
  hhi_wgi_eu: number | null;
  /** Supply risk as printed for global supply alone, for EU sourcing alone, and for both. */
  supply_risk_global: number | null;
  supply_risk_eu: number | null;
  supply_risk_both: number | null;
  source_row: number;
  raw: string;
}

/** Export restriction parameter t of Annex II of Reg. (EU) 2024/1252, as one release prints it. */
export interface TradeParameterTable {
  position: Bigint;
  row_no: number;
  release_id: string;
  mineral: string;
  stage: string;
  area: string;
  period: string;
  t: number;
  source_row: number;
}

/** Where a row stands: in the ledger, and at its publisher. */
interface StandingRow {
  position: Bigint;
  row_no: number;
  release_id: string;
  event_id: string;
  content_hash: string;
  file: string;
  flags: string[];
  source_row: number;
  raw: string | null;
}

/** A stock that one release reports; fields as in `StockpileRow` of the supply events. */
export interface StockpileTable extends StandingRow {
  mineral: string;
  holder: string;
  holder_kind: string;
  area: string;
  form: string;
  purity: string | null;
  /** A day, or a period at whose end the stock stood. */
  stood_at: string;
  /** Null: not said; `flags` say why. */
  quantity: number | null;
  low: number | null;
  high: number | null;
  unit: string;
  release_rule: string | null;
  confidentiality: string | null;
}

/** An offtake contract that one release reports; fields as in `ContractRow` of the supply events. */
export interface ContractTable extends StandingRow {
  mineral: string;
  stage: string;
  form: string;
  counterparty: string;
  counterparty_area: string;
  valid_from: Day;
  /** The last day; null for a contract without an end. */
  valid_until: Day | null;
  quantity_per_year: number;
  unit: string;
  price_terms: string | null;
  /** 0-1 of the counterparty's output. */
  share_committed: number | null;
  confidentiality: string | null;
}

/** Governance of a country in a year, in standard normal units, high is good. */
export interface GovernanceTable {
  position: Bigint;
  row_no: number;
  release_id: string;
  area: string;
  dimension: string;
  year: string;
  estimate: number | null;
  standard_error: number | null;
  source_row: number;
}

/** Which source answers when none is named, where somebody set it otherwise than the catalogue. */
export interface PrecedenceTable {
  basis: string;
  measure: string;
  /** Null: for every mineral that has no rule of its own. */
  mineral: string | null;
  /** Empty: given back to the catalogue. */
  sources: string[];
  reason: string;
  set_on: Day;
  event_id: string;
  known_from: Bigint;
  known_until: Bigint | null;
}

export interface DerivedTables {
  'read.precedence': PrecedenceTable;
  'read.stockpile': StockpileTable;
  'read.contract': ContractTable;
  'read.governance': GovernanceTable;
  'read.tally': TallyTable;
  'read.concentration': ConcentrationTable;
  'read.assessment': AssessmentTable;
  'read.criticality_input': CriticalityInputTable;
  'read.trade_parameter': TradeParameterTable;
}
