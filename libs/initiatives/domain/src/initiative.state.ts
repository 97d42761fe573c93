import {
  commitmentMade,
  type Commitment,
  withAbandonment,
  withDelivery,
  withSuccessor,
} from './commitment.js';
import type {
  BenchmarksAddressed,
  BranchIndicated,
  CriteriaSet,
  CriterionAssessed,
  DatedOn,
  InitiativeAnnounced,
  InitiativeRelated,
  InitiativeSuperseded,
  InitiativeSuspended,
  InstrumentIntroduced,
  LegalCheckRecorded,
  MilestoneExpected,
  OwnerActed,
  OwnerNamed,
  PerimeterDefined,
  PerimeterMembershipStated,
  PositionStated,
  ScenarioPosed,
  SourceStated,
  StepRecorded,
} from './events/index.js';
import type { InitiativeEvent, PlainEvent } from './initiative-event.js';
import { read, type Statement } from './statement.js';

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
  readonly expected: readonly MilestoneExpected[];
  readonly owners: readonly OwnerNamed[];
  readonly acts: readonly OwnerActed[];
  readonly criteria: readonly CriteriaSet[];
  readonly assessments: readonly CriterionAssessed[];
  readonly positions: readonly PositionStated[];
  readonly sourceStatements: readonly SourceStated[];
  readonly benchmarks: readonly BenchmarksAddressed[];
  readonly legalChecks: readonly LegalCheckRecorded[];
  readonly scenarios: readonly ScenarioPosed[];
  readonly indications: readonly BranchIndicated[];
  readonly relations: readonly InitiativeRelated[];
  readonly steps: readonly StepRecorded[];
  readonly perimeters: readonly PerimeterDefined[];
  readonly memberships: readonly PerimeterMembershipStated[];
  /** The stream as it stands in the ledger, corrections among them. */
  readonly statements: readonly Statement[];
}

/** Null: nothing was announced yet. */
export type Initiative = InitiativeState | null;

/**
 * Gathers the statements of one initiative's stream, or some of them (as known at a position, or
 * by a day): what was corrected reads as it does now. Null when no announcement is among them.
 */
export function gather(statements: readonly Statement[]): Initiative {
  const [first, ...later] = read(statements);
  if (first?.event.type !== 'InitiativeAnnounced') return null;
  const state = later.reduce(
    (known, { event }) => ({ ...known, ...change(known, event) }),
    announcedBy(first.event.data),
  );
  return { ...state, statements };
}

/** Gathers the events of a stream from its first one on. */
export const foldInitiative = (events: readonly InitiativeEvent[]): Initiative =>
  gather(events.map((event, index) => ({ revision: index + 1, event })));

/** The state after one more event. @throws TypeError when the stream begins with no announcement. */
export function evolve(state: Initiative, event: InitiativeEvent): InitiativeState {
  const known = state?.statements ?? [];
  const after = gather([...known, { revision: (known.at(-1)?.revision ?? 0) + 1, event }]);
  if (after === null) throw new TypeError(`A stream cannot begin with '${event.type}'`);
  return after;
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
  expected: [],
  owners: [],
  acts: [],
  criteria: [],
  assessments: [],
  positions: [],
  sourceStatements: [],
  benchmarks: [],
  legalChecks: [],
  scenarios: [],
  indications: [],
  relations: [],
  steps: [],
  perimeters: [],
  memberships: [],
  statements: [],
});

function change(state: InitiativeState, { type, data }: PlainEvent): Partial<InitiativeState> {
  switch (type) {
    case 'InitiativeAnnounced':
      return { announced: data };
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
    case 'CommitmentSuperseded':
      return { commitments: withSuccessor(state.commitments, data) };
    case 'CommitmentAbandoned':
      return { commitments: withAbandonment(state.commitments, data) };
    case 'MilestoneExpected':
      return { expected: [...state.expected, data] };
    case 'OwnerNamed':
      return { owners: [...state.owners, data] };
    case 'OwnerActed':
      return { acts: [...state.acts, data] };
    case 'CriteriaSet':
      return { criteria: [...state.criteria, data] };
    case 'CriterionAssessed':
      return { assessments: [...state.assessments, data] };
    case 'PositionStated':
      return { positions: [...state.positions, data] };
    case 'SourceStated':
      return { sourceStatements: [...state.sourceStatements, data] };
    case 'BenchmarksAddressed':
      return { benchmarks: [...state.benchmarks, data] };
    case 'LegalCheckRecorded':
      return { legalChecks: [...state.legalChecks, data] };
    case 'ScenarioPosed':
      return { scenarios: [...state.scenarios, data] };
    case 'BranchIndicated':
      return { indications: [...state.indications, data] };
    case 'StepRecorded':
      return { steps: [...state.steps, data] };
    case 'PerimeterDefined':
      return { perimeters: [...state.perimeters, data] };
    case 'PerimeterMembershipStated':
      return { memberships: [...state.memberships, data] };
  }
}
