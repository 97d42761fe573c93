import type { JsonObject } from '@chokepoint/kernel';
import type { ProjectEvents, ProjectEventType } from './events.js';

/** A statement about a project: what is said, with its type. */
export type ProjectEvent = {
  [Type in ProjectEventType]: { readonly type: Type; readonly data: ProjectEvents[Type] };
}[ProjectEventType];

/** One project: its id and what is said of it, in the order in which it is to be recorded. */
export interface ProjectEntry {
  readonly id: string;
  readonly events: readonly ProjectEvent[];
}

const TYPES: Readonly<Record<ProjectEventType, true>> = {
  ProjectRegistered: true,
  ProjectCapacityStated: true,
  ProjectStageReached: true,
  OfftakeAgreed: true,
  FinancingReported: true,
};
export const PROJECT_EVENT_TYPES = Object.keys(TYPES) as readonly ProjectEventType[];

/**
 * Reads an event as the ledger holds it. Only the type is looked at: the writer checked the data.
 * @throws TypeError when the type is none of a project, which is a fault of the caller.
 */
export function toProjectEvent(event: { type: string; data: JsonObject }): ProjectEvent {
  if (!Object.hasOwn(TYPES, event.type)) {
    throw new TypeError(`'${event.type}' is not an event of a project`);
  }
  return { type: event.type, data: event.data } as unknown as ProjectEvent;
}

/** The stream of a project: `project-mp-materials-magnets`. */
export const projectStream = (id: string): string => `project-${id}`;

/** Whether a project can have this id: lower-case words joined by '-'. */
export const isProjectId = (id: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 80;
