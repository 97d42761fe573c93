import {
  foldProject,
  type Project,
  PROJECT_UPCASTERS,
  type ProjectEvent,
  projectSchemaVersion,
  projectStream,
  toProjectEvent,
} from '@chokepoint/projects';
import { canonicalJson } from '@chokepoint/kernel';
import {
  type Ledger,
  type NewEvent,
  type RecordedEvent,
  upcasters,
  withUpcasters,
} from '@chokepoint/ledger';
import { v5 as uuid } from 'uuid';

const NAMESPACE = '5d0f4b7e-6c1d-5a0b-9a7f-2f1f6f0c3b52';
const registry = upcasters().registerAll(PROJECT_UPCASTERS);

/** A project as the ledger holds it. */
export interface KnownProject {
  readonly id: string;
  readonly events: readonly RecordedEvent[];
  /** Of the last event; 0 when there is none. */
  readonly revision: number;
  readonly state: Project;
}

export async function readProject(ledger: Ledger, id: string): Promise<KnownProject> {
  const events = await withUpcasters(ledger, registry).readStream(projectStream(id));
  const revision = events.at(-1)?.revision ?? 0;
  return { id, events, revision, state: foldProject(events.map(toProjectEvent)) };
}

/** Whether an event says just this. Who recorded it does not matter. */
export const saysTheSame = (recorded: RecordedEvent, { type, data }: ProjectEvent): boolean =>
  recorded.type === type && canonicalJson(recorded.data) === canonicalJson(data);

/** The id follows from the project, the place in its stream and what is said: a retry is harmless. */
export const toNewEvent = (
  id: string,
  revision: number,
  { type, data }: ProjectEvent,
  actor: string,
): NewEvent => ({
  id: uuid(canonicalJson([id, revision, type, data]), NAMESPACE),
  type,
  schemaVersion: projectSchemaVersion(type),
  data,
  metadata: { actor },
});

/** The append's own id, from the events it carries. */
export const appendIdOf = (events: readonly NewEvent[]): string =>
  uuid(events.map(({ id }) => id).join(), NAMESPACE);
