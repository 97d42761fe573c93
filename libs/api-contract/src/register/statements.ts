import { z } from 'zod';
import { stage } from '../common.js';

// What can be said of an initiative, type by type: the words of the ledger's own events.

const text = z.string().trim().min(1).max(4_000);
const name = z.string().trim().min(1).max(300);
const id = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Write lower-case words joined by '-'.");
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a day as 2023-12-31.');
export const datePrecision = z.enum(['day', 'month', 'season', 'year', 'no-later-than']);

export const citationBody = z
  .strictObject({
    publisher: name,
    title: name,
    url: z
      .url({ protocol: /^https?$/ })
      .max(1_000)
      .nullable()
      .default(null),
    publishedOn: day.nullable().default(null),
    verification: z.enum(['primary', 'secondary', 'computed']),
    note: text.nullable().default(null),
  })
  .meta({ id: 'CitationBody' });

/** The last day that it can be, how exactly that is known, and by which sources. */
const dated = {
  on: day,
  precision: datePrecision.default('day'),
  citations: z.array(citationBody).min(1, 'Name at least one source.').max(20),
};

export const initiativeType = z.enum([
  'law',
  'list',
  'policy',
  'plan',
  'dialogue',
  'alliance',
  'partnership',
  'framework',
  'memorandum',
  'designation',
  'platform',
  'forum',
  'project-support',
  'trade-negotiation',
  'audit',
  'export-control',
  'export-quota',
  'export-ban',
  'dispute',
  'stockpile',
  'purchase-round',
]);
export const instrumentKind = z.enum([
  'price-floor',
  'standards-based-market',
  'price-gap-subsidy',
  'offtake',
  'tariff',
  'export-licence',
  'export-quota',
  'export-ban',
  'export-duty',
  'technology-ban',
  'stockpile',
  'joint-purchasing',
  'finance',
  'information-exchange',
  'research',
  'benchmark',
  'designation',
  'project-support',
]);
export const euBody = z.enum([
  'commission',
  'council',
  'parliament',
  'member-states',
  'agency',
  'other',
]);
export const policyArea = z.enum([
  'trade',
  'industry',
  'external-relations',
  'development',
  'research',
  'energy',
  'defence',
  'competition',
  'finance',
]);
const party = z.strictObject({
  name,
  area: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Write two letters, DE.')
    .nullable()
    .default(null),
  role: z.enum(['party', 'lead', 'target', 'chair', 'observer', 'issuer']).default('party'),
});
const commitmentOrWhole = id.nullable().default(null);

/** The data of each type of statement. */
export const STATEMENT_DATA = {
  InitiativeAnnounced: z.strictObject({
    ...dated,
    name,
    type: initiativeType,
    lane: z.enum(['initiative', 'shock']).default('initiative'),
    parties: z.array(party).max(100).default([]),
    minerals: z.array(id).max(100).default([]),
    coversAll: z.enum(['critical', 'strategic']).nullable().default(null),
    stages: z.array(stage).default([]),
    summary: text,
  }),
  InitiativeSigned: z.strictObject(dated),
  InitiativeEnteredIntoForce: z.strictObject(dated),
  InitiativeSuspended: z.strictObject({
    ...dated,
    until: day.nullable().default(null),
    what: text,
  }),
  InitiativeExpired: z.strictObject(dated),
  InitiativeSuperseded: z.strictObject({ ...dated, by: id }),
  InitiativeRelated: z.strictObject({
    ...dated,
    relation: z.enum(['complements', 'implements', 'succeeds', 'responds-to']),
    to: id,
  }),
  InstrumentIntroduced: z.strictObject({
    ...dated,
    kind: instrumentKind,
    status: z.enum(['mentioned', 'proposed', 'adopted', 'in-force', 'suspended', 'ended']),
    description: text,
  }),
  CommitmentMade: z.strictObject({
    ...dated,
    commitment: id,
    deliverable: text,
    bindingness: z.enum(['explore', 'intend', 'commit', 'shall']),
    dueOn: day.nullable().default(null),
    owners: z
      .array(z.strictObject({ side: name, name: name.nullable().default(null) }))
      .max(20)
      .default([]),
    parent: commitmentOrWhole,
    stages: z.array(stage).default([]),
    target: z
      .strictObject({
        value: z.number().positive(),
        unit: name,
        mineral: id.nullable().default(null),
      })
      .nullable()
      .default(null),
  }),
  CommitmentDelivered: z.strictObject({ ...dated, commitment: id, evidence: text }),
  CommitmentSuperseded: z.strictObject({
    ...dated,
    commitment: id,
    by: z
      .strictObject({ initiative: id, commitment: id.nullable().default(null) })
      .nullable()
      .default(null),
    what: text,
  }),
  CommitmentAbandoned: z.strictObject({ ...dated, commitment: id, what: text }),
  MilestoneExpected: z.strictObject({
    ...dated,
    milestone: id,
    what: text,
    expectedOn: day,
    expectedPrecision: datePrecision.default('day'),
  }),
  OwnerNamed: z.strictObject({
    ...dated,
    commitment: commitmentOrWhole,
    side: name,
    body: euBody.nullable().default(null),
    name,
    part: z.enum(['lead', 'contributes', 'decides']),
    policyArea: policyArea.nullable().default(null),
  }),
  OwnerActed: z.strictObject({
    ...dated,
    side: name,
    body: euBody.nullable().default(null),
    name,
    what: text,
  }),
  CriteriaSet: z.strictObject({
    ...dated,
    commitment: commitmentOrWhole,
    criteria: z
      .array(z.strictObject({ criterion: id, question: text }))
      .min(1)
      .max(30),
  }),
  CriterionAssessed: z.strictObject({
    ...dated,
    criterion: id,
    assessment: z.enum(['met', 'partly', 'not', 'not-assessed']),
    quotation: text.nullable().default(null),
    page: name.nullable().default(null),
    why: text,
  }),
  PositionStated: z.strictObject({
    ...dated,
    instrument: instrumentKind,
    stance: z.enum(['accept', 'resist', 'alternative', 'not-stated']),
    by: name,
    what: text,
  }),
  SourceStated: z.strictObject({ ...dated, subject: name, value: text }),
  BenchmarksAddressed: z.strictObject({
    ...dated,
    benchmarks: z
      .array(z.enum(['extraction', 'processing', 'recycling', 'diversification']))
      .min(1),
  }),
  LegalCheckRecorded: z.strictObject({
    ...dated,
    instrument: instrumentKind,
    check: id,
    question: text,
    answer: text.nullable().default(null),
  }),
  ScenarioPosed: z.strictObject({
    ...dated,
    scenario: id,
    question: text,
    branches: z
      .array(z.strictObject({ branch: id, name }))
      .min(2)
      .max(10),
  }),
  BranchIndicated: z.strictObject({ ...dated, scenario: id, branch: id, what: text }),
  StepRecorded: z.strictObject({
    ...dated,
    step: z.enum(['meeting', 'ruling', 'call', 'prolongation', 'result']),
    what: text,
    place: name.nullable().default(null),
  }),
} as const;
export type PlainStatementType = keyof typeof STATEMENT_DATA;
export const PLAIN_STATEMENT_TYPES = Object.keys(STATEMENT_DATA) as readonly PlainStatementType[];

