import { type AnalysisRun, recordRun as decideRun } from '@chokepoint/analyses';
import type { Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import { type Recorded, recordDecision } from './record-decision.js';

export interface RecordRun {
  readonly id: string;
  readonly run: AnalysisRun;
  /** Opaque id of who ran it. */
  readonly actor: string;
}

/** Records what an analysis found. Refuses as the decider and `recordDecision` do. */
export const recordRun = (
  ledger: Ledger,
  { id, run, actor }: RecordRun,
): Promise<Result<Recorded>> => recordDecision(ledger, id, actor, (state) => decideRun(state, run));
