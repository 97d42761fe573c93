import type { JsonObject } from '@chokepoint/kernel';
import type { InitiativeEventType } from './events/index.js';

/** Turns an event's data of one version into that of the next. Pure JSON to JSON. */
export type InitiativeUpcaster = (data: JsonObject) => JsonObject;

/**
 * How old versions of each event become the newest: the first step leads from version 1 to 2. To
 * change what an event carries, add a step here and a frozen fixture of the new version
 * (test/contract/event-versions); a step once released is never changed.
 */
export const INITIATIVE_UPCASTERS: Readonly<
  Record<InitiativeEventType, readonly InitiativeUpcaster[]>
> = {
  InitiativeAnnounced: [],
  InitiativeSigned: [],
  InitiativeEnteredIntoForce: [],
  InitiativeSuspended: [],
  InitiativeExpired: [],
  InitiativeSuperseded: [],
  InitiativeRelated: [],
  InstrumentIntroduced: [],
  // Version 2 knows parts of a promise, their stages and what they can be measured by.
  CommitmentMade: [(data) => ({ ...data, parent: null, stages: [], target: null })],
  CommitmentDelivered: [],
  CommitmentSuperseded: [],
  CommitmentAbandoned: [],
  MilestoneExpected: [],
  OwnerNamed: [],
  OwnerActed: [],
  CriteriaSet: [],
  CriterionAssessed: [],
  PositionStated: [],
  SourceStated: [],
  BenchmarksAddressed: [],
  LegalCheckRecorded: [],
  ScenarioPosed: [],
  BranchIndicated: [],
  StepRecorded: [],
  PerimeterDefined: [],
  PerimeterMembershipStated: [],
  StatementCorrected: [],
  StatementRetracted: [],
};

/** The version in which events of the type are written now; the first is 1. */
export const initiativeSchemaVersion = (type: InitiativeEventType): number =>
  INITIATIVE_UPCASTERS[type].length + 1;
