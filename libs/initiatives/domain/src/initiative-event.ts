import type { JsonObject } from '@chokepoint/kernel';
import type { InitiativeEvents, InitiativeEventType } from './events/index.js';

/** An event of the register: what is said, with its type. */
export type InitiativeEvent = {
  [Type in InitiativeEventType]: { readonly type: Type; readonly data: InitiativeEvents[Type] };
}[InitiativeEventType];

/** An event that says something of the initiative itself, and not of another event. */
export type PlainEvent = Exclude<
  InitiativeEvent,
  { type: 'StatementCorrected' | 'StatementRetracted' }
>;

/** One initiative or shock of a register: its id and what is known of it, in the order of the stream. */
export interface RegisterEntry {
  readonly id: string;
  readonly events: readonly InitiativeEvent[];
}

const TYPES: Readonly<Record<InitiativeEventType, true>> = {
  InitiativeAnnounced: true,
  InitiativeSigned: true,
  InitiativeEnteredIntoForce: true,
  InitiativeSuspended: true,
  InitiativeExpired: true,
  InitiativeSuperseded: true,
  InitiativeRelated: true,
  InstrumentIntroduced: true,
  CommitmentMade: true,
  CommitmentDelivered: true,
  CommitmentSuperseded: true,
  CommitmentAbandoned: true,
  MilestoneExpected: true,
  OwnerNamed: true,
  OwnerActed: true,
  CriteriaSet: true,
  CriterionAssessed: true,
  PositionStated: true,
  SourceStated: true,
  BenchmarksAddressed: true,
  LegalCheckRecorded: true,
  ScenarioPosed: true,
  BranchIndicated: true,
  StepRecorded: true,
  PerimeterDefined: true,
  PerimeterMembershipStated: true,
  StatementCorrected: true,
  StatementRetracted: true,
};
export const INITIATIVE_EVENT_TYPES = Object.keys(TYPES) as readonly InitiativeEventType[];

/**
 * Reads an event as the ledger holds it. Only the type is looked at: the writer checked the data.
 * @throws TypeError when the type is none of the register's, which is a fault of the caller.
 */
export function toInitiativeEvent(event: { type: string; data: JsonObject }): InitiativeEvent {
  if (!Object.hasOwn(TYPES, event.type)) {
    throw new TypeError(`'${event.type}' is not an event of an initiative`);
  }
  return { type: event.type, data: event.data } as unknown as InitiativeEvent;
}

const PREFIX = 'initiative-';

/** The stream of an initiative: `initiative-eu-us-mou-2026`. */
export const initiativeStream = (id: string): string => `${PREFIX}${id}`;

/** The id of the initiative whose stream this is; null for a stream of another kind. */
export const initiativeIdOf = (stream: string): string | null =>
  stream.startsWith(PREFIX) ? stream.slice(PREFIX.length) : null;
