import { z } from 'zod';
import { knowledge, knowledgeQuery, origin } from './common.js';

export const contractsQuery = knowledgeQuery.extend({
  source: z.string().optional(),
});
export type ContractsQuery = z.infer<typeof contractsQuery>;

/** An offtake contract as one release reports it. */
export const contract = z
  .object({
    mineral: z.string(),
    stage: z.string(),
    form: z.string(),
    counterparty: z.string(),
    counterpartyArea: z.string(),
    counterpartyAreaName: z.string(),
    from: z.string(),
    /** The last day; null for one without an end. */
    until: z.string().nullable(),
    quantityPerYear: z.number(),
    unit: z.string(),
    priceTerms: z.string().nullable(),
    /** Of the counterparty's output, 0-1. */
    shareCommitted: z.number().min(0).max(1).nullable(),
    confidentiality: z.string().nullable(),
    flags: z.array(z.string()),
    raw: z.string().nullable(),
    source: z.string(),
    private: z.boolean(),
    ...origin,
  })
  .meta({ id: 'Contract' });

export const contractsAnswer = z
  .object({ mineral: z.string(), ...knowledge, contracts: z.array(contract) })
  .meta({ id: 'Contracts' });
export type ContractsAnswer = z.infer<typeof contractsAnswer>;
