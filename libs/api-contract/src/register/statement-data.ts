import { z } from 'zod';
import { stage } from '../common.js';
import { datePrecision, dated, day, id, name, text } from './statement-parts.js';

// What can be said of an initiative, type by type: the words of the ledger's own events.

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
export const perimeterStatus = z.enum(['expected', 'proposed', 'adopted']);
export const perimeterStanding = z.enum(['inside', 'outside']);
const area = z.string().regex(/^[A-Z]{2}$/, 'Write two letters, DE.');
const party = z.strictObject({
  name,
  area: area.nullable().default(null),
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
  PerimeterDefined: z.strictObject({
    ...dated,
    perimeter: id,
    version: z.int().min(1).max(1_000),
    by: name,
    status: perimeterStatus,
    definition: text,
    criteria: z
      .array(z.strictObject({ criterion: id, rule: text }))
      .max(30)
      .default([]),
    validFrom: day.nullable().default(null),
    validUntil: day.nullable().default(null),
  }),
  PerimeterMembershipStated: z.strictObject({
    ...dated,
    perimeter: id,
    area,
    supplier: name.nullable().default(null),
    instrument: instrumentKind.nullable().default(null),
    standing: perimeterStanding,
    criterion: id.nullable().default(null),
    what: text,
  }),
} as const;
export type PlainStatementType = keyof typeof STATEMENT_DATA;
export const PLAIN_STATEMENT_TYPES = Object.keys(STATEMENT_DATA) as readonly PlainStatementType[];
