import {
  type AnalysisRegistered,
  analysisStream,
  registerAnalysis as decideRegistration,
} from '@chokepoint/analyses';
import { refuse, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import { type Recorded, recordDecision } from './record-decision.js';

export interface RegisterAnalysis {
  readonly id: string;
  readonly analysis: AnalysisRegistered;
  /** Opaque id of who registers it. */
  readonly actor: string;
}

/**
 * Fixes the design of an analysis before its result is seen. Refuses 'bad-analysis-id',
 * 'unknown-analysis' (the one that it supersedes is not there), and as the decider and
 * `recordDecision` do.
 */
export async function registerAnalysis(
  ledger: Ledger,
  { id, analysis, actor }: RegisterAnalysis,
): Promise<Result<Recorded>> {
  if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(id)) {
    return refuse('bad-analysis-id', `'${id}' is not lower-case words joined by '-' or '.'.`);
  }
  const { supersedes } = analysis;
  if (supersedes !== null && !(await isRegistered(ledger, supersedes))) {
    return refuse('unknown-analysis', `There is no analysis '${supersedes}' to supersede.`);
  }
  return recordDecision(ledger, id, actor, (state) => decideRegistration(state, analysis));
}

const isRegistered = async (ledger: Ledger, id: string): Promise<boolean> =>
  (await ledger.readStream(analysisStream(id))).length > 0;
