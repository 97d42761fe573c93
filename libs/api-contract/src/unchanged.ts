import { z } from 'zod';
import { basis, gap, knowledge, knowledgeQuery, measure, quality, range, stage } from './common.js';
import { citation } from './register/citation.js';

/** What may have stayed unchanged: the leader's share or the HHI, 0-1, on each basis. */
export const unchangedOutcome = z
  .enum([
    'top1-eu-imports',
    'hhi-eu-imports',
    'top1-world-production',
    'hhi-world-production',
    'top1-eu-sourcing',
    'hhi-eu-sourcing',
  ])
  .meta({ id: 'UnchangedOutcome' });
export type UnchangedOutcome = z.infer<typeof unchangedOutcome>;

/**
 * `since`: a day, or an initiative whose date counts; the first trilateral conference by default.
 * `margin`: the largest change that still counts as unchanged, in the outcome's own unit (0.1: ten
 * points of a share, 1,000 of the HHI). `outcome` and `mineral` choose rows; the summary of each
 * outcome is always there.
 */
export const unchangedQuery = knowledgeQuery.extend({
  since: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write a day (2011-10-31) or the id of an initiative.')
    .optional(),
  margin: z.coerce.number().gt(0).lt(1).default(0.1),
  outcome: unchangedOutcome.optional(),
  mineral: z.string().optional(),
});
export type UnchangedQuery = z.infer<typeof unchangedQuery>;

export const marginVerdict = z
  .enum(['within-margin', 'moved-up', 'moved-down', 'inconclusive', 'no-data'])
  .meta({ id: 'MarginVerdict' });
export type MarginVerdictCode = z.infer<typeof marginVerdict>;

const leader = z.object({ area: z.string(), name: z.string() });

/** One end of a comparison. */
export const unchangedFigure = z
  .object({
    period: z.string(),
    /** Of the HHI the middle of its bounds. */
    value: z.number(),
    low: z.number(),
    high: z.number(),
    leader: leader.nullable(),
    quality: quality.nullable(),
    flags: z.array(z.string()),
    release: z.string(),
    publishedOn: z.string(),
  })
  .meta({ id: 'UnchangedFigure' });
export type UnchangedFigure = z.infer<typeof unchangedFigure>;

const meanOf = z.object({ mean: z.number().nullable(), periods: z.array(z.string()) });

