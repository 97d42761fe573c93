import type { JsonObject } from '@chokepoint/kernel';
import type { AnalysisDesign, AnalysisEvents, AnalysisEventType } from './events.js';

/** An event of an analysis: what is said, with its type. */
export type AnalysisEvent = {
  [Type in AnalysisEventType]: { readonly type: Type; readonly data: AnalysisEvents[Type] };
}[AnalysisEventType];

const TYPES: Readonly<Record<AnalysisEventType, true>> = {
  AnalysisRegistered: true,
  AnalysisRun: true,
};
export const ANALYSIS_EVENT_TYPES = Object.keys(TYPES) as readonly AnalysisEventType[];

/**
 * Reads an event as the ledger holds it. Only the type is looked at: the writer checked the data.
 * @throws TypeError when the type is none of an analysis, which is a fault of the caller.
 */
export function toAnalysisEvent(event: { type: string; data: JsonObject }): AnalysisEvent {
  if (!Object.hasOwn(TYPES, event.type)) {
    throw new TypeError(`'${event.type}' is not an event of an analysis`);
  }
  return { type: event.type, data: event.data } as unknown as AnalysisEvent;
}

const PREFIX = 'analysis-';

/** The stream of an analysis: `analysis-crm-act.top1-eu-imports`. */
export const analysisStream = (id: string): string => `${PREFIX}${id}`;

/** The id under which an initiative's outcome is analysed by default: by year unless it says so. */
export const defaultAnalysisId = (
  initiative: string,
  { outcome, frequency }: Pick<AnalysisDesign, 'outcome' | 'frequency'>,
): string =>
  frequency === 'annual' ? `${initiative}.${outcome}` : `${initiative}.${outcome}.${frequency}`;
