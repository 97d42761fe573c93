import { commitmentMade, type Commitment, withDelivery } from './commitment.js';
import type {
  DatedOn,
  InitiativeAnnounced,
  InitiativeRelated,
  InitiativeSuperseded,
  InitiativeSuspended,
  InstrumentIntroduced,
  StepRecorded,
} from './events.js';
import type { InitiativeEvent } from './initiative-event.js';

/** All that the events of one initiative say, gathered. It holds no judgement that needs a clock. */
export interface InitiativeState {
  readonly announced: InitiativeAnnounced;
  readonly signed: DatedOn | null;
  /** The first is the entry into force; a later one is a return after a suspension. */
  readonly enteredIntoForce: readonly DatedOn[];
  /** Each suspension or renewal of one, in the order in which they were recorded. */
  readonly suspensions: readonly InitiativeSuspended[];
  readonly expired: DatedOn | null;
  readonly superseded: InitiativeSuperseded | null;
  readonly instruments: readonly InstrumentIntroduced[];
  readonly commitments: readonly Commitment[];
  readonly relations: readonly InitiativeRelated[];
  readonly steps: readonly StepRecorded[];
}

/** Null: nothing was announced yet. */
export type Initiative = InitiativeState | null;

/**
 * Gathers the events of one initiative's stream, or the first of them (as known at a position).
 * Null when there are none.
 */
export const foldInitiative = (events: readonly InitiativeEvent[]): Initiative =>
  events.reduce<Initiative>(evolve, null);

/** The state after one more event. @throws TypeError when the stream begins with no announcement. */
export function evolve(state: Initiative, event: InitiativeEvent): InitiativeState {
  if (event.type === 'InitiativeAnnounced') return announcedBy(event.data);
  if (state === null) throw new TypeError(`A stream cannot begin with '${event.type}'`);
  return { ...state, ...change(state, event) };
}

const announcedBy = (announced: InitiativeAnnounced): InitiativeState => ({
  announced,
  signed: null,
  enteredIntoForce: [],
  suspensions: [],
  expired: null,
  superseded: null,
  instruments: [],
  commitments: [],
  relations: [],
  steps: [],
});

type LaterEvent = Exclude<InitiativeEvent, { type: 'InitiativeAnnounced' }>;

function change(state: InitiativeState, { type, data }: LaterEvent): Partial<InitiativeState> {
  switch (type) {
    case 'InitiativeSigned':
      return { signed: data };
    case 'InitiativeEnteredIntoForce':
      return { enteredIntoForce: [...state.enteredIntoForce, data] };
    case 'InitiativeSuspended':
      return { suspensions: [...state.suspensions, data] };
    case 'InitiativeExpired':
      return { expired: data };
    case 'InitiativeSuperseded':
      return { superseded: data };
    case 'InitiativeRelated':
      return { relations: [...state.relations, data] };
    case 'InstrumentIntroduced':
      return { instruments: [...state.instruments, data] };
    case 'CommitmentMade':
      return { commitments: [...state.commitments, commitmentMade(data)] };
    case 'CommitmentDelivered':
      return { commitments: withDelivery(state.commitments, data) };
    case 'StepRecorded':
      return { steps: [...state.steps, data] };
  }
}
