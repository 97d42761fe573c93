import type { JsonObject } from '@chokepoint/kernel';
import type { AnalysisEventType } from './events.js';

/** Turns an event's data of one version into that of the next. Pure JSON to JSON. */
export type AnalysisUpcaster = (data: JsonObject) => JsonObject;

/**
 * How old versions of each event become the newest: the first step leads from version 1 to 2. To
 * change what an event carries, add a step here and a frozen fixture of the new version
 * (test/contract/event-versions); a step once released is never changed.
 */
export const ANALYSIS_UPCASTERS: Readonly<Record<AnalysisEventType, readonly AnalysisUpcaster[]>> =
  {
    AnalysisRegistered: [],
    AnalysisRun: [],
  };

/** The version in which events of the type are written now; the first is 1. */
export const analysisSchemaVersion = (type: AnalysisEventType): number =>
  ANALYSIS_UPCASTERS[type].length + 1;