/** The test on means: shown unchanged within the margin, not shown, or no test. */
export const unchangedTest = z
  .object({
    result: z.enum(['unchanged', 'not-shown', 'no-test']),
    /** The last five periods before the day, and the last five there are. */
    before: meanOf,
    latest: meanOf,
    difference: z.number().nullable(),
    /** 90 % interval of the difference: unchanged when it lies inside the margin. */
    low: z.number().nullable(),
    high: z.number().nullable(),
    p: z.number().nullable(),
    df: z.number().int().nullable(),
    /** Why there is no test. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'UnchangedTest' });
export type UnchangedTest = z.infer<typeof unchangedTest>;

/** One outcome of one mineral at one stage. Stage and source are null where nothing is reported. */
export const unchangedRow = z
  .object({
    mineral: z.string(),
    mineralName: z.string(),
    critical: z.boolean(),
    strategic: z.boolean(),
    outcome: unchangedOutcome,
    basis,
    stage: stage.nullable(),
    measure: measure.nullable(),
    source: z.string().nullable(),
    /**
     * `before`: the first figure is of the last period that ends before the day. `later`: the
     * series begins with the day's own period or after it, and is compared with its own first.
     * `ended`: no figure is of a later period. `empty`: there is no figure.
     */
    reach: z.enum(['before', 'later', 'ended', 'empty']),
    first: unchangedFigure.nullable(),
    latest: unchangedFigure.nullable(),
    sameLeader: z.boolean().nullable(),
    /** Latest less first at the bounds of both. */
    difference: range.nullable(),
    verdict: marginVerdict,
    test: unchangedTest,
    breaks: z.array(gap),
    gaps: z.array(gap),
    releases: z.array(z.string()),
    /** Oldest first; bounds are null where the period has no figure. */
    path: z.array(
      z.object({
        period: z.string(),
        value: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        /** The leader's area. */
        leader: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'UnchangedRow' });
export type UnchangedRow = z.infer<typeof unchangedRow>;

const moves = z.object({
  total: z.number().int(),
  withinMargin: z.number().int(),
  movedUp: z.number().int(),
  movedDown: z.number().int(),
  inconclusive: z.number().int(),
});
export type UnchangedMoves = z.infer<typeof moves>;

/** How many series, one a mineral and stage, moved which way on one outcome. */
export const unchangedSummary = z
  .object({
    outcome: unchangedOutcome,
    rows: z.number().int(),
    /** Series with a figure from before the day. */
    sinceDay: moves,
    /** Of these, series whose latest period holds the day: a part of it came before. */
    latestHoldsDay: z.number().int(),
    /** Series that begin later: latest against their own first figure. */
    withinSeries: moves,
    noData: z.object({
      total: z.number().int(),
      /** Entries of the critical list that no source reports on this basis. */
      withoutSeries: z.array(z.string()),
    }),
    test: z.object({ tested: z.number().int(), unchanged: z.number().int() }),
    /** All of it in a sentence. */
    sentence: z.string(),
  })
  .meta({ id: 'UnchangedSummary' });
export type UnchangedSummary = z.infer<typeof unchangedSummary>;

const bounded = z.object({
  bound: z.enum(['over', 'about', 'under']),
  share: z.number(),
});

/** The case in which dependency is reported to have moved, and whether its figures are here. */
export const positiveControl = z
  .object({
    area: z.string(),
    areaName: z.string(),
    minerals: z.array(z.string()),
    /** The entry of the register; null where it is not known yet. */
    event: z
      .object({ id: z.string(), name: z.string(), on: z.string(), precision: z.string() })
      .nullable(),
    /** Share of the leading supplier by what each source says. */
    reported: z.array(
      z.object({
        publisher: z.string(),
        verification: citation.shape.verification,
        before: bounded.nullable(),
        after: bounded,
      }),
    ),
    /** Where the same sources saw no such move. */
    exceptions: z.array(z.string()),
    citations: z.array(citation),
    /** Series of the area's imports by partner that the ledger holds. */
    series: z.array(
      z.object({
        mineral: z.string(),
        stage: z.string(),
        measure: z.string(),
        source: z.string(),
        first: z.string(),
        latest: z.string(),
        periods: z.number().int(),
      }),
    ),
    gaps: z.array(gap),
  })
  .meta({ id: 'PositiveControl' });
export type PositiveControl = z.infer<typeof positiveControl>;

/** Meetings of the dialogue, with what is recorded of each. */
export const recordedMeetings = z
  .object({
    initiative: z.string(),
    name: z.string(),
    /** Commitments recorded of the whole dialogue. */
    commitments: z.number().int(),
    meetings: z.array(
      z.object({
        on: z.string(),
        precision: z.string(),
        place: z.string().nullable(),
        recorded: z.string(),
        citations: z.array(citation),
      }),
    ),
  })
  .meta({ id: 'RecordedMeetings' });
export type RecordedMeetings = z.infer<typeof recordedMeetings>;

/** Years of which import reliance is known at all; it has no series as suppliers have. */
export const importReliance = z
  .object({
    years: z.array(z.object({ year: z.string(), materials: z.number().int() })),
    gaps: z.array(gap),
  })
  .meta({ id: 'ImportReliance' });
export type ImportReliance = z.infer<typeof importReliance>;

export const unchangedAnswer = z
  .object({
    ...knowledge,
    since: z.object({
      day: z.string(),
      precision: z.string(),
      initiative: z.object({ id: z.string(), name: z.string() }).nullable(),
    }),
    margin: z.number(),
    rows: z.array(unchangedRow),
    summaries: z.array(unchangedSummary),
    importReliance,
    positiveControl,
    /** Null where the dialogue is not on the register yet. */
    meetings: recordedMeetings.nullable(),
    methods: z.array(z.string()),
  })
  .meta({ id: 'Unchanged' });
export type UnchangedAnswer = z.infer<typeof unchangedAnswer>;
