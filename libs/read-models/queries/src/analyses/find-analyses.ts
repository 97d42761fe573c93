import type { AnalysesAnswer, Analysis, Outcome } from '@chokepoint/api-contract';
import { ok } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { type KnownAnalysis, type KnownRun, readAnalyses, readRuns } from './read-analyses.js';
import { toDesign } from './to-design.js';

export interface AnalysesParams {
  readonly initiative?: string | undefined;
  readonly outcome?: Outcome | undefined;
}

/** Every registered analysis with its design and its latest run, in the order of registration. */
export const findAnalyses: Find<AnalysesParams, AnalysesAnswer> = async (db, params, knowledge) => {
  const { initiative, outcome } = params;
  const known = (await readAnalyses(db, knowledge)).filter(
    ({ registered: { design } }) =>
      (initiative === undefined || design.initiative === initiative) &&
      (outcome === undefined || design.outcome === outcome),
  );
  const runs = await readRuns(
    db,
    known.map(({ id }) => id),
    knowledge,
  );
  return ok({
    ...knowledge,
    analyses: known.map((one) => toAnalysis(one, runs.get(one.id) ?? null)),
  });
};

function toAnalysis(known: KnownAnalysis, last: KnownRun | null): Analysis {
  const { id, registered, registeredAt, supersededBy } = known;
  return {
    id,
    design: toDesign(registered.design),
    reason: registered.reason,
    supersedes: registered.supersedes,
    supersededBy,
    registeredAt,
    run: last && {
      at: last.position,
      method: last.method,
      knownAt: last.inputsPosition,
      series: last.digests.length,
    },
  };
}
