import type { Position, Result } from '@chokepoint/kernel';
import { positionOf } from '@chokepoint/queries';
import { type AnalysesDone, type AnalysesJob, runAnalyses } from './run-analyses.js';

/**
 * Keeps analyses registered and run while the ledger is followed. An import moves the read models
 * many times before its release is sealed, so nothing is done until they rest at the head.
 */
export class AnalysisKeeper {
  private seen: Position | null = null;
  private done: Position | null = null;

  constructor(private readonly job: Omit<AnalysesJob, 'onProgress'>) {}

  /** One turn of a follower. @throws Error when the ledger did not take an analysis. */
  async work(): Promise<void> {
    const { ledger, readModels, signal } = this.job;
    const { position: head } = await ledger.head();
    const reached = positionOf(await readModels.states());
    const rests = reached === head && this.seen === head;
    this.seen = reached;
    if (!rests || this.done === head || signal.aborted) return;
    const outcome = await this.run();
    if (!outcome.ok) throw new Error(outcome.error.message);
    const [refused] = outcome.value.refused;
    if (refused !== undefined) throw new Error(`An analysis was refused: ${refused.message}`);
    // What was appended meanwhile, by this run too, is looked at when it is in the read models.
    this.done = head;
  }

  run(onProgress?: AnalysesJob['onProgress']): Promise<Result<AnalysesDone>> {
    return runAnalyses({ ...this.job, onProgress });
  }
}
