import type { Bigint, Day, Json } from './columns.js';

/** Every event of the register of initiatives; a reader folds those known at its position. */
export interface InitiativeEventTable {
  position: Bigint;
  initiative_id: string;
  type: string;
  /** Last day on which it can have happened. */
  on_date: Day;
  data: Json<unknown>;
}

export interface RegisterTables {
  'read.initiative_event': InitiativeEventTable;
}
