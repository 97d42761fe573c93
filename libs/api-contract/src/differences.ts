import { z } from 'zod';
import { cursorQuery, factBasis, stage, staleProjection } from './common.js';

/** A state: what was published, `@`, what the ledger had recorded. Either half may be left out. */
const STATE =
  /^(latest|\d{4}-\d{2}-\d{2}|[a-z0-9][A-Za-z0-9.~-]{0,99})?(@(latest|\d{1,19}|\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?))?$/;

export const diffState = z
  .string()
  .min(1)
  .regex(
    STATE,
    'Write a day (2023-12-31), a release (usgs-mcs-2024) or latest; behind an @, a ledger position or an instant: usgs-mcs-2024@1200.',
  );

/** The two states that are compared; `to` is the latest one unless it is said. */
const states = { from: diffState, to: diffState.default('latest') };

const differing = {
  ...states,
  mineral: z.string().optional(),
  /** The minerals that it covers at one of the states. */
  initiative: z.string().optional(),
  /** Without it, every public source; a private one must be named. */
  source: z.string().optional(),
  stage: stage.optional(),
  basis: factBasis.optional(),
};

export const cause = z
  .enum(['new-data', 'revision', 'correction', 'withdrawal', 'method-version', 'membership-change'])
  .meta({ id: 'DifferenceCause' });
export type DifferenceCause = z.infer<typeof cause>;

export const differencesQuery = z
  .object({ ...differing, ...cursorQuery.shape })
  .meta({ id: 'DifferencesQuery' });
export type DifferencesQuery = z.infer<typeof differencesQuery>;

export const figureDifferencesQuery = z
  .object({
    ...differing,
    period: z.string().optional(),
    /** Of the area or the partner. */
    area: z.string().optional(),
    ...cursorQuery.shape,
  })
  .meta({ id: 'FigureDifferencesQuery' });
export type FigureDifferencesQuery = z.infer<typeof figureDifferencesQuery>;

export const registerDifferencesQuery = z
  .object({ ...states, initiative: z.string().optional(), ...cursorQuery.shape })
  .meta({ id: 'RegisterDifferencesQuery' });
export type RegisterDifferencesQuery = z.infer<typeof registerDifferencesQuery>;

const resolvedState = z.object({
  /** As it was asked. */
  asked: z.string(),
  /** The release that the state is named after. */
  release: z.string().nullable(),
  publishedBy: z.string().nullable(),
  /** The position that it was resolved to. */
  knownAt: z.string(),
});
export type ResolvedState = z.infer<typeof resolvedState>;

const compared = {
  method: z.string(),
  from: resolvedState,
  to: resolvedState,
  stale: z.array(staleProjection).optional(),
  /** All that differ, on whatever page. */
  total: z.number().int(),
  /** How many of them each cause has a part in; one may have parts of several. */
  byCause: z.array(z.object({ cause, count: z.number().int() })),
  nextCursor: z.string().nullable(),
};

/** `said` is false where nobody says anything; a value that is said and null is withheld or not available. */
const stand = z.object({ said: z.boolean(), value: z.number().nullable() });
export type DifferenceStand = z.infer<typeof stand>;

const partOf = {
  cause,
  before: stand,
  after: stand,
  /** Against the last number before it; the parts sum to the whole where that is a number. */
  difference: z.number().nullable(),
};

const indicatorPart = z.object({
  ...partOf,
  /** The release that holds before and after the change. */
  earlier: z.string().nullable(),
  later: z.string().nullable(),
  /** The position at which the ledger learned of it, or the day on which it was published. */
  position: z.string().nullable(),
  publishedOn: z.string().nullable(),
});
export type IndicatorPart = z.infer<typeof indicatorPart>;

/** Shares and HHI are 0-1; the total is in the unit of the series. */
export const comparedIndicator = z.enum([
  'largest-share',
  'top3-share',
  'hhi-low',
  'hhi-high',
  'total',
]);
export type ComparedIndicator = z.infer<typeof comparedIndicator>;

const leader = z.object({ area: z.string(), name: z.string() }).nullable();

/** The concentration of one period as one source reports it, at both states. */
export const seriesDifference = z
  .object({
    mineral: z.string(),
    mineralName: z.string(),
    stage: z.string(),
    basis: z.string(),
    measure: z.string(),
    source: z.string(),
    private: z.boolean(),
    period: z.string(),
    unit: z.string(),
    /** The release that holds at each state. */
    earlier: z.string().nullable(),
    later: z.string().nullable(),
    leaders: z.object({ before: leader, after: leader }),
    indicators: z.array(
      z.object({
        indicator: comparedIndicator,
        before: stand,
        after: stand,
        difference: z.number().nullable(),
        parts: z.array(indicatorPart),
      }),
    ),
  })
  .meta({ id: 'SeriesDifference' });
export type SeriesDifference = z.infer<typeof seriesDifference>;

export const differencesAnswer = z
  .object({ ...compared, series: z.array(seriesDifference) })
  .meta({ id: 'Differences' });
export type DifferencesAnswer = z.infer<typeof differencesAnswer>;

/** What one release says of a figure, with the rows that say it. */
const saying = z.object({
  release: z.string(),
  flags: z.array(z.string()),
  rows: z.array(
    z.object({
      file: z.string(),
      row: z.number().int(),
      raw: z.string().nullable(),
      position: z.string(),
      eventId: z.string(),
      contentHash: z.string(),
    }),
  ),
});

export const figureDifference = z
  .object({
    mineral: z.string(),
    mineralName: z.string(),
    stage: z.string(),
    basis: z.string(),
    measure: z.string(),
    source: z.string(),
    private: z.boolean(),
    period: z.string(),
    form: z.string(),
    unit: z.string(),
    area: z.string(),
    areaName: z.string(),
    partner: z.string().nullable(),
    partnerName: z.string().nullable(),
    before: stand,
    after: stand,
    difference: z.number().nullable(),
    /** (after - before) / |before|; null where one is no number or the earlier is 0. */
    relativeChange: z.number().nullable(),
    parts: z.array(
      z.object({
        ...partOf,
        /** Null where nobody says anything. */
        earlier: saying.nullable(),
        later: saying.nullable(),
      }),
    ),
  })
  .meta({ id: 'FigureDifference' });
export type FigureDifference = z.infer<typeof figureDifference>;

export const figureDifferencesAnswer = z
  .object({ ...compared, figures: z.array(figureDifference) })
  .meta({ id: 'FigureDifferences' });
export type FigureDifferencesAnswer = z.infer<typeof figureDifferencesAnswer>;

/** A statement on an initiative that is known at one of the states alone. */
export const registerDifference = z
  .object({
    initiative: z.string(),
    initiativeName: z.string(),
    cause,
    /** `later`: known at the second state alone; `earlier`: at the first alone. */
    knownAtOnly: z.enum(['earlier', 'later']),
    type: z.string(),
    /** In one line. */
    summary: z.string(),
    on: z.string(),
    position: z.string(),
    revision: z.number().int(),
    recordedAt: z.string(),
    actor: z.string(),
  })
  .meta({ id: 'RegisterDifference' });
export type RegisterDifference = z.infer<typeof registerDifference>;

export const registerDifferencesAnswer = z
  .object({ ...compared, statements: z.array(registerDifference) })
  .meta({ id: 'RegisterDifferences' });
export type RegisterDifferencesAnswer = z.infer<typeof registerDifferencesAnswer>;
