import type { Bigint, Day, Json } from './columns.js';

export interface StoredFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}
export interface StoredFileCount {
  readonly file: string;
  readonly read: number;
  readonly imported: number;
  readonly rejected: number;
  readonly skipped: readonly { readonly rule: string; readonly rows: number }[];
}

/**
 * One row a release, and one a corrected edition: a release's slice with the corrections that stood
 * at a time, which counts as an edition of its own (`usgs-mcs-2024~1`). What a later event adds (seal, withdrawal) carries its position, so a reader
 * at an earlier position leaves it out.
 */
export interface ReleaseTable {
  /** Stream name without its category: `usgs-mcs-2024`. */
  release_id: string;
  source: string;
  edition: string;
  title: string;
  published_on: Day;
  published_precision: string;
  licence: string;
  importer: string;
  received_position: Bigint;
  recorded_at: string;
  files: Json<readonly StoredFile[]>;
  sealed_position: Bigint | null;
  file_counts: Json<readonly StoredFileCount[]> | null;
  rows_read: number | null;
  rows_imported: number | null;
  rows_rejected: number | null;
  rows_skipped: number | null;
  facts: number | null;
  digest: string | null;
  withdrawn_position: Bigint | null;
  withdrawn_reason: string | null;
  /** The day that the withdrawal names, not the one on which it was recorded. */
  withdrawn_on: Day | null;
  /** Of a corrected edition: the publisher's release that it corrects. */
  corrects: string | null;
  /** Of a corrected edition: the corrections that it holds, oldest first. */
  corrections: string[] | null;
}

/**
 * One row an event between a release's receipt and its seal: how far its import had come by any
 * position, and when it last moved.
 */
export interface ImportStepTable {
  release_id: string;
  position: Bigint;
  recorded_at: string;
  statements: number;
  facts: number;
}

export interface RejectTable {
  position: Bigint;
  row_no: number;
  release_id: string;
  file: string;
  source_row: number;
  field: string | null;
  raw: string;
  reason: string;
}

export interface ReleaseTables {
  'read.release': ReleaseTable;
  'read.import_step': ImportStepTable;
  'read.reject': RejectTable;
}
