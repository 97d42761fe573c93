import { z } from 'zod';
import { stage } from './common.js';
import { cellFault, tableContent, tableName, templateColumn } from './own-data.js';
import { dated } from './register/statement-parts.js';
import { financingKind, massUnit, programme, projectStage } from './projects.js';

const text = z.string().trim().min(1).max(300);
const mineral = z.string().max(60);
/** What may be left out: no source has published it. */
const unpublished = <Value extends z.ZodType>(value: Value) => value.nullable().default(null);
const area = unpublished(z.string().max(20));
const share = unpublished(z.number().min(0).max(1));
const positive = z.number().positive();

const DATA = {
  ProjectRegistered: z.strictObject({
    ...dated,
    name: text,
    owner: unpublished(text),
    area,
    minerals: z.array(mineral).min(1).max(60),
    stages: z.array(stage).max(3).default([]),
    programme,
    initiative: unpublished(z.string().max(120)),
  }),
  ProjectCapacityStated: z.strictObject({
    ...dated,
    mineral,
    stage,
    quantityPerYear: positive,
    unit: massUnit,
    fromYear: unpublished(z.number().int()),
  }),
  ProjectStageReached: z.strictObject({ ...dated, reached: projectStage }),
  OfftakeAgreed: z.strictObject({
    ...dated,
    buyer: text,
    buyerArea: area,
    mineral,
    quantityPerYear: unpublished(positive),
    unit: unpublished(massUnit),
    shareOfOutput: share,
    years: unpublished(positive),
  }),
  FinancingReported: z.strictObject({
    ...dated,
    financier: text,
    amount: unpublished(positive),
    currency: unpublished(
      z.string().regex(/^[A-Z]{3}$/, 'Write the code of the currency, e.g. EUR.'),
    ),
    kind: financingKind,
    shareOfNeed: share,
  }),
} as const;

const statement = <Type extends keyof typeof DATA>(type: Type) =>
  z.strictObject({
    /** The revision that the writer has seen; 0 for a project that is not registered yet. */
    expectedRevision: z.number().int().min(0),
    type: z.literal(type),
    data: DATA[type],
  });

export const PROJECT_STATEMENT_TYPES = Object.keys(DATA) as readonly (keyof typeof DATA)[];

/** One statement about a project. Null is what no source has published, never nothing. */
export const projectStatementBody = z
  .discriminatedUnion('type', [
    statement('ProjectRegistered'),
    statement('ProjectCapacityStated'),
    statement('ProjectStageReached'),
    statement('OfftakeAgreed'),
    statement('FinancingReported'),
  ])
  .meta({
    id: 'ProjectStatementBody',
    examples: [
      {
        expectedRevision: 2,
        type: 'ProjectStageReached',
        data: {
          on: '2026-06-30',
          precision: 'month',
          citations: [
            {
              publisher: 'Works plc',
              title: 'Half-year report',
              url: null,
              publishedOn: '2026-08-01',
              verification: 'primary',
              note: null,
            },
          ],
          reached: 'fid',
        },
      },
    ],
  });
export type ProjectStatementBody = z.infer<typeof projectStatementBody>;

/** What was written. 'unchanged': it was recorded before from the same revision. */
export const projectStatementOutcome = z
  .object({
    project: z.string(),
    kind: z.enum(['recorded', 'unchanged']),
    revision: z.number().int(),
    position: z.string(),
    /** Queries reflect it once they have reached the position. */
    readModelPosition: z.string(),
  })
  .meta({ id: 'ProjectStatementOutcome' });
export type ProjectStatementOutcome = z.infer<typeof projectStatementOutcome>;

export const projectTemplate = z
  .object({ title: z.string(), meaning: z.string(), columns: z.array(templateColumn) })
  .meta({ id: 'ProjectTemplate' });
export type ProjectTemplate = z.infer<typeof projectTemplate>;

export const projectsImportBody = z
  .strictObject({
    name: tableName,
    content: tableContent,
    dryRun: z
      .boolean()
      .default(false)
      .meta({ description: 'Only look: nothing is written, and faults are part of the answer.' }),
  })
  .meta({ id: 'ProjectsImportBody' });
export type ProjectsImportBody = z.infer<typeof projectsImportBody>;

/** A list of projects as read. With 'preview' nothing was written. */
export const projectsImport = z
  .object({
    kind: z.enum(['preview', 'imported', 'unchanged']),
    rows: z.number().int(),
    projects: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(['registered', 'extended', 'unchanged']),
        /** New statements about it, in words. */
        added: z.array(z.string()),
      }),
    ),
    /** The first 500 of a preview; an import with any is refused. */
    faults: z.array(cellFault),
    readModelPosition: z.string(),
  })
  .meta({ id: 'ProjectsImport' });
export type ProjectsImport = z.infer<typeof projectsImport>;
