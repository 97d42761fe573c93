import { z } from 'zod';
import { knowledge, knowledgeQuery } from '../common.js';

export const citation = z
  .object({
    publisher: z.string(),
    title: z.string(),
    url: z.string().nullable(),
    publishedOn: z.string().nullable(),
    verification: z.enum(['primary', 'secondary', 'computed']),
    note: z.string().nullable(),
  })
  .meta({ id: 'Citation' });
export type Citation = z.infer<typeof citation>;

const dated = { on: z.string(), precision: z.string(), citations: z.array(citation) };

export const milestone = z
  .object({
    kind: z.enum(['announced', 'signed', 'in-force', 'suspended', 'expired', 'superseded']),
    ...dated,
    detail: z.string().nullable(),
  })
  .meta({ id: 'Milestone' });
export type Milestone = z.infer<typeof milestone>;

/** Something on the way that changes neither status nor commitments: a meeting, a ruling, a call. */
export const step = z
  .object({
    step: z.enum(['meeting', 'ruling', 'call', 'prolongation', 'result']),
    ...dated,
    what: z.string(),
    place: z.string().nullable(),
  })
  .meta({ id: 'Step' });
export type Step = z.infer<typeof step>;

export const commitmentState = z.enum([
  'no-deadline',
  'open',
  'overdue',
  'met-on-time',
  'met-late',
]);
export const commitment = z
  .object({
    id: z.string(),
    deliverable: z.string(),
    bindingness: z.string(),
    madeOn: z.string(),
    dueOn: z.string().nullable(),
    deliveredOn: z.string().nullable(),
    evidence: z.string().nullable(),
    state: commitmentState,
    daysLate: z.number().int().nullable(),
    owners: z.array(z.object({ side: z.string(), name: z.string().nullable() })),
    citations: z.array(citation),
  })
  .meta({ id: 'Commitment' });
export type Commitment = z.infer<typeof commitment>;

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
    instruments: z.array(z.object({ kind: z.string(), status: z.string() })),
    commitments: z.object({
      total: z.number().int(),
      overdue: z.number().int(),
      met: z.number().int(),
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
      z.object({ kind: z.string(), status: z.string(), description: z.string(), ...dated }),
    ),
    commitmentDetails: z.array(commitment),
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
