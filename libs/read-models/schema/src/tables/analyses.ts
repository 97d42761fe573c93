import type { Bigint, Json } from './columns.js';

/** Every event of every analysis; a reader folds those known at its position. */
export interface AnalysisEventTable {
  position: Bigint;
  analysis_id: string;
  type: string;
  data: Json<unknown>;
}

export interface AnalysisTables {
  'read.analysis_event': AnalysisEventTable;
}
