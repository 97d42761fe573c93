import type { LedgerEvent } from '@chokepoint/api-contract';
import type { JsonObject } from '@chokepoint/kernel';
import type { RecordedEvent } from '@chokepoint/ledger';
import type { AnalysisEvents } from '@chokepoint/analyses';
import type { InitiativeEvents } from '@chokepoint/initiatives';
import type { ProjectEvents } from '@chokepoint/projects';
import type { ReviewEvents } from '@chokepoint/reviews';
import type { Statement, SupplyEvents } from '@chokepoint/supply';

type Events = SupplyEvents & InitiativeEvents & AnalysisEvents & ProjectEvents & ReviewEvents;
type Summaries = { readonly [Type in keyof Events]: (data: Events[Type]) => string };

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

const statement = ({ mineral, stage, basis, measure, rows, file }: Statement): string =>
  `${mineral}, ${stage}, ${basis}, ${measure}: ${count(rows.length, 'row')} of ${file}`;

/** What each type of event says, in one line. */
const SUMMARIES: Summaries = {
  PrecedenceSet: ({ basis, measure, mineral, sources }) =>
    `${basis}, ${measure}${mineral === null ? '' : `, ${mineral}`}: ${sources.join(' before ') || "the catalogue's rule"}`,
  FactCorrected: ({ figure: { mineral, area, partner, period, unit }, value, reason }) =>
    `${mineral}, ${area}${partner === null ? '' : ` from ${partner}`}, ${period}: ${value ?? 'no number'}${value === null ? '' : ` ${unit}`}, since ${reason}`,
  CorrectionRemoved: ({ reason }) => `correction removed: ${reason}`,
  ReleaseReceived: ({ title, publishedOn, files }) =>
    `${title}, published ${publishedOn}, ${count(files.length, 'file')}`,
  SupplyReported: statement,
  ProcessingReported: statement,
  SharesReported: statement,
  TradeReported: statement,
  ConsumptionReported: statement,
  PriceReported: statement,
  StockpileReported: ({ rows, file }) => `${count(rows.length, 'stock')} of ${file}`,
  ContractReported: ({ rows, file }) => `${count(rows.length, 'contract')} of ${file}`,
  GovernanceReported: ({ rows, file }) => `${count(rows.length, 'governance figure')} of ${file}`,
  CriticalityAssessed: ({ rows, file }) => `${count(rows.length, 'assessment')} of ${file}`,
  CriticalityInputsReported: ({ rows, file }) =>
    `inputs of ${count(rows.length, 'assessment')} of ${file}`,
  RestrictionReported: ({ rows, file, period }) =>
    `${count(rows.length, 'trade parameter')} for ${period} of ${file}`,
  RowsRejected: ({ rows }) => `${count(rows.length, 'row')} rejected`,
  ReleaseSealed: ({ facts, statements }) =>
    `complete: ${count(facts, 'fact')} in ${count(statements, 'statement')}`,
  ReleaseWithdrawn: ({ reason }) => `withdrawn: ${reason}`,
  InitiativeAnnounced: ({ name, on }) => `${name}, ${on}`,
  InitiativeSigned: ({ on }) => `signed ${on}`,
  InitiativeEnteredIntoForce: ({ on }) => `in force ${on}`,
  InitiativeSuspended: ({ on, what, until }) =>
    `suspended ${on}${until === null ? '' : ` until ${until}`}: ${what}`,
  InitiativeExpired: ({ on }) => `expired ${on}`,
  InitiativeSuperseded: ({ by, on }) => `superseded by ${by}, ${on}`,
  InitiativeRelated: ({ relation, to }) => `${relation} ${to}`,
  InstrumentIntroduced: ({ kind, status }) => `${kind} (${status})`,
  CommitmentMade: ({ deliverable, dueOn }) =>
    dueOn === null ? deliverable : `${deliverable}, due ${dueOn}`,
  CommitmentDelivered: ({ commitment, on }) => `${commitment} delivered ${on}`,
  CommitmentSuperseded: ({ commitment, on }) => `${commitment} superseded ${on}`,
  CommitmentAbandoned: ({ commitment, on, what }) => `${commitment} given up ${on}: ${what}`,
  MilestoneExpected: ({ what, expectedOn }) => `${what}, expected by ${expectedOn}`,
  OwnerNamed: ({ side, name, commitment }) =>
    `${side}: ${name}${commitment === null ? '' : ` for ${commitment}`}`,
  OwnerActed: ({ name, what, on }) => `${name}, ${on}: ${what}`,
  CriteriaSet: ({ criteria }) => criteria.map(({ criterion }) => criterion).join(', '),
  CriterionAssessed: ({ criterion, assessment }) => `${criterion}: ${assessment}`,
  PositionStated: ({ instrument, stance, by }) => `${by} on ${instrument}: ${stance}`,
  SourceStated: ({ subject, value }) => `${subject}: ${value}`,
  BenchmarksAddressed: ({ benchmarks }) => benchmarks.join(', '),
  LegalCheckRecorded: ({ instrument, question, answer }) =>
    `${instrument}: ${question} ${answer ?? 'open'}`,
  ScenarioPosed: ({ question }) => question,
  BranchIndicated: ({ scenario, branch, what }) => `${scenario}, ${branch}: ${what}`,
  StatementCorrected: ({ revision, why }) => `statement ${revision} corrected: ${why}`,
  StatementRetracted: ({ revision, why }) => `statement ${revision} retracted: ${why}`,
  PerimeterDefined: ({ perimeter, version, status, by }) =>
    `${perimeter}, version ${version} by ${by}: ${status}`,
  PerimeterMembershipStated: ({ perimeter, area, supplier, instrument, standing }) =>
    `${supplier ?? area}${instrument === null ? '' : `, ${instrument}`}: ${standing} ${perimeter}`,
  StepRecorded: ({ step, what, on }) => `${step} ${on}: ${what}`,
  AnalysisRegistered: ({ design: { initiative, outcome, date, minerals } }) =>
    `${initiative}, ${outcome}, from ${date.on} on: ${count(minerals.length, 'mineral')}`,
  AnalysisRun: ({ method, findings }) => `${method}: ${findings.length} series`,
  ProjectRegistered: ({ name, on, minerals }) => `${name}, ${on}: ${minerals.join(', ')}`,
  ProjectCapacityStated: ({ mineral, stage, quantityPerYear, unit }) =>
    `${mineral}, ${stage}: ${quantityPerYear} ${unit} a year`,
  ProjectStageReached: ({ reached, on }) => `${reached} ${on}`,
  OfftakeAgreed: ({ buyer, mineral, on }) => `${buyer}: ${mineral}, ${on}`,
  NoteAttached: ({ kind, figure: { mineral, period, area }, text, by }) =>
    `${kind} by ${by} on ${mineral}, ${area === null ? '' : `${area}, `}${period}: ${text}`,
  NoteClosed: ({ outcome, by, text }) => `${outcome} by ${by}: ${text}`,
  ViewSignedOff: ({ view, at, by, text }) =>
    `${view.address} as of position ${at.knownAt}, by ${by}: ${text}`,
  ViewFrozen: ({ title, by, text }) => `${title}, published by ${by}: ${text}`,
  SignOffRevoked: ({ by, reason }) => `revoked by ${by}: ${reason}`,
  FinancingReported: ({ financier, kind, on }) => `${kind} by ${financier}, ${on}`,
};

/** An event as a line of a list. A type that is not known yet is summed up by its name. */
export function toLedgerEvent(event: RecordedEvent): LedgerEvent {
  const { position, id, stream, revision, type, schemaVersion, recordedAt, contentHash } = event;
  const summary = summarise(event);
  return { position, id, stream, revision, type, schemaVersion, recordedAt, contentHash, summary };
}

/** What an event says, in one line. */
export function summarise({ type, data }: { type: string; data: JsonObject }): string {
  const summaries: Readonly<Record<string, ((data: never) => string) | undefined>> = SUMMARIES;
  const summary = summaries[type] as ((data: JsonObject) => string) | undefined;
  return summary === undefined ? type : summary(data);
}
