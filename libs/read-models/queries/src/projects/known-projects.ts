import { type JsonObject, refuse, type Result } from '@chokepoint/kernel';
import {
  foldProject,
  type ProjectEvent,
  type ProjectState,
  toProjectEvent,
} from '@chokepoint/projects';
import { grouped } from '../criticality/grouped.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { type ProjectEventRow, projectEventsQuery } from './project-events.query.js';

/** A statement with where it stands in the ledger. */
export interface Stated {
  readonly row: ProjectEventRow;
  readonly event: ProjectEvent;
}

/** A project as it is known. */
export interface KnownProject {
  readonly id: string;
  /** Of the last statement that is known; a writer names it. */
  readonly revision: number;
  readonly state: ProjectState;
  readonly statements: readonly Stated[];
}

/** Every project at a knowledge, by id. */
export async function readProjects(
  db: ReadDb,
  knowledge: ResolvedKnowledge,
): Promise<readonly KnownProject[]> {
  const rows = await projectEventsQuery(db, knowledge).execute();
  return grouped(rows, ({ project_id: id }) => id)
    .flatMap(known)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** One project. Refuses 'unknown-project'. */
export async function readProject(
  db: ReadDb,
  id: string,
  knowledge: ResolvedKnowledge,
): Promise<Result<KnownProject>> {
  const [found] = known(await projectEventsQuery(db, knowledge, id).execute());
  if (found !== undefined) return { ok: true, value: found };
  return refuse('unknown-project', `At this knowledge there is no project '${id}'.`);
}

/** What is known of a project begins with its registration; before it there is nothing to show. */
function known(rows: readonly ProjectEventRow[]): KnownProject[] {
  const statements = rows.map((row) => ({
    row,
    event: toProjectEvent({ type: row.type, data: row.data as JsonObject }),
  }));
  const [first] = statements;
  const last = rows.at(-1);
  // At a published day a stage of before the registration can be all that had happened.
  if (first?.event.type !== 'ProjectRegistered' || last === undefined) return [];
  const state = foldProject(statements.map(({ event }) => event));
  if (state === null) return [];
  return [{ id: first.row.project_id, revision: last.revision, state, statements }];
}
