import { z } from 'zod';
import { stage } from '../common.js';
import { citation } from './citation.js';
import { euBody, policyArea } from './statement-data.js';

export const commitmentState = z.enum([
  'no-deadline',
  'open',
  'overdue',
  'met-on-time',
  'met-late',
  'missed',
  'superseded',
]);
export type CommitmentState = z.infer<typeof commitmentState>;

/** A null name: the source names nobody on that side. */
export const owner = z
  .object({
    side: z.string(),
    body: euBody.nullable(),
    name: z.string().nullable(),
    part: z.enum(['lead', 'contributes', 'decides']),
    policyArea: policyArea.nullable(),
  })
  .meta({ id: 'Owner' });
export type Owner = z.infer<typeof owner>;

export const criterion = z
  .object({
    criterion: z.string(),
    question: z.string(),
    assessment: z.enum(['met', 'partly', 'not', 'not-assessed']),
    /** The words that it rests on, and where they stand. */
    quotation: z.string().nullable(),
    page: z.string().nullable(),
    why: z.string().nullable(),
    assessedOn: z.string().nullable(),
    citations: z.array(citation),
  })
  .meta({ id: 'Criterion' });
export type Criterion = z.infer<typeof criterion>;

/** What a set of criteria comes to by the rule of `method`; null without criteria. */
export const criteriaSignal = z
  .enum(['operational', 'political-signal', 'not-assessed'])
  .nullable();

export const commitment = z
  .object({
    id: z.string(),
    deliverable: z.string(),
    bindingness: z.enum(['explore', 'intend', 'commit', 'shall']),
    madeOn: z.string(),
    /** Null: the source names no deadline. */
    dueOn: z.string().nullable(),
    deliveredOn: z.string().nullable(),
    evidence: z.string().nullable(),
    state: commitmentState,
    daysLate: z.number().int().nullable(),
    /** Days until the deadline, negative after it; null without one, or once it is owed no more. */
    daysLeft: z.number().int().nullable(),
    /** Days since it was made. */
    ageDays: z.number().int(),
    /** Why it is missed or superseded; null when it is neither. */
    ended: z.object({ on: z.string(), what: z.string() }).nullable(),
    supersededBy: z
      .object({ initiative: z.string(), commitment: z.string().nullable() })
      .nullable(),
    parent: z.string().nullable(),
    stages: z.array(stage),
    target: z
      .object({ value: z.number(), unit: z.string(), mineral: z.string().nullable() })
      .nullable(),
    owners: z.array(owner),
    criteria: z.array(criterion),
    signal: criteriaSignal,
    citations: z.array(citation),
  })
  .meta({ id: 'Commitment' });
export type Commitment = z.infer<typeof commitment>;
