import { z } from 'zod';

/** Whether the server takes writes at all, whoever asks; a request that writes still needs the token. */
export const writesState = z
  .object({
    open: z.boolean(),
    /** Why not, and how to let it; null where it takes them. */
    why: z.string().nullable(),
  })
  .meta({ id: 'WritesState' });
export type WritesState = z.infer<typeof writesState>;
