import { z } from 'zod';
import { knowledge } from '../common.js';

// The register on its way from one ledger to another.

export const REGISTER_FORMAT = 'chokepoint-register@1';

/** Most statements of one initiative that are brought at once. */
export const MOST_STATEMENTS = 1_000;

const carriedStatement = z
  .object({
    /** Place in the initiative's stream, 1 for the first. */
    revision: z.int(),
    type: z.string(),
    /** Version in which `data` is of its type. */
    schemaVersion: z.int(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'CarriedStatement' });
export type CarriedStatement = z.infer<typeof carriedStatement>;

export const carriedEntry = z
  .object({ id: z.string(), statements: z.array(carriedStatement) })
  .meta({ id: 'CarriedEntry' });
export type CarriedEntry = z.infer<typeof carriedEntry>;

/** Every statement on every initiative, also those corrected or retracted since. */
export const registerExport = z
  .object({
    format: z.literal(REGISTER_FORMAT),
    ...knowledge,
    entries: z.array(carriedEntry),
  })
  .meta({ id: 'RegisterExport' });
export type RegisterExport = z.infer<typeof registerExport>;

/** Largest file of a register that is taken, in bytes. */
export const MOST_REGISTER_BYTES = 5_000_000;

export const registerImportBody = z
  .strictObject({
    name: z
      .string()
      .max(200)
      .regex(/^[^/\\\0]+\.(csv|json)$/i, 'Give the bare name of a .csv or .json file.')
      .meta({ description: 'Name of the file; its ending says what it is.' }),
    content: z
      .base64()
      .max(Math.ceil(MOST_REGISTER_BYTES / 3) * 4, 'The file is larger than 5 MB.')
      .meta({ description: 'The bytes of the file, up to 5 MB, in base64.' }),
    dryRun: z
      .boolean()
      .default(false)
      .meta({ description: 'Only say what would be added; nothing is written.' }),
  })
  .meta({ id: 'RegisterImportBody' });
export type RegisterImportBody = z.infer<typeof registerImportBody>;

/** What the file adds to each initiative that it names. */
export const registerImported = z
  .object({
    dryRun: z.boolean(),
    entries: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['registered', 'extended', 'unchanged']),
        added: z.array(
          z.object({ revision: z.int(), type: z.string(), on: z.string(), summary: z.string() }),
        ),
      }),
    ),
    /** Statements added to all of them. */
    added: z.int(),
    /** Of the last statement written; null where none was. */
    position: z.string().nullable(),
    /** Queries reflect it once they have reached the position. */
    readModelPosition: z.string(),
  })
  .meta({ id: 'RegisterImported' });
export type RegisterImported = z.infer<typeof registerImported>;
