import type {
  CommitmentAbandoned,
  CommitmentDelivered,
  CommitmentMade,
  CommitmentSuperseded,
} from './commitments.js';
import type { StatementCorrected, StatementRetracted } from './corrections.js';
import type { DatedOn } from './dated-on.js';
import type { InstrumentIntroduced, LegalCheckRecorded, PositionStated } from './instruments.js';
import type {
  BranchIndicated,
  CriteriaSet,
  CriterionAssessed,
  ScenarioPosed,
  SourceStated,
} from './judgements.js';
import type {
  BenchmarksAddressed,
  InitiativeAnnounced,
  InitiativeRelated,
  InitiativeSuperseded,
  InitiativeSuspended,
  MilestoneExpected,
  StepRecorded,
} from './life.js';
import type { OwnerActed, OwnerNamed } from './owners.js';
import type { PerimeterDefined, PerimeterMembershipStated } from './perimeters.js';

export * from './dated-on.js';
export * from './life.js';
export * from './instruments.js';
export * from './commitments.js';
export * from './owners.js';
export * from './judgements.js';
export * from './perimeters.js';
export * from './corrections.js';

/** Event types of an `initiative-<id>` stream, and what each carries in its newest version. */
export interface InitiativeEvents {
  InitiativeAnnounced: InitiativeAnnounced;
  InitiativeSigned: DatedOn;
  InitiativeEnteredIntoForce: DatedOn;
  InitiativeSuspended: InitiativeSuspended;
  InitiativeExpired: DatedOn;
  InitiativeSuperseded: InitiativeSuperseded;
  InitiativeRelated: InitiativeRelated;
  InstrumentIntroduced: InstrumentIntroduced;
  CommitmentMade: CommitmentMade;
  CommitmentDelivered: CommitmentDelivered;
  CommitmentSuperseded: CommitmentSuperseded;
  CommitmentAbandoned: CommitmentAbandoned;
  MilestoneExpected: MilestoneExpected;
  OwnerNamed: OwnerNamed;
  OwnerActed: OwnerActed;
  CriteriaSet: CriteriaSet;
  CriterionAssessed: CriterionAssessed;
  PositionStated: PositionStated;
  SourceStated: SourceStated;
  BenchmarksAddressed: BenchmarksAddressed;
  LegalCheckRecorded: LegalCheckRecorded;
  ScenarioPosed: ScenarioPosed;
  BranchIndicated: BranchIndicated;
  StepRecorded: StepRecorded;
  PerimeterDefined: PerimeterDefined;
  PerimeterMembershipStated: PerimeterMembershipStated;
  StatementCorrected: StatementCorrected;
  StatementRetracted: StatementRetracted;
}
export type InitiativeEventType = keyof InitiativeEvents;
