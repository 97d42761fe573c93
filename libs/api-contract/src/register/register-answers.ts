import { z } from 'zod';
import { knowledge } from '../common.js';
import { commitment, commitmentState } from './commitments.js';
import { datedAnswer } from './citation.js';
import { initiativesQuery } from './initiatives.js';
import { euPosition } from './judgements.js';
import { euBody, instrumentKind } from './statement-data.js';
import { recordedStatement } from './statements.js';

const asOf = { ...knowledge, asOf: z.string() };
const ofInitiative = { initiative: z.string(), initiativeName: z.string() };

export const registerQuery = initiativesQuery.pick({
  publishedBy: true,
  knownAt: true,
  asOf: true,
});
export type RegisterQuery = z.infer<typeof registerQuery>;

/** Commitments of all initiatives. `binding`: only those whose source commits to them. */
export const commitmentsQuery = registerQuery.extend({
  initiative: z.string().optional(),
  state: commitmentState.optional(),
  binding: z.enum(['true', 'false']).optional(),
});
export type CommitmentsQuery = z.infer<typeof commitmentsQuery>;
export const commitmentsAnswer = z
  .object({
    ...asOf,
    commitments: z.array(commitment.extend({ ...ofInitiative, binding: z.boolean() })),
  })
  .meta({ id: 'Commitments' });
export type CommitmentsAnswer = z.infer<typeof commitmentsAnswer>;

/** Who in the EU answers for what. */
export const ownersAnswer = z
  .object({
    ...asOf,
    bodies: z.array(euBody),
    rows: z.array(
      z.object({
        ...ofInitiative,
        /** By body, those named for the whole or for a commitment; a body that is not there has none. */
        owners: z.array(
          z.object({
            body: euBody.nullable(),
            names: z.array(z.string()),
            lastAct: z.object({ what: z.string(), ...datedAnswer }).nullable(),
          }),
        ),
        /** Different owners on the EU's side. */
        owned: z.number().int(),
        /** Promises with the EU on one side, and those of them for which nobody is named there. */
        deliverables: z.number().int(),
        ownerless: z.number().int(),
      }),
    ),
    deliverables: z.number().int(),
    ownerless: z.number().int(),
  })
  .meta({ id: 'Owners' });
export type OwnersAnswer = z.infer<typeof ownersAnswer>;

/** How the EU takes each instrument that an initiative names. */
export const positionsAnswer = z
  .object({ ...asOf, positions: z.array(euPosition.extend(ofInitiative)) })
  .meta({ id: 'Positions' });
export type PositionsAnswer = z.infer<typeof positionsAnswer>;

/** Shares are 0-1 and null where there is nothing to take them of. */
const record = z.object({
  commitments: z.number().int(),
  /** Binding ones whose deadline lies before the day of the question, or that were met or missed. */
  due: z.number().int(),
  metOnTime: z.number().int(),
  metLate: z.number().int(),
  overdue: z.number().int(),
  missed: z.number().int(),
  onTimeRate: z.number().nullable(),
  /** Days, over those met late, missed late or overdue so far. */
  medianDelay: z.number().nullable(),
  withDeadline: z.number().nullable(),
  withTarget: z.number().nullable(),
  withTonnes: z.number().nullable(),
  /** Of those with the EU on one side. */
  withEuOwner: z.number().nullable(),
});

/** Paper and effect side by side: what was promised and kept, and what dependency did since. */
export const scorecardAnswer = z
  .object({
    ...asOf,
    method: z.string(),
    total: record,
    rows: z.array(
      record.extend({
        ...ofInitiative,
        type: z.string(),
        effectiveOn: z.string(),
        instruments: z.array(instrumentKind),
        /** Series of the leader's share of EU imports by verdict; null where none is analysed. */
        effect: z
          .object({
            series: z.number().int(),
            assessable: z.number().int(),
            moved: z.number().int(),
            rose: z.number().int(),
            fell: z.number().int(),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'Scorecard' });
export type ScorecardAnswer = z.infer<typeof scorecardAnswer>;

/** Everything that was recorded of one initiative, oldest first, also what no longer stands. */
export const initiativeHistory = z
  .object({ ...knowledge, initiative: z.string(), statements: z.array(recordedStatement) })
  .meta({ id: 'InitiativeHistory' });
export type InitiativeHistory = z.infer<typeof initiativeHistory>;
