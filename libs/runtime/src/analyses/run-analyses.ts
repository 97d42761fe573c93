import { setImmediate as breathe } from 'node:timers/promises';
import { recordRun, registerAnalysis } from '@chokepoint/analyses-application';
import { ok, type Position, type Refusal, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import {
  type AnalysisTask,
  type ReadModels,
  readAnalysisWork,
  runOf,
  wantsRun,
} from '@chokepoint/queries';
import type { OnProgress } from '../progress/progress.js';

/** Opaque id of who registers default designs and records runs. */
const ACTOR = 'system:analyses';

export interface AnalysesJob {
  readonly ledger: Ledger;
  readonly readModels: ReadModels;
  /** Ends after the analysis in hand; what is left is done at the next run. */
  readonly signal: AbortSignal;
  readonly onProgress?: OnProgress | undefined;
}

export interface AnalysesDone {
  readonly registered: number;
  readonly runs: number;
  readonly refused: readonly Refusal[];
}

/**
 * Registers the default designs that are missing, and runs each analysis whose inputs or method
 * are others than at its last run. Everything that was read is read at one position. Refuses
 * 'read-models-not-ready'.
 */
export async function runAnalyses(job: AnalysesJob): Promise<Result<AnalysesDone>> {
  const read = await job.readModels.read(async ({ db, position }) => {
    const knowledge = { knownAt: position, publishedBy: null };
    return ok({ position, tasks: await readAnalysisWork(db, knowledge) });
  });
  if (!read.ok) return read;
  const { position, tasks } = read.value;
  const done = { registered: 0, runs: 0, refused: [] as Refusal[] };
  for (const [index, task] of tasks.entries()) {
    if (job.signal.aborted) break;
    job.onProgress?.({ step: 'Looking at the analyses', done: index, total: tasks.length });
    await work(job, task, position, done);
    // Requests are answered by the same thread.
    await breathe();
  }
  return ok(done);
}

async function work(
  { ledger }: AnalysesJob,
  task: AnalysisTask,
  position: Position,
  done: { registered: number; runs: number; refused: Refusal[] },
): Promise<void> {
  const { id, analysis } = task;
  if (task.isNew) {
    const registered = await registerAnalysis(ledger, { id, analysis, actor: ACTOR });
    if (!registered.ok) return void done.refused.push(registered.error);
    done.registered += 1;
  }
  if (!wantsRun(task)) return;
  const recorded = await recordRun(ledger, { id, run: runOf(task, position), actor: ACTOR });
  if (recorded.ok) done.runs += 1;
  else done.refused.push(recorded.error);
}
