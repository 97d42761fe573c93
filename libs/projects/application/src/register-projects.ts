import {
  decideProject,
  evolveProject,
  isProjectId,
  type ProjectEntry,
  type ProjectEvent,
  projectStream,
} from '@chokepoint/projects';
import { ok, type Refusal, refuse, type Result } from '@chokepoint/kernel';
import type { Ledger, StreamWrite } from '@chokepoint/ledger';
import { unknownInitiative } from './known-initiative.js';
import {
  appendIdOf,
  type KnownProject,
  readProject,
  saysTheSame,
  toNewEvent,
} from './project-stream.js';
import { badProjectId } from './record-statement.js';

export interface RegisterProjects {
  readonly entries: readonly ProjectEntry[];
  /** Opaque id of who brings them. */
  readonly actor: string;
}

/** What bringing one project comes to. */
export interface ProjectPlan {
  readonly id: string;
  /** 'unchanged': the ledger holds all of it already. */
  readonly kind: 'registered' | 'extended' | 'unchanged';
  /** Statements that are new. */
  readonly added: readonly ProjectEvent[];
}

/** A statement that the decider refuses, with its place among the entries. */
export interface RefusedStatement {
  readonly id: string;
  /** Index among the entry's events. */
  readonly at: number;
  readonly error: Refusal;
}

export interface ProjectsPlan {
  readonly projects: readonly ProjectPlan[];
  readonly refused: readonly RefusedStatement[];
  readonly writes: readonly StreamWrite[];
}

/**
 * What bringing projects would do; nothing is written. A statement that the ledger holds already is
 * passed over, wherever it stands. Each entry names a project of its own.
 */
export async function planProjects(
  ledger: Ledger,
  { entries, actor }: RegisterProjects,
): Promise<ProjectsPlan> {
  const projects: ProjectPlan[] = [];
  const refused: RefusedStatement[] = [];
  const writes: StreamWrite[] = [];
  for (const entry of entries) {
    const { id } = entry;
    if (!isProjectId(id)) {
      const bad = badProjectId(id);
      if (!bad.ok) refused.push({ id, at: 0, error: bad.error });
      continue;
    }
    const known = await readProject(ledger, id);
    const { added, faults } = await newStatements(ledger, entry, known);
    refused.push(...faults);
    projects.push({ id, kind: kindOf(known, added), added });
    if (added.length === 0) continue;
    const events = added.map((event, index) =>
      toNewEvent(id, known.revision + index + 1, event, actor),
    );
    const expected = known.revision === 0 ? 'no-stream' : known.revision;
    writes.push({ stream: projectStream(id), expected, events });
  }
  return { projects, refused, writes };
}

/**
 * Brings projects into the ledger, all of them in one append or none. Refuses 'project-moved' when
 * somebody else wrote to one of them meanwhile, 'not-storable', and the first statement that the
 * decider refuses.
 */
export async function registerProjects(
  ledger: Ledger,
  command: RegisterProjects,
): Promise<Result<readonly ProjectPlan[]>> {
  const { projects, refused, writes } = await planProjects(ledger, command);
  const [first] = refused;
  if (first !== undefined) {
    const { id, at, error } = first;
    return refuse(error.code, `${id}: ${error.message}`, { project: id, statement: at + 1 });
  }
  if (writes.length === 0) return ok(projects);
  const appendId = appendIdOf(writes.flatMap(({ events }) => events));
  const appended = await ledger.append({ appendId, writes });
  if (appended.kind !== 'refused') return ok(projects);
  return appended.code === 'not-storable'
    ? refuse('not-storable', appended.reason)
    : refuse('project-moved', 'A project was written by somebody else meanwhile; try again.', {
        ledger: appended.code,
      });
}

async function newStatements(ledger: Ledger, { id, events }: ProjectEntry, known: KnownProject) {
  const added: ProjectEvent[] = [];
  const faults: RefusedStatement[] = [];
  let { state } = known;
  for (const [at, event] of events.entries()) {
    if (known.events.some((recorded) => saysTheSame(recorded, event))) continue;
    const decided = decideProject(state, event);
    const verdict = (decided.ok ? await unknownInitiative(ledger, event) : null) ?? decided;
    if (!verdict.ok) {
      faults.push({ id, at, error: verdict.error });
      // What follows cannot be judged without the project that it is about.
      if (state === null) break;
      continue;
    }
    state = evolveProject(state, event);
    added.push(event);
  }
  return { added, faults };
}

function kindOf({ revision }: KnownProject, added: readonly ProjectEvent[]): ProjectPlan['kind'] {
  if (added.length === 0) return 'unchanged';
  return revision === 0 ? 'registered' : 'extended';
}
