import type { Bigint, Day, Json } from './columns.js';

/** Every statement about a project; a reader folds those known at its position. */
export interface ProjectEventTable {
  position: Bigint;
  project_id: string;
  /** Within the project's stream, from 1: what a writer names as the state that it has seen. */
  revision: number;
  type: string;
  /** Last day on which it can have happened. */
  on_date: Day;
  recorded_at: string;
  actor: string;
  data: Json<unknown>;
}

export interface ProjectTables {
  'read.project_event': ProjectEventTable;
}
