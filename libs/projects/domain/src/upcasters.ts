import type { JsonObject } from '@chokepoint/kernel';
import type { ProjectEventType } from './events.js';

/** Turns an event's data of one version into that of the next. Pure JSON to JSON. */
export type ProjectUpcaster = (data: JsonObject) => JsonObject;

/**
 * How old versions of each event become the newest: the first step leads from version 1 to 2. To
 * change what an event carries, add a step here and a frozen fixture of the new version
 * (test/contract/event-versions); a step once released is never changed.
 */
export const PROJECT_UPCASTERS: Readonly<Record<ProjectEventType, readonly ProjectUpcaster[]>> = {
  ProjectRegistered: [],
  ProjectCapacityStated: [],
  ProjectStageReached: [],
  OfftakeAgreed: [],
  FinancingReported: [],
};

/** The version in which events of the type are written now; the first is 1. */
export const projectSchemaVersion = (type: ProjectEventType): number =>
  PROJECT_UPCASTERS[type].length + 1;
