import { z } from 'zod';
import { gap, knowledge, knowledgeQuery, stage } from './common.js';
import { citation } from './register/citation.js';

export const programme = z
  .enum(['strategic-project-inside-eu', 'strategic-project-outside-eu', 'partnership', 'other'])
  .meta({ id: 'Programme' });
export type ProgrammeParam = z.infer<typeof programme>;

export const PROJECT_STAGE_IDS = [
  'announced',
  'permitting',
  'permitted',
  'fid',
  'financing-closed',
  'construction',
  'commissioning',
  'producing',
  'suspended',
  'cancelled',
] as const;
export const projectStage = z.enum(PROJECT_STAGE_IDS).meta({ id: 'ProjectStage' });
export type ProjectStageParam = z.infer<typeof projectStage>;

export const massUnit = z.enum(['t', 'kg']);
export const financingKind = z.enum(['loan', 'grant', 'equity', 'guarantee']);

/** A day as well as it is known: `on` is the last day that it can be. */
const when = { on: z.string(), precision: z.string() };
const dated = z.object(when);
const reached = dated.extend({ stage: projectStage });

export const projectCapacity = z
  .object({
    mineral: z.string(),
    mineralName: z.string(),
    stage,
    quantityPerYear: z.number(),
    unit: massUnit,
    fromYear: z.number().int().nullable(),
    ...when,
  })
  .meta({ id: 'ProjectCapacity' });
export type ProjectCapacity = z.infer<typeof projectCapacity>;

/** What of one mineral's output is sold ahead. */
export const offtakeShare = z
  .object({
    mineral: z.string(),
    mineralName: z.string(),
    /** Sum of the published shares, 0-1; null where no agreement names one. */
    share: z.number().nullable(),
    agreements: z.number().int(),
    withoutShare: z.number().int(),
  })
  .meta({ id: 'OfftakeShare' });
export type OfftakeShare = z.infer<typeof offtakeShare>;

/** A project as it stood on `asOf`. Null everywhere: not published or not recorded, never zero. */
export const projectSummary = z
  .object({
    id: z.string(),
    /** What a writer names as the state that was seen. */
    revision: z.number().int(),
    name: z.string(),
    owner: z.string().nullable(),
    area: z.string().nullable(),
    areaName: z.string().nullable(),
    minerals: z.array(z.object({ id: z.string(), name: z.string() })),
    /** Stages of supply that it serves; empty where not published. */
    stages: z.array(stage),
    programme,
    /** `name` is null where the register of initiatives has none of that id at this knowledge. */
    initiative: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    registered: dated,
    stage: reached.nullable(),
    permits: reached.nullable(),
    fid: dated.nullable(),
    financingClosed: dated.nullable(),
    capacities: z.array(projectCapacity),
    offtakes: z.array(offtakeShare),
    verification: z.enum(['primary', 'secondary', 'computed']),
  })
  .meta({ id: 'ProjectSummary' });
export type ProjectSummary = z.infer<typeof projectSummary>;

/** What projects are to supply of one mineral at one stage, against what the Union imports. */
export const expectedSupply = z
  .object({
    mineral: z.string(),
    mineralName: z.string(),
    stage,
    projects: z.number().int(),
    /** Sum of the recorded capacities of projects that are not cancelled, in tonnes a year. */
    capacity: z.number(),
    /** EU imports by weight in the latest year on record; null without any, `reason` says why. */
    imports: z
      .object({
        /** Tonnes. */
        quantity: z.number(),
        period: z.string(),
        source: z.string(),
        release: z.string(),
      })
      .nullable(),
    /** Capacity over imports. */
    ratio: z.number().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ExpectedSupply' });
export type ExpectedSupply = z.infer<typeof expectedSupply>;

export const projectsOverview = z
  .object({
    projects: z.number().int(),
    /** Projects whose final investment decision is recorded; of the others it is not known. */
    withFid: z.number().int(),
    /** Of the register of initiatives, by the day asked for. */
    meetings: z.number().int(),
    memoranda: z.number().int(),
    partnerships: z.number().int(),
    /**
     * Projects with a final investment decision for each meeting or memorandum; null where there is
     * none of these, or no project.
     */
    fidPerMeeting: z.number().nullable(),
    supply: z.array(expectedSupply),
    gaps: z.array(gap),
  })
  .meta({ id: 'ProjectsOverview' });
export type ProjectsOverview = z.infer<typeof projectsOverview>;

const asOf = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional();

/** `asOf`: the day on which projects are judged, today by default. */
export const projectsQuery = knowledgeQuery.extend({
  mineral: z.string().optional(),
  initiative: z.string().optional(),
  /** `none`: of which no stage is recorded. */
  stage: z.enum([...PROJECT_STAGE_IDS, 'none']).optional(),
  country: z.string().optional(),
  asOf,
});
export type ProjectsQuery = z.infer<typeof projectsQuery>;

export const projectsAnswer = z
  .object({
    ...knowledge,
    asOf: z.string(),
    projects: z.array(projectSummary),
    summary: projectsOverview,
  })
  .meta({ id: 'Projects' });
export type ProjectsAnswer = z.infer<typeof projectsAnswer>;

const stated = { ...when, revision: z.number().int(), citations: z.array(citation) };

/** An offtake as agreed; null is what was not published. */
export const offtakeAgreement = z
  .object({
    ...stated,
    buyer: z.string(),
    buyerArea: z.string().nullable(),
    buyerAreaName: z.string().nullable(),
    mineral: z.string(),
    mineralName: z.string(),
    quantityPerYear: z.number().nullable(),
    unit: massUnit.nullable(),
    shareOfOutput: z.number().nullable(),
    years: z.number().nullable(),
  })
  .meta({ id: 'OfftakeAgreement' });
export type OfftakeAgreement = z.infer<typeof offtakeAgreement>;

export const financing = z
  .object({
    ...stated,
    financier: z.string(),
    amount: z.number().nullable(),
    currency: z.string().nullable(),
    kind: financingKind,
    shareOfNeed: z.number().nullable(),
  })
  .meta({ id: 'Financing' });
export type Financing = z.infer<typeof financing>;

/** One statement of a project's stream, in words. */
export const projectStatement = z
  .object({
    ...stated,
    type: z.string(),
    what: z.string(),
    position: z.string(),
    recordedAt: z.string(),
    actor: z.string(),
  })
  .meta({ id: 'ProjectStatement' });
export type ProjectStatement = z.infer<typeof projectStatement>;

export const projectDetail = projectSummary
  .extend({
    ...knowledge,
    asOf: z.string(),
    agreements: z.array(offtakeAgreement),
    financing: z.array(financing),
    /** Everything said of it by the day, in the order in which it happened. */
    statements: z.array(projectStatement),
  })
  .meta({ id: 'ProjectDetail' });
export type ProjectDetail = z.infer<typeof projectDetail>;
