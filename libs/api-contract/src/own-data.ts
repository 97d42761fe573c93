import { z } from 'zod';

export const templateId = z
  .enum(['supply', 'stockpiles', 'consumption', 'prices', 'contracts'])
  .meta({ id: 'TemplateId' });
export type TemplateIdParam = z.infer<typeof templateId>;

export const templateColumn = z
  .object({
    name: z.string(),
    required: z.boolean(),
    kind: z.string(),
    /** The only values; empty where there are others. */
    allowed: z.array(z.string()),
    meaning: z.string(),
    example: z.string(),
  })
  .meta({ id: 'TemplateColumn' });
export type TemplateColumn = z.infer<typeof templateColumn>;

/** A layout in which users bring figures of their own. */
export const template = z
  .object({
    id: templateId,
    title: z.string(),
    meaning: z.string(),
    columns: z.array(templateColumn),
  })
  .meta({ id: 'Template' });
export type Template = z.infer<typeof template>;
export const templatesAnswer = z.object({ templates: z.array(template) }).meta({ id: 'Templates' });
export type TemplatesAnswer = z.infer<typeof templatesAnswer>;
export const noQuery = z.object({});
export type NoQuery = z.infer<typeof noQuery>;

/** What is wrong with one cell. `field` is a column of the template, null for the whole row. */
export const cellFault = z
  .object({
    file: z.string(),
    row: z.number().int(),
    field: z.string().nullable(),
    raw: z.string(),
    reason: z.string(),
    /** What to do. */
    advice: z.string(),
  })
  .meta({ id: 'CellFault' });
export type CellFault = z.infer<typeof cellFault>;

/** Where a column of the template comes from: a column of the table, from 0, or one value for all. */
export const fieldSource = z.union([
  z.strictObject({ column: z.number().int().min(0).max(1_000) }),
  z.strictObject({ constant: z.string().max(300) }),
]);
export type FieldSource = z.infer<typeof fieldSource>;

export const decimals = z.enum(['plain', 'point', 'comma']);
export const dateOrder = z.enum(['iso', 'dmy', 'mdy']);
/** How a table of any layout is read as one of a template. */
export const mapping = z
  .strictObject({
    fields: z.record(z.string().max(60), fieldSource),
    decimals: decimals.default('plain').meta({
      description: 'plain: 1234.5; point: 1,234.5; comma: 1.234,5',
    }),
    dates: dateOrder.default('iso').meta({
      description: 'iso: 2026-06-30; dmy: 30.06.2026; mdy: 06/30/2026',
    }),
  })
  .meta({ id: 'Mapping' });
export type Mapping = z.infer<typeof mapping>;

/** Largest table that is taken, in bytes. */
export const MOST_TABLE_BYTES = 5_000_000;

export const tableName = z
  .string()
  .max(200)
  .regex(/^[^/\\\0]+$/, 'Give the bare name of the file.')
  .meta({ description: 'Name of the file; its ending says what it is.' });
export const tableContent = z
  .base64()
  .max(Math.ceil(MOST_TABLE_BYTES / 3) * 4, 'The file is larger than 5 MB.')
  .meta({ description: 'The bytes of the file, up to 5 MB, in base64.' });

const table = {
  name: tableName,
  content: tableContent,
  template: templateId.optional(),
  mapping: mapping.optional(),
};

export const previewBody = z.strictObject(table).meta({
  id: 'OwnDataPreviewBody',
  examples: [
    {
      name: 'prices.csv',
      content:
        'bWluZXJhbCxzdGFnZSxhcmVhLHBlcmlvZCxwcmljZSx1bml0CmdhbGxpdW0scHJvY2Vzc2luZyxXT1JMRCwyMDI1LDYxMi41LFVTRC9rZwo=',
    },
  ],
});
export type PreviewBody = z.infer<typeof previewBody>;

/** A table before it is imported. Nothing was written. */
export const preview = z
  .object({
    template: templateId,
    header: z.array(z.string()),
    /** As asked for, else as suggested by the header. */
    mapping,
    /** The first 20 rows as they stand. */
    rows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
    /** The first 500. */
    faults: z.array(cellFault),
    counts: z.object({
      /** Rows below the header, blank ones aside. */
      rows: z.number().int(),
      sound: z.number().int(),
      faulty: z.number().int(),
      faults: z.number().int(),
    }),
  })
  .meta({ id: 'OwnDataPreview' });
export type Preview = z.infer<typeof preview>;

const edition = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'Use letters, digits, . _ -')
  .optional()
  .meta({ description: 'Name of the edition; the day and a part of the hash by default.' });
const published = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2})?$/, 'Write 2026-11-25 or 2026-11.')
  .optional()
  .meta({ description: 'When it came out; the day of the import by default.' });

export const ownDataBody = z
  .strictObject({ ...table, edition, published })
  .meta({ id: 'OwnDataBody' });
export type OwnDataBody = z.infer<typeof ownDataBody>;

/** What was written, as a release of the private source 'own'. */
export const ownDataReceipt = z
  .object({
    release: z.string(),
    /** 'already-imported': the same bytes were there before, and nothing changed. */
    kind: z.enum(['imported', 'already-imported']),
    edition: z.string(),
    rows: z.number().int(),
    /** Queries reflect it once they have reached the release. */
    readModelPosition: z.string(),
  })
  .meta({ id: 'OwnDataReceipt' });
export type OwnDataReceipt = z.infer<typeof ownDataReceipt>;
