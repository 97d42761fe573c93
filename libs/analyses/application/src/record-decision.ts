import {
  type Analysis,
  ANALYSIS_UPCASTERS,
  type AnalysisDecision,
  type AnalysisEvent,
  analysisSchemaVersion,
  analysisStream,
  foldAnalysis,
  toAnalysisEvent,
} from '@chokepoint/analyses';
import { canonicalJson, ok, type Position, refuse, type Result } from '@chokepoint/kernel';
import { type Ledger, type NewEvent, upcasters, withUpcasters } from '@chokepoint/ledger';
import { v5 as uuid } from 'uuid';

const NAMESPACE = 'b6a1c0c4-4f2e-5a49-8f6d-0f2f5a0f7c11';
const registry = upcasters().registerAll(ANALYSIS_UPCASTERS);

/** What recording came to. */
export interface Recorded {
  readonly id: string;
  readonly kind: 'recorded' | 'unchanged';
  /** Of the new event; null when nothing was new. */
  readonly position: Position | null;
}

/**
 * Reads an analysis, decides, and appends what was decided at the revision that it was decided on.
 * Refuses what the decider refuses, 'not-storable', and 'analysis-busy' when somebody else wrote
 * to the analysis meanwhile.
 */
export async function recordDecision(
  ledger: Ledger,
  id: string,
  actor: string,
  decide: (state: Analysis) => AnalysisDecision,
): Promise<Result<Recorded>> {
  const stream = analysisStream(id);
  const past = await withUpcasters(ledger, registry).readStream(stream);
  const decision = decide(foldAnalysis(past.map(toAnalysisEvent)));
  if (!decision.ok) return decision;
  if (decision.value === null) return ok({ id, kind: 'unchanged', position: null });
  const event = toNewEvent(id, past.length + 1, decision.value, actor);
  const appended = await ledger.append({
    appendId: uuid(event.id, NAMESPACE),
    writes: [{ stream, expected: past.at(-1)?.revision ?? 'no-stream', events: [event] }],
  });
  if (appended.kind !== 'refused') {
    return ok({ id, kind: 'recorded', position: appended.lastPosition });
  }
  return appended.code === 'not-storable'
    ? refuse('not-storable', appended.reason, { stream })
    : refuse(
        'analysis-busy',
        `'${id}' was written by somebody else meanwhile (${appended.code}); try again.`,
        { stream },
      );
}

/** The id follows from the analysis, the place in its stream and what is said: a retry is harmless. */
const toNewEvent = (
  id: string,
  ordinal: number,
  { type, data }: AnalysisEvent,
  actor: string,
): NewEvent => ({
  id: uuid(canonicalJson([id, ordinal, type, data]), NAMESPACE),
  type,
  schemaVersion: analysisSchemaVersion(type),
  data,
  metadata: { actor },
});
