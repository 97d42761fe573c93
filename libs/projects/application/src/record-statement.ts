import { decideProject, isProjectId, type ProjectEvent, projectStream } from '@chokepoint/projects';
import { ok, type Position, refuse, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import { unknownInitiative } from './known-initiative.js';
import {
  appendIdOf,
  type KnownProject,
  readProject,
  saysTheSame,
  toNewEvent,
} from './project-stream.js';

export interface RecordStatement {
  readonly id: string;
  /** Revision of the project that the writer has seen; 0 for one that is not registered yet. */
  readonly expectedRevision: number;
  readonly statement: ProjectEvent;
  /** Opaque id of who says it. */
  readonly actor: string;
}

/** What recording came to. The same statement sent again from the same revision is 'unchanged'. */
export interface RecordedStatement {
  readonly id: string;
  readonly kind: 'recorded' | 'unchanged';
  readonly revision: number;
  readonly position: Position;
}

/**
 * Records one statement about a project, at the revision that its writer has seen. Refuses
 * 'bad-project-id', 'unknown-project' (a statement on one that is not registered),
 * 'unknown-initiative', 'project-moved'
 * (somebody else wrote meanwhile: who, what and from which revision is in the message and details),
 * 'not-storable', and what the decider refuses.
 */
export async function recordStatement(
  ledger: Ledger,
  command: RecordStatement,
): Promise<Result<RecordedStatement>> {
  const { id, expectedRevision, statement, actor } = command;
  if (!isProjectId(id)) return badProjectId(id);
  const known = await readProject(ledger, id);
  const repeated = known.events.at(expectedRevision);
  if (repeated !== undefined && saysTheSame(repeated, statement)) {
    const { revision, position } = repeated;
    return ok({ id, kind: 'unchanged', revision, position });
  }
  if (known.revision === 0 && statement.type !== 'ProjectRegistered') {
    return refuse('unknown-project', `There is no project '${id}'.`);
  }
  if (known.revision !== expectedRevision) return moved(known, expectedRevision);
  const decision = decideProject(known.state, statement);
  if (!decision.ok) return decision;
  const unknown = await unknownInitiative(ledger, statement);
  if (unknown) return unknown;
  const event = toNewEvent(id, known.revision + 1, decision.value, actor);
  const stream = projectStream(id);
  const appended = await ledger.append({
    appendId: appendIdOf([event]),
    writes: [
      { stream, expected: known.revision === 0 ? 'no-stream' : known.revision, events: [event] },
    ],
  });
  if (appended.kind === 'refused') {
    if (appended.code === 'not-storable')
      return refuse('not-storable', appended.reason, { stream });
    return moved(await readProject(ledger, id), expectedRevision);
  }
  const kind = appended.kind === 'appended' ? 'recorded' : 'unchanged';
  return ok({ id, kind, revision: known.revision + 1, position: appended.lastPosition });
}

export const badProjectId = (id: string): Result<never> =>
  refuse('bad-project-id', `'${id}' is not lower-case words joined by '-', at most 80 characters.`);

/** Says who wrote what since the revision that the writer has seen. */
function moved({ id, events, revision }: KnownProject, expected: number): Result<never> {
  const since = events.slice(expected);
  const changes = since.map(({ revision: at, type, metadata, recordedAt }) => ({
    revision: at,
    type,
    actor: metadata.actor,
    recordedAt,
  }));
  const told = changes
    .map(
      (one) =>
        `'${one.actor}' recorded ${one.type} as revision ${one.revision} (${one.recordedAt})`,
    )
    .join('; ');
  const message =
    since.length === 0
      ? `'${id}' is at revision ${revision}, not ${expected}.`
      : `'${id}' changed after revision ${expected}: ${told}. Look at it and decide anew from revision ${revision}.`;
  return refuse('project-moved', message, { project: id, expected, revision, changes });
}
