import type { ColumnType, Generated } from 'kysely';

/** Tables of schema `read`. Positions and counts are bigint in the database, text or number here. */
type Bigint = ColumnType<string, string | number, string | number>;
/** A calendar day; both drivers are set to hand it over as text. */
type Day = string;
type Json<T> = ColumnType<T, string, string>;

export interface ReadDatabase {
  'read.checkpoint': { projection: string; version: number; position: Bigint; updated_at: string };

  'read.release': {
    release_id: string;
    source: string;
    edition: string;
    title: string;
    published_on: Day;
    published_precision: string;
    licence: string;
    importer: string;
    received_position: Bigint;
    sealed_position: Bigint | null;
    recorded_at: string;
    files: Json<readonly { name: string; sha256: string; bytes: number }[]>;
    file_counts: Json<readonly unknown[]> | null;
    rows_read: number;
    rows_imported: number;
    rows_rejected: number;
    rows_skipped: number;
    facts: number;
    digest: string | null;
    withdrawn_position: Bigint | null;
  };
  'read.reject': {
    position: Bigint;
    row_no: number;
    release_id: string;
    file: string;
    source_row: number;
    field: string | null;
    raw: string;
    reason: string;
  };
  /** One a statement event. */
  'read.statement': {
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
  };
  'read.fact': {
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
  };
  /**
   * Which release's figures hold for (source, mineral, stage, basis, measure, period), as a
   * rectangle over published day and ledger position. Upper ends are exclusive; null is open.
   */
  'read.slice': {
    slice_id: Generated<Bigint>;
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
  };
  /** Concentration of one slice as one release reports it; joined through `read.slice`. */
  'read.concentration': {
    release_id: string;
    mineral: string;
    stage: string;
    basis: string;
    measure: string;
    period: string;
    source: string;
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
    above_65: boolean | null;
    flags: string[];
    gaps: Json<readonly StoredGap[]>;
  };
  /** Official SR and EI; `published_on` is the release's. */
  'read.assessment': {
    position: Bigint;
    row_no: number;
    release_id: string;
    mineral: string;
    material: string;
    year: string;
    supply_risk: number | null;
    economic_importance: number | null;
    source_row: number;
    raw: string;
  };
  'read.initiative': {
    initiative_id: string;
    position: Bigint;
    data: Json<unknown>;
  };
  /** Every event of the register; a query folds those known at its position. */
  'read.initiative_event': {
    position: Bigint;
    initiative_id: string;
    type: string;
    on_date: Day;
    recorded_at: string;
    data: Json<unknown>;
  };
}

export interface StoredShare {
  readonly area: string;
  /** 0-1 of the denominator; null when the value is not known. */
  readonly share: number | null;
  readonly value: number | null;
  readonly flags: readonly string[];
}
export interface StoredGap {
  readonly code: string;
  readonly message: string;
}
