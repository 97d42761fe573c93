import { z } from 'zod';
import { cursorQuery, knowledge, knowledgeQuery } from './common.js';

export const fileCount = z.object({
  file: z.string(),
  read: z.number().int(),
  imported: z.number().int(),
  rejected: z.number().int(),
  skipped: z.array(z.object({ rule: z.string(), rows: z.number().int() })),
});

/**
 * Where a release stands. 'receiving': its import is under way, or was cut off; nothing of it counts.
 * 'sealed': complete, and it counts. 'withdrawn': it does not count any more, or never will.
 */
export const releaseStatus = z
  .enum(['receiving', 'sealed', 'withdrawn'])
  .meta({ id: 'ReleaseStatus' });
export type ReleaseStatus = z.infer<typeof releaseStatus>;

/** How far an import has come. `lastEventAt`: when the ledger last recorded something of it. */
export const importProgress = z
  .object({
    statements: z.number().int(),
    facts: z.number().int(),
    lastEventAt: z.string(),
  })
  .meta({ id: 'ImportProgress' });
export type ImportProgress = z.infer<typeof importProgress>;

export const release = z
  .object({
    id: z.string(),
    source: z.string(),
    /** Not for publication: its figures answer only questions that name the source. */
    private: z.boolean(),
    publisher: z.string(),
    edition: z.string(),
    title: z.string(),
    publishedOn: z.string(),
    publishedPrecision: z.string(),
    recordedAt: z.string(),
    licence: z.string(),
    licenceUrl: z.string().nullable(),
    attribution: z.string(),
    status: releaseStatus,
    sealed: z.boolean(),
    withdrawn: z.boolean(),
    /** Null unless the release is 'receiving'. */
    progress: importProgress.nullable(),
    rows: z.object({
      read: z.number().int(),
      imported: z.number().int(),
      rejected: z.number().int(),
      skipped: z.number().int(),
    }),
    facts: z.number().int(),
    digest: z.string().nullable(),
    position: z.string(),
  })
  .meta({ id: 'Release' });
export type Release = z.infer<typeof release>;

export const releasesAnswer = z
  .object({ ...knowledge, releases: z.array(release) })
  .meta({ id: 'Releases' });
export type ReleasesAnswer = z.infer<typeof releasesAnswer>;

export const releaseDetail = release
  .extend({
    ...knowledge,
    files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number().int() })),
    fileCounts: z.array(fileCount),
    withdrawal: z
      .object({ reason: z.string(), withdrawnOn: z.string(), position: z.string() })
      .nullable(),
  })
  .meta({ id: 'ReleaseDetail' });
export type ReleaseDetail = z.infer<typeof releaseDetail>;

/** Stands for the whole row where a field is named. */
export const WHOLE_ROW = '*';

export const rejectsQuery = knowledgeQuery.extend({
  reason: z.string().max(2_000).optional().meta({ description: 'Exactly as it is given.' }),
  field: z
    .string()
    .max(200)
    .optional()
    .meta({ description: `The field at fault; ${WHOLE_ROW} where it is the whole row.` }),
  ...cursorQuery.shape,
});
export type RejectsQuery = z.infer<typeof rejectsQuery>;
export const reject = z
  .object({
    file: z.string(),
    row: z.number().int(),
    field: z.string().nullable(),
    raw: z.string(),
    reason: z.string(),
    position: z.string(),
  })
  .meta({ id: 'Reject' });
export const rejectsAnswer = z
  .object({
    release: z.string(),
    ...knowledge,
    rejects: z.array(reject),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Rejects' });
export type RejectsAnswer = z.infer<typeof rejectsAnswer>;

export const rejectReasonsQuery = knowledgeQuery.extend({ limit: cursorQuery.shape.limit });
export type RejectReasonsQuery = z.infer<typeof rejectReasonsQuery>;
/**
 * Rejected rows by reason and field, the most frequent first. `rejected` counts all rejected rows and
 * `total` all reasons, also those beyond the limit. `example` is the first row of its reason.
 */
export const rejectReasonsAnswer = z
  .object({
    release: z.string(),
    ...knowledge,
    rejected: z.number().int(),
    total: z.number().int(),
    reasons: z.array(
      z.object({
        reason: z.string(),
        /** Null: the whole row is at fault. */
        field: z.string().nullable(),
        rows: z.number().int(),
        example: reject.pick({ file: true, row: true, raw: true, position: true }),
      }),
    ),
  })
  .meta({ id: 'RejectReasons' });
export type RejectReasonsAnswer = z.infer<typeof rejectReasonsAnswer>;

/** What takes a release out of count. That there is a reason is for the domain to say. */
export const withdrawalBody = z
  .strictObject({
    reason: z.string().max(1_000).meta({ description: 'Why it no longer counts.' }),
    withdrawnOn: z.iso
      .date('Write a day as 2023-12-31.')
      .meta({ description: 'The day on which it was withdrawn.' }),
  })
  .meta({
    id: 'WithdrawalBody',
    examples: [{ reason: 'The publisher took it back for errors.', withdrawnOn: '2024-03-05' }],
  });
export type WithdrawalBody = z.infer<typeof withdrawalBody>;

/** `position`: where the ledger recorded it. Queries reflect it from that `readModelPosition` on. */
export const withdrawal = z
  .object({
    release: z.string(),
    reason: z.string(),
    withdrawnOn: z.string(),
    position: z.string(),
    readModelPosition: z.string(),
  })
  .meta({ id: 'Withdrawal' });
export type Withdrawal = z.infer<typeof withdrawal>;

/** What we have and what we do not: a cell a mineral, stage, basis and source. */
export const coverageAnswer = z
  .object({
    ...knowledge,
    cells: z.array(
      z.object({
        mineral: z.string(),
        stage: z.string(),
        basis: z.string(),
        measure: z.string(),
        source: z.string(),
        private: z.boolean(),
        periods: z.array(z.string()),
      }),
    ),
    notAvailable: z.array(z.object({ what: z.string(), why: z.string() })),
  })
  .meta({ id: 'Coverage' });
export type CoverageAnswer = z.infer<typeof coverageAnswer>;

/** `asOf`: the day on which freshness is judged, today by default. */
export const sourcesQuery = knowledgeQuery.extend({ asOf: z.iso.date().optional() });
export type SourcesQuery = z.infer<typeof sourcesQuery>;

/** A source, its terms, and how fresh what was imported of it is. */
export const sourceSummary = z
  .object({
    id: z.string(),
    publisher: z.string(),
    title: z.string(),
    licence: z.string(),
    licenceUrl: z.string().nullable(),
    attribution: z.string(),
    homepage: z.string().nullable(),
    /** Own data: not for publication. */
    private: z.boolean(),
    /** Releases that count. */
    releases: z.number().int(),
    latest: z.object({ id: z.string(), edition: z.string(), publishedOn: z.string() }).nullable(),
    /** Null where nothing of the source was imported. */
    freshness: z
      .object({
        state: z.enum(['current', 'due', 'overdue', 'not-established']),
        nextExpected: z.string().nullable(),
        /** What the expectation rests on. */
        evidence: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Source' });
export type SourceSummary = z.infer<typeof sourceSummary>;

export const sourcesAnswer = z
  .object({ ...knowledge, asOf: z.string(), sources: z.array(sourceSummary) })
  .meta({ id: 'Sources' });
export type SourcesAnswer = z.infer<typeof sourcesAnswer>;