const statementOf = <T extends PlainStatementType>(type: T) =>
  z.strictObject({ type: z.literal(type), data: STATEMENT_DATA[type] });

/** A statement on an initiative itself. */
export const plainStatement = z
  .discriminatedUnion('type', [
    statementOf('InitiativeAnnounced'),
    statementOf('InitiativeSigned'),
    statementOf('InitiativeEnteredIntoForce'),
    statementOf('InitiativeSuspended'),
    statementOf('InitiativeExpired'),
    statementOf('InitiativeSuperseded'),
    statementOf('InitiativeRelated'),
    statementOf('InstrumentIntroduced'),
    statementOf('CommitmentMade'),
    statementOf('CommitmentDelivered'),
    statementOf('CommitmentSuperseded'),
    statementOf('CommitmentAbandoned'),
    statementOf('MilestoneExpected'),
    statementOf('OwnerNamed'),
    statementOf('OwnerActed'),
    statementOf('CriteriaSet'),
    statementOf('CriterionAssessed'),
    statementOf('PositionStated'),
    statementOf('SourceStated'),
    statementOf('BenchmarksAddressed'),
    statementOf('LegalCheckRecorded'),
    statementOf('ScenarioPosed'),
    statementOf('BranchIndicated'),
    statementOf('StepRecorded'),
  ])
  .meta({ id: 'PlainStatement' });
export type PlainStatement = z.infer<typeof plainStatement>;

const revision = z.int().min(1).meta({ description: 'Place of the statement in the stream.' });

/** A statement on an earlier statement of the same initiative. */
export const correction = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('StatementCorrected'),
      ...dated,
      revision,
      statement: plainStatement.meta({ description: 'All that it says now, of its own type.' }),
      why: text,
    }),
    z.strictObject({ type: z.literal('StatementRetracted'), ...dated, revision, why: text }),
  ])
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof correction>;

const expectedRevision = z
  .int()
  .min(0)
  .meta({ description: 'The newest statement that was seen; 0 for a new initiative.' });

export const statementBody = z
  .strictObject({ expectedRevision, statement: plainStatement })
  .meta({ id: 'StatementBody' });
export type StatementBody = z.infer<typeof statementBody>;

export const correctionBody = z
  .strictObject({ expectedRevision, correction })
  .meta({ id: 'CorrectionBody' });
export type CorrectionBody = z.infer<typeof correctionBody>;

export const statementOutcome = z
  .object({
    initiative: z.string(),
    revision: z.int(),
    /** Null: the very same was recorded before. */
    position: z.string().nullable(),
    readModelPosition: z.string(),
  })
  .meta({ id: 'StatementOutcome' });
export type StatementOutcome = z.infer<typeof statementOutcome>;

/** The data of every type of statement as the ledger holds it, those on other statements among them. */
export const LEDGER_DATA = {
  ...STATEMENT_DATA,
  StatementCorrected: z.strictObject({
    ...dated,
    revision,
    /** Of the corrected statement's type, which is checked where that statement is at hand. */
    data: z.record(z.string(), z.json()),
    schemaVersion: z.int().min(1),
    why: text,
  }),
  StatementRetracted: z.strictObject({ ...dated, revision, why: text }),
} as const;
export type LedgerStatementType = keyof typeof LEDGER_DATA;
export const LEDGER_STATEMENT_TYPES = Object.keys(LEDGER_DATA) as readonly LedgerStatementType[];

/** One statement of an initiative's history, with what became of it. */
export const recordedStatement = z
  .object({
    revision: z.int(),
    position: z.string(),
    recordedAt: z.string(),
    actor: z.string(),
    type: z.string(),
    data: z.record(z.string(), z.unknown()),
    /** Revision of the correction or retraction that is the last word on it; null: it stands. */
    changedBy: z.int().nullable(),
    retracted: z.boolean(),
  })
  .meta({ id: 'RecordedStatement' });
export type RecordedStatement = z.infer<typeof recordedStatement>;
