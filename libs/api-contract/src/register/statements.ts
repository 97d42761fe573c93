import { z } from 'zod';
import { type PlainStatementType, STATEMENT_DATA } from './statement-data.js';
import { dated, text } from './statement-parts.js';

// Statements as they are sent, corrected and kept: the data of each type with its name.

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
    statementOf('PerimeterDefined'),
    statementOf('PerimeterMembershipStated'),
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
