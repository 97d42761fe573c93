import type { AnalysisEvent } from './analysis-event.js';
import type { AnalysisRegistered, AnalysisRun } from './events.js';

/** An analysis as its events tell it. */
export interface AnalysisState {
  readonly registered: AnalysisRegistered;
  /** The latest run; null: registered, not run yet. */
  readonly run: AnalysisRun | null;
}

/** Null: nothing was registered yet. */
export type Analysis = AnalysisState | null;

/** Gathers the events of one analysis, or the first of them (as known at a position). */
export const foldAnalysis = (events: readonly AnalysisEvent[]): Analysis =>
  events.reduce<Analysis>(evolveAnalysis, null);

/** The state after one more event. @throws TypeError when a run precedes its registration. */
export function evolveAnalysis(state: Analysis, event: AnalysisEvent): AnalysisState {
  if (event.type === 'AnalysisRegistered') return { registered: event.data, run: null };
  if (state === null) throw new TypeError('An analysis cannot be run before it is registered');
  return { ...state, run: event.data };
}
