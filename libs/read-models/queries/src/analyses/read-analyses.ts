import type { AnalysisRegistered } from '@chokepoint/analyses';
import { type Position, refuse, type Result, toPosition } from '@chokepoint/kernel';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { registrationsQuery, runsQuery } from './analysis-events.query.js';

/** A registered analysis as it is known. */
export interface KnownAnalysis {
  readonly id: string;
  readonly registered: AnalysisRegistered;
  readonly registeredAt: Position;
  /** The analysis that supersedes this one, or null. */
  readonly supersededBy: string | null;
}

/** A recorded run: where it stands, what it read, and the digests of what it found. */
export interface KnownRun {
  readonly position: Position;
  readonly method: string;
  /** Up to which position figures and register were read. */
  readonly inputsPosition: Position;
  readonly digests: readonly string[];
  /** Findings that could be assessed, and of them those that moved, by sign. */
  readonly assessable: number;
  readonly rose: number;
  readonly fell: number;
}

/** Every analysis known at a position, in the order of registration. */
export async function readAnalyses(
  db: ReadDb,
  knowledge: ResolvedKnowledge,
): Promise<readonly KnownAnalysis[]> {
  const rows = await registrationsQuery(db, knowledge).execute();
  const known = rows.map(({ analysis_id: id, data, position }) => ({
    id,
    // The writer checked the data, and the projection brought it to the newest version.
    registered: data as AnalysisRegistered,
    registeredAt: toPosition(position),
  }));
  const successor = new Map(
    known.flatMap(({ id, registered: { supersedes } }) =>
      supersedes === null ? [] : [[supersedes, id] as const],
    ),
  );
  return known.map((one) => ({ ...one, supersededBy: successor.get(one.id) ?? null }));
}

/** The latest runs of some analyses, by id. */
export async function readRuns(
  db: ReadDb,
  ids: readonly string[],
  knowledge: ResolvedKnowledge,
): Promise<ReadonlyMap<string, KnownRun>> {
  if (ids.length === 0) return new Map();
  const rows = await runsQuery(db, ids, knowledge).execute();
  return new Map(
    rows.map(({ analysis_id, position, method, inputs_position, digests, ...counts }) => [
      analysis_id,
      {
        position: toPosition(position),
        method,
        inputsPosition: toPosition(inputs_position),
        digests,
        ...counts,
      },
    ]),
  );
}

export function findAnalysis(all: readonly KnownAnalysis[], id: string): Result<KnownAnalysis> {
  const found = all.find((one) => one.id === id);
  if (found !== undefined) return { ok: true, value: found };
  return refuse('unknown-analysis', `At this knowledge there is no analysis '${id}'.`);
}
