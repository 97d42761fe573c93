import type { AnalysisRegistered, AnalysisRun } from '@chokepoint/analyses';
import { ANALYSIS_METHOD, sideOf } from '@chokepoint/impact';
import type { Position } from '@chokepoint/kernel';
import { readRegister } from '../initiatives/register.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { readBooks } from './analysis-books.js';
import { type AnalysisInput, analysisInputs } from './analysis-inputs.js';
import { defaultDesigns } from './default-designs.js';
import { digestOf, findingOf } from './finding.js';
import { type KnownRun, readAnalyses, readRuns } from './read-analyses.js';

/** An analysis with the series that it would be run on now. */
export interface AnalysisTask {
  readonly id: string;
  readonly analysis: AnalysisRegistered;
  /** Not registered yet: a default design that is wanted. */
  readonly isNew: boolean;
  readonly inputs: readonly AnalysisInput[];
  readonly last: KnownRun | null;
}

/** Every registered analysis, and every default one that is still to be registered. */
export async function readAnalysisWork(
  db: ReadDb,
  knowledge: ResolvedKnowledge,
): Promise<readonly AnalysisTask[]> {
  const known = await readAnalyses(db, knowledge);
  const ids = new Set(known.map(({ id }) => id));
  const register = await readRegister(db, knowledge);
  const books = await readBooks(db, knowledge);
  const wanted = defaultDesigns(register, books)
    .filter(({ id }) => !ids.has(id))
    .map(({ id, design, reason }) => ({
      id,
      analysis: { design, reason, supersedes: null },
      isNew: true,
    }));
  const runs = await readRuns(db, [...ids], knowledge);
  return [
    ...known.map(({ id, registered }) => ({ id, analysis: registered, isNew: false })),
    ...wanted,
  ].map((task) => ({
    ...task,
    inputs: analysisInputs(task.analysis.design, books, register),
    last: runs.get(task.id) ?? null,
  }));
}

/** Whether there is something to record: a series with a period after the date, not yet run so. */
export function wantsRun({ analysis: { design }, inputs, last }: AnalysisTask): boolean {
  const measurable = inputs.filter((input) => hasPeriodAfter(input, design.date.on));
  if (measurable.length === 0) return false;
  return last?.digests.join() !== measurable.map((input) => digestOf(design, input)).join();
}

/** Runs an analysis on the series that have a period after the date. */
export const runOf = (
  { analysis: { design }, inputs }: AnalysisTask,
  knownAt: Position,
): AnalysisRun => ({
  method: ANALYSIS_METHOD,
  knownAt,
  findings: inputs
    .filter((input) => hasPeriodAfter(input, design.date.on))
    .map((input) => findingOf(design, input)),
});

const hasPeriodAfter = ({ points }: AnalysisInput, day: string): boolean =>
  points.some(({ period, value }) => value !== null && sideOf(period, day) === 'after');
