import type { Bigint, Day, Json } from './columns.js';

/**
 * One row a statement event: its facts and what they have in common. A corrected edition has its own
 * row, with the corrected facts, of each statement that reports its slice.
 */
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
  /** The facts as the event holds them: `[area, partner, period, value, flags, row, raw, low, high]`. */
  facts: Json<readonly unknown[]>;
  /** Of a corrected edition: the one period that it is about. Null: all that the facts are of. */
  period: string | null;
}

/**
 * One row a figure. A view over the statements: 500 facts that are stored as one value are written
 * many times as fast as 500 rows with an index, and are always read by statement.
 */
export interface FactView {
  position: Bigint;
  release_id: string;
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

/** One row a correction that a person made of a figure. `data` is what its event says. */
export interface CorrectionTable {
  /** `usgs-mcs-2024-1`: the release and the number of the correction. */
  correction_id: string;
  position: Bigint;
  event_id: string;
  recorded_at: string;
  actor: string;
  /** Release, source and slice of the figure, and its place in its statement, from 1. */
  release_id: string;
  source: string;
  statement_position: Bigint;
  place: number;
  mineral: string;
  stage: string;
  basis: string;
  measure: string;
  period: string;
  corrected_on: Day;
  data: Json<StoredCorrection>;
  removed_position: Bigint | null;
  removed_reason: string | null;
  removed_on: Day | null;
}

/** What the event of a correction says. */
export interface StoredCorrection {
  readonly figure: {
    readonly statement: string;
    readonly place: number;
    readonly form: string;
    readonly unit: string;
    readonly area: string;
    readonly partner: string | null;
    readonly file: string;
    readonly sourceRow: number;
    readonly value: number | null;
    readonly flags: readonly string[];
  };
  readonly value: number | null;
  readonly flags: readonly string[];
  readonly reason: string;
  readonly citations: readonly {
    readonly publisher: string;
    readonly title: string;
    readonly url: string | null;
    readonly publishedOn: string | null;
    readonly verification: string;
    readonly note: string | null;
  }[];
}

/**
 * A figure that one edition of a source gives otherwise than the edition before it, by day of
 * publication. A figure is what a release says for (mineral, stage, form, basis, measure, unit,
 * period, area, partner); several rows of one release add up to it. It stands from the day on which
 * the later edition came out, and for the ledger positions from `known_from`, before `known_until`.
 */
export interface RevisionTable {
  source: string;
  mineral: string;
  stage: string;
  form: string;
  basis: string;
  measure: string;
  unit: string;
  period: string;
  area: string;
  partner: string | null;
  earlier_release: string;
  later_release: string;
  /** Null: the edition gave no number (withheld, not available). */
  earlier_value: number | null;
  later_value: number | null;
  /** (later - earlier) / |earlier|: 0.5 is half more. Null where one is no number or the earlier is 0. */
  relative_change: number | null;
  /** Of the first row that the figure rests on: its statement, and its row in the file. */
  earlier_position: Bigint;
  earlier_row: number;
  later_position: Bigint;
  later_row: number;
  published_on: Day;
  known_from: Bigint;
  known_until: Bigint | null;
}

export interface FactTables {
  'read.statement': StatementTable;
  'read.fact': FactView;
  'read.slice': SliceTable;
  'read.correction': CorrectionTable;
  'read.revision': RevisionTable;
}
