import { z } from 'zod';
import { cursorQuery, knowledge, knowledgeQuery } from './common.js';

export const fileCount = z.object({
  file: z.string(),
  read: z.number().int(),
  imported: z.number().int(),
  rejected: z.number().int(),
  skipped: z.array(z.object({ rule: z.string(), rows: z.number().int() })),
});

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
    sealed: z.boolean(),
    withdrawn: z.boolean(),
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
  })
  .meta({ id: 'ReleaseDetail' });
export type ReleaseDetail = z.infer<typeof releaseDetail>;

export const rejectsQuery = knowledgeQuery.extend(cursorQuery.shape);
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
