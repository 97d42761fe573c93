import { z } from 'zod';
import { citation, datedAnswer } from './citation.js';
import { criteriaSignal, criterion, owner } from './commitments.js';
import { euBody, instrumentKind } from './statement-data.js';

/** The EU's stance on an instrument; 'not-stated' ages from the day on which it was first named. */
export const euPosition = z
  .object({
    instrument: instrumentKind,
    stance: z.enum(['accept', 'resist', 'alternative', 'not-stated']),
    by: z.string().nullable(),
    what: z.string().nullable(),
    statedOn: z.string().nullable(),
    ageDays: z.number().int(),
    citations: z.array(citation),
  })
  .meta({ id: 'Position' });
export type Position = z.infer<typeof euPosition>;

/** What an initiative's page shows beside its dates and promises. */
export const judgements = {
  expected: z.array(
    z.object({
      milestone: z.string(),
      what: z.string(),
      expectedOn: z.string(),
      expectedPrecision: z.string(),
      /** First day that it can be; null where nothing bounds it. */
      earliestOn: z.string().nullable(),
      /** Its last possible day lies before the day of the question. */
      passed: z.boolean(),
      ...datedAnswer,
    }),
  ),
  owners: z.array(owner),
  acts: z.array(
    z.object({
      side: z.string(),
      body: euBody.nullable(),
      name: z.string(),
      what: z.string(),
      ...datedAnswer,
    }),
  ),
  /** Of the initiative as a whole; those of a commitment stand with it. */
  criteria: z.array(criterion),
  signal: criteriaSignal,
  signalMethod: z.string(),
  positions: z.array(euPosition),
  /** What sources state on a subject, side by side. */
  subjects: z.array(
    z.object({
      subject: z.string(),
      conflicting: z.boolean(),
      values: z.array(z.object({ value: z.string(), citations: z.array(citation) })),
    }),
  ),
  benchmarks: z.array(z.enum(['extraction', 'processing', 'recycling', 'diversification'])),
  legalChecks: z.array(
    z.object({
      instrument: instrumentKind,
      check: z.string(),
      question: z.string(),
      answer: z.string().nullable(),
      ...datedAnswer,
    }),
  ),
  scenarios: z.array(
    z.object({
      scenario: z.string(),
      question: z.string(),
      branches: z.array(
        z.object({
          branch: z.string(),
          name: z.string(),
          indications: z.array(z.object({ what: z.string(), ...datedAnswer })),
        }),
      ),
      ...datedAnswer,
    }),
  ),
};
