import { canonicalJson, ok, refuse, type Result } from '@chokepoint/kernel';
import type { AnalysisEvent } from './analysis-event.js';
import type { Analysis } from './analysis.state.js';
import { designFault } from './design-fault.js';
import type { AnalysisRegistered, AnalysisRun } from './events.js';

/** What is to be recorded; null where it is recorded already. */
export type AnalysisDecision = Result<AnalysisEvent | null>;

/**
 * Registers a design. The same design again changes nothing; another one under the same id is
 * refused with 'analysis-registered': a design that could be changed after its result was seen
 * would be no design. Also refuses 'bad-design'.
 */
export function registerAnalysis(state: Analysis, wanted: AnalysisRegistered): AnalysisDecision {
  const fault = designFault(wanted);
  if (fault !== null) return refuse('bad-design', fault);
  if (state === null) return ok({ type: 'AnalysisRegistered', data: wanted });
  if (canonicalJson(state.registered.design) === canonicalJson(wanted.design)) return ok(null);
  return refuse(
    'analysis-registered',
    'Another design is registered under this id and stays. Register yours under a new id, with ' +
      'this one as what it supersedes and the reason why.',
  );
}

/**
 * Records a run. One that found what the last run found, by the same method from the same inputs,
 * changes nothing. Refuses 'analysis-not-registered' and 'not-in-design'.
 */
export function recordRun(state: Analysis, run: AnalysisRun): AnalysisDecision {
  if (state === null) {
    return refuse('analysis-not-registered', 'Register the design before a result is recorded.');
  }
  const { minerals } = state.registered.design;
  const stranger = run.findings.find(({ mineral }) => !minerals.includes(mineral));
  if (stranger !== undefined) {
    return refuse('not-in-design', `The design does not hold '${stranger.mineral}'.`);
  }
  if (state.run !== null && digestsOf(state.run) === digestsOf(run)) return ok(null);
  return ok({ type: 'AnalysisRun', data: run });
}

const digestsOf = ({ method, findings }: AnalysisRun): string =>
  [method, ...findings.map(({ digest }) => digest)].join();
