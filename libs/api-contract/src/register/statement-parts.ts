import { z } from 'zod';

// What every statement of the register is made of.

export const text = z.string().trim().min(1).max(4_000);
export const name = z.string().trim().min(1).max(300);
export const id = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Write lower-case words joined by '-'.");
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a day as 2023-12-31.');
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
export const dated = {
  on: day,
  precision: datePrecision.default('day'),
  citations: z.array(citationBody).min(1, 'Name at least one source.').max(20),
};
