import { z } from 'zod';

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

/** Of a statement: the last day that it can be, how exactly it is known, and by which sources. */
export const datedAnswer = { on: z.string(), precision: z.string(), citations: z.array(citation) };
