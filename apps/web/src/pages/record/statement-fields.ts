import {
  euBody,
  initiativeType,
  instrumentKind,
  perimeterStanding,
  perimeterStatus,
  type PlainStatementType,
  policyArea,
  stage,
} from '@chokepoint/api-contract';
import {
  day,
  entry,
  lines,
  list,
  long,
  number,
  PRECISIONS,
  select,
  text,
} from '../../write/statement/fields.js';
import { type StatementField } from '../../write/statement/statement-field.js';

const COMMITMENT = text('commitment', 'Commitment (its id)');
const OF_COMMITMENT = text('commitment', 'Commitment, if it is for one (its id)', false);
const WHAT = long('what', 'What');
const INSTRUMENT = select('instrument', 'Instrument', instrumentKind.options);
const BODY = select('body', 'Body of the EU (side EU alone)', euBody.options, false);
const PERIMETER = text('perimeter', 'Perimeter (its id)');
const STAGES = list('stages', `Stages (${stage.options.join(', ')})`);

const FIELDS: Readonly<Record<PlainStatementType, readonly StatementField[]>> = {
  InitiativeAnnounced: [
    text('name', 'Name'),
    select('type', 'Type', initiativeType.options),
    select('lane', 'Lane', ['initiative', 'shock']),
    lines('parties', 'Parties, one a line (name; country; role)', ['name', 'area', 'role'], false),
    list('minerals', 'Minerals (ids, by commas)'),
    select('coversAll', 'Covers a whole list', ['critical', 'strategic'], false),
    STAGES,
    long('summary', 'Summary'),
  ],
  InitiativeSigned: [],
  InitiativeEnteredIntoForce: [],
  InitiativeSuspended: [day('until', 'Until', false), long('what', 'What is suspended')],
  InitiativeExpired: [],
  InitiativeSuperseded: [text('by', 'By (id of the successor)')],
  InitiativeRelated: [
    select('relation', 'Relation', ['complements', 'implements', 'succeeds', 'responds-to']),
    text('to', 'To (its id)'),
  ],
  InstrumentIntroduced: [
    select('kind', 'Kind', instrumentKind.options),
    select('status', 'Status', [
      'mentioned',
      'proposed',
      'adopted',
      'in-force',
      'suspended',
      'ended',
    ]),
    long('description', 'Description'),
  ],
  CommitmentMade: [
    text('commitment', 'Id of the commitment'),
    long('deliverable', 'Deliverable'),
    select('bindingness', 'Wording', ['explore', 'intend', 'commit', 'shall']),
    day('dueOn', 'Due on, if a deadline is stated', false),
    lines('owners', 'Owners, one a line (side; name)', ['side', 'name'], false),
    text('parent', 'Part of (its id)', false),
    STAGES,
    entry('target', 'Measured by (value; unit; mineral)', ['value', 'unit', 'mineral']),
  ],
  CommitmentDelivered: [COMMITMENT, long('evidence', 'Evidence')],
  CommitmentSuperseded: [
    COMMITMENT,
    entry('by', 'By (initiative; commitment)', ['initiative', 'commitment']),
    WHAT,
  ],
  CommitmentAbandoned: [COMMITMENT, WHAT],
  MilestoneExpected: [
    text('milestone', 'Id of the milestone'),
    WHAT,
    day('expectedOn', 'Expected by (the last day it can be)'),
    select('expectedPrecision', 'How exactly that is known', PRECISIONS),
  ],
  OwnerNamed: [
    OF_COMMITMENT,
    text('side', 'Side'),
    BODY,
    text('name', 'Name'),
    select('part', 'Part', ['lead', 'contributes', 'decides']),
    select('policyArea', 'Policy area', policyArea.options, false),
  ],
  OwnerActed: [text('side', 'Side'), BODY, text('name', 'Name'), WHAT],
  CriteriaSet: [
    OF_COMMITMENT,
    lines('criteria', 'Criteria (id; question)', ['criterion', 'question']),
  ],
  CriterionAssessed: [
    text('criterion', 'Criterion (its id)'),
    select('assessment', 'Assessment', ['met', 'partly', 'not', 'not-assessed']),
    long('quotation', 'Quotation', false),
    text('page', 'Page', false),
    long('why', 'Why'),
  ],
  PositionStated: [
    INSTRUMENT,
    select('stance', 'Stance', ['accept', 'resist', 'alternative', 'not-stated']),
    text('by', 'By whom'),
    WHAT,
  ],
  SourceStated: [text('subject', 'Subject'), long('value', 'What the source states')],
  BenchmarksAddressed: [
    list('benchmarks', 'Benchmarks (extraction, processing, recycling, diversification)'),
  ],
  LegalCheckRecorded: [
    INSTRUMENT,
    text('check', 'Id of the question'),
    long('question', 'Question'),
    long('answer', 'Answer, if a source gives one', false),
  ],
  ScenarioPosed: [
    text('scenario', 'Id of the scenario'),
    long('question', 'Question'),
    lines('branches', 'Ways it may turn out (id; name)', ['branch', 'name']),
  ],
  BranchIndicated: [text('scenario', 'Scenario (its id)'), text('branch', 'Branch (its id)'), WHAT],
  StepRecorded: [
    select('step', 'Step', ['meeting', 'ruling', 'call', 'prolongation', 'result']),
    WHAT,
    text('place', 'Place', false),
  ],
  PerimeterDefined: [
    PERIMETER,
    number('version', 'Version, 1 for the first'),
    text('by', 'By whom'),
    select('status', 'Status', perimeterStatus.options),
    long('definition', 'Definition'),
    lines('criteria', 'Criteria (id; rule)', ['criterion', 'rule'], false),
    day('validFrom', 'Valid from', false),
    day('validUntil', 'Valid until', false),
  ],
  PerimeterMembershipStated: [
    PERIMETER,
    text('area', 'Country (two letters)'),
    text('supplier', 'Supplier or facility, if it is about one', false),
    select('instrument', 'Instrument, if it is for one', instrumentKind.options, false),
    select('standing', 'Standing', perimeterStanding.options),
    text('criterion', 'Criterion that decides it (its id)', false),
    WHAT,
  ],
};

/** What a statement of the type is asked for, beside its date and source. */
export const fieldsOf = (type: PlainStatementType): readonly StatementField[] => FIELDS[type];

export const STATEMENT_TYPES = Object.keys(FIELDS) as readonly PlainStatementType[];
