import type { Bigint, Day, Json } from './columns.js';

/** Every event of a note, a sign-off or a frozen view; a reader folds those known at its position. */
export interface ReviewEventTable {
  position: Bigint;
  /** `note-…`, `sign-off-…` or `frozen-…` */
  stream: string;
  type: string;
  /** The day on which it was said. */
  on_date: Day;
  recorded_at: string;
  actor: string;
  event_id: string;
  data: Json<unknown>;
}

export interface ReviewTables {
  'read.review_event': ReviewEventTable;
}
