/** Columns that every row of figures has, of its statement and its release. */
interface OriginRow {
  readonly release_id: string;
  readonly published_on: string;
  readonly file: string;
  readonly source_row: number;
  readonly position: string;
  readonly event_id: string;
  readonly content_hash: string;
}

/** Where a figure stands: release, file and row at its publisher; event and hash in the ledger. */
export const originOf = (row: OriginRow) => ({
  release: row.release_id,
  publishedOn: row.published_on,
  file: row.file,
  row: row.source_row,
  position: row.position,
  eventId: row.event_id,
  contentHash: row.content_hash,
});
