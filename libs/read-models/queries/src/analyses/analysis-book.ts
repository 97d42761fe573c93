import type { AnalysisDesign } from '@chokepoint/analyses';
import type { AnalysisResult } from '@chokepoint/impact';
import { benjaminiHochberg } from '@chokepoint/impact';
import type { Position } from '@chokepoint/kernel';
import type { Registered } from '../initiatives/register.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import type { AnalysisBooks } from './analysis-books.js';
import { type AnalysisInput, analysisInputs } from './analysis-inputs.js';
import { defaultDesigns } from './default-designs.js';
import { digestOf, resultOf } from './finding.js';
import { type KnownAnalysis, readAnalyses, readRuns } from './read-analyses.js';

/** An analysis that answers: a registered one, or the default where none is registered yet. */
export interface AnsweringAnalysis {
  readonly id: string;
  readonly design: AnalysisDesign;
  readonly reason: string;
  /** Null: not registered at this knowledge. */
  readonly registeredAt: Position | null;
}

/** One series of an analysis with its result. */
export interface AnalysedSeries {
  readonly input: AnalysisInput;
  readonly result: AnalysisResult;
  readonly digest: string;
  /** Corrected over all series of the analysis; null where nothing could be tested. */
  readonly adjustedP: number | null;
  /** Where a run with this very result stands; null: it was worked out for this answer. */
  readonly runAt: Position | null;
}

/** The analyses of an initiative that nothing supersedes, by order of registration. */
export async function answeringAnalyses(
  db: ReadDb,
  entry: Registered,
  register: readonly Registered[],
  books: AnalysisBooks,
  knowledge: ResolvedKnowledge,
): Promise<readonly AnsweringAnalysis[]> {
  const known = (await readAnalyses(db, knowledge)).filter(
    ({ registered }) => registered.design.initiative === entry.id,
  );
  const ids = new Set(known.map(({ id }) => id));
  const missing = defaultDesigns([entry], books)
    .filter(({ id }) => !ids.has(id))
    .map((wanted) => ({ ...wanted, registeredAt: null }));
  return [
    ...known.filter(({ supersededBy }) => supersededBy === null).map(toAnswering),
    ...missing,
  ];
}

export const toAnswering = ({
  id,
  registered,
  registeredAt,
}: KnownAnalysis): AnsweringAnalysis => ({
  id,
  design: registered.design,
  reason: registered.reason,
  registeredAt,
});

/** Every series of an analysis with its result, as figures and register stand at a knowledge. */
export async function analysedSeries(
  db: ReadDb,
  { id, design }: Pick<AnsweringAnalysis, 'id' | 'design'>,
  register: readonly Registered[],
  books: AnalysisBooks,
  knowledge: ResolvedKnowledge,
): Promise<readonly AnalysedSeries[]> {
  const last = (await readRuns(db, [id], knowledge)).get(id);
  const recorded = new Set(last?.digests);
  const found = analysisInputs(design, books, register).map((input) => {
    const digest = digestOf(design, input);
    const result = resultOf(design, input, digest);
    const runAt = last !== undefined && recorded.has(digest) ? last.position : null;
    return { input, result, digest, runAt };
  });
  const { members } = benjaminiHochberg(
    found.map(({ digest, result }) => ({ id: digest, p: result.assessed?.p ?? null })),
  );
  return found.map((one, index) => ({ ...one, adjustedP: members[index]?.q ?? null }));
}
