import type { Bigint, Json } from './columns.js';

/** One row an analysis: its design, fixed by its first event. */
export interface AnalysisTable {
  position: Bigint;
  analysis_id: string;
  /** `AnalysisRegistered` in its newest version. */
  data: Json<unknown>;
}

/**
 * One row a run. What it found is in the ledger, and worked out again by whoever has the inputs: the
 * digests tell whether it is the same.
 */
export interface AnalysisRunTable {
  position: Bigint;
  analysis_id: string;
  method: string;
  /** Up to which position figures and register were read. */
  inputs_position: Bigint;
  /** Of its findings, in their order. */
  digests: string[];
  /** Findings that could be assessed, and of them those that moved, by the sign of the effect. */
  assessable: number;
  rose: number;
  fell: number;
}

export interface AnalysisTables {
  'read.analysis': AnalysisTable;
  'read.analysis_run': AnalysisRunTable;
}
