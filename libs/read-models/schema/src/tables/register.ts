import type { Bigint, Day, Json } from './columns.js';

/** Every event of the register of initiatives; a reader folds those known at its position. */
export interface InitiativeEventTable {
  position: Bigint;
  initiative_id: string;
  /** Place in the initiative's stream, 1 for the first. */
  revision: number;
  type: string;
  /** Last day on which it can have happened. */
  on_date: Day;
  data: Json<unknown>;
  recorded_at: string;
  /** Opaque id of who recorded it. */
  actor: string;
}

export interface RegisterTables {
  'read.initiative_event': InitiativeEventTable;
}
