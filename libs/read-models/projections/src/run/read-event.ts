import type { RecordedEvent } from '@chokepoint/ledger';
import { ANALYSIS_EVENT_TYPES, type AnalysisEvents } from '@chokepoint/analyses';
import { INITIATIVE_EVENT_TYPES, type InitiativeEvents } from '@chokepoint/initiatives';
import { PROJECT_EVENT_TYPES, type ProjectEvents } from '@chokepoint/projects';
import { REVIEW_EVENT_TYPES, type ReviewEvents } from '@chokepoint/reviews';
import type { SupplyEvents } from '@chokepoint/supply';

type Recorded<Events> = {
  [Type in keyof Events & string]: Omit<RecordedEvent, 'type' | 'data'> & {
    readonly type: Type;
    readonly data: Events[Type];
  };
}[keyof Events & string];

export type SupplyEvent = Recorded<SupplyEvents>;
export type InitiativeEvent = Recorded<InitiativeEvents>;
export type AnalysisEvent = Recorded<AnalysisEvents>;
export type ProjectEvent = Recorded<ProjectEvents>;
export type ReviewEvent = Recorded<ReviewEvents>;
export type ReadEvent = SupplyEvent | InitiativeEvent | AnalysisEvent | ProjectEvent | ReviewEvent;
export type EventOf<Type extends ReadEvent['type']> = Extract<ReadEvent, { readonly type: Type }>;

const SUPPLY: Readonly<Record<keyof SupplyEvents, true>> = {
  PrecedenceSet: true,
  FactCorrected: true,
  CorrectionRemoved: true,
  ReleaseReceived: true,
  SupplyReported: true,
  ProcessingReported: true,
  SharesReported: true,
  TradeReported: true,
  ConsumptionReported: true,
  PriceReported: true,
  StockpileReported: true,
  ContractReported: true,
  GovernanceReported: true,
  CriticalityAssessed: true,
  CriticalityInputsReported: true,
  RestrictionReported: true,
  RowsRejected: true,
  ReleaseSealed: true,
  ReleaseWithdrawn: true,
};
const INITIATIVES: ReadonlySet<string> = new Set(INITIATIVE_EVENT_TYPES);
const ANALYSES: ReadonlySet<string> = new Set(ANALYSIS_EVENT_TYPES);
const PROJECTS: ReadonlySet<string> = new Set(PROJECT_EVENT_TYPES);
const REVIEWS: ReadonlySet<string> = new Set(REVIEW_EVENT_TYPES);

/** Types of the events that say what a release holds. */
export const SUPPLY_EVENT_TYPES: readonly string[] = Object.keys(SUPPLY);

/** An event whose data has the shape that its type promises: the ledger holds nothing else. */
export const isSupplyEvent = (event: RecordedEvent): event is SupplyEvent => event.type in SUPPLY;

/** As `isSupplyEvent`, for the register of initiatives. */
export const isInitiativeEvent = (event: RecordedEvent): event is InitiativeEvent =>
  INITIATIVES.has(event.type);

/** As `isSupplyEvent`, for analyses. */
export const isAnalysisEvent = (event: RecordedEvent): event is AnalysisEvent =>
  ANALYSES.has(event.type);

/** As `isSupplyEvent`, for the register of projects. */
export const isProjectEvent = (event: RecordedEvent): event is ProjectEvent =>
  PROJECTS.has(event.type);

/** As `isSupplyEvent`, for notes and sign-offs. */
export const isReviewEvent = (event: RecordedEvent): event is ReviewEvent =>
  REVIEWS.has(event.type);

/** Name of a stream without its category: `usgs-mcs-2024` of `release-usgs-mcs-2024`. */
export const idOfStream = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
