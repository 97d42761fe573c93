import { z } from 'zod';
import { knowledge, knowledgeQuery } from '../common.js';
import { datedAnswer } from './citation.js';
import { commitment } from './commitments.js';
import { judgements } from './judgements.js';

export const milestone = z
  .object({
    kind: z.enum(['announced', 'signed', 'in-force', 'suspended', 'expired', 'superseded']),
    ...datedAnswer,
    detail: z.string().nullable(),
  })
  .meta({ id: 'Milestone' });
export type Milestone = z.infer<typeof milestone>;

/** Something on the way that changes neither status nor commitments: a meeting, a ruling, a call. */
export const step = z
  .object({
    step: z.enum(['meeting', 'ruling', 'call', 'prolongation', 'result']),
    ...datedAnswer,
    what: z.string(),
    place: z.string().nullable(),
  })
  .meta({ id: 'Step' });
export type Step = z.infer<typeof step>;

export const initiativeSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.string(),
    lane: z.enum(['initiative', 'shock']),
    /** The date that comparisons use: entry into force, else signature, else announcement. */
    effectiveOn: z.string(),
    effectivePrecision: z.string(),
    effectiveKind: z.enum(['announced', 'signed', 'in-force']),
    status: z.enum([
      'announced',
      'signed',
      'in-force',
      'suspended',
      'term-passed',
      'expired',
      'superseded',
    ]),
    parties: z.array(z.object({ name: z.string(), area: z.string().nullable(), role: z.string() })),
    minerals: z.array(z.string()),
    coversAll: z.enum(['critical', 'strategic']).nullable(),
    summary: z.string(),
    instruments: z.array(z.object({ kind: z.string(), status: z.string(), on: z.string() })),
    commitments: z.object({
      total: z.number().int(),
      overdue: z.number().int(),
      met: z.number().int(),
      missed: z.number().int(),
    }),
    verification: z.enum(['primary', 'secondary', 'computed']),
  })
  .meta({ id: 'InitiativeSummary' });
export type InitiativeSummary = z.infer<typeof initiativeSummary>;

/** `asOf`: the day on which deadlines are judged, today by default. */
export const initiativesQuery = knowledgeQuery.extend({
  mineral: z.string().optional(),
  lane: z.enum(['initiative', 'shock']).optional(),
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
});
export type InitiativesQuery = z.infer<typeof initiativesQuery>;
export const initiativesAnswer = z
  .object({ ...knowledge, asOf: z.string(), initiatives: z.array(initiativeSummary) })
  .meta({ id: 'Initiatives' });
export type InitiativesAnswer = z.infer<typeof initiativesAnswer>;

export const initiativeDetail = initiativeSummary
  .extend({
    ...knowledge,
    asOf: z.string(),
    milestones: z.array(milestone),
    steps: z.array(step),
    instrumentDetails: z.array(
      z.object({ kind: z.string(), status: z.string(), description: z.string(), ...datedAnswer }),
    ),
    commitmentDetails: z.array(commitment),
    /** The newest statement known, which a new one is written after. */
    revision: z.number().int(),
    ...judgements,
    relations: z.array(
      z.object({
        relation: z.string(),
        to: z.string(),
        name: z.string(),
        direction: z.enum(['to', 'from']),
      }),
    ),
  })
  .meta({ id: 'InitiativeDetail' });
export type InitiativeDetail = z.infer<typeof initiativeDetail>;
