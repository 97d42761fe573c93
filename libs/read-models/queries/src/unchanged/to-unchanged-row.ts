import {
  type Gap,
  measure as measureSchema,
  stage as stageSchema,
  type UnchangedFigure,
  type UnchangedRow,
  type UnchangedTest,
} from '@chokepoint/api-contract';
import { areaName, mineral } from '@chokepoint/catalogue';
import {
  comparedPeriods,
  type ComparedPeriods,
  firstDay,
  latestAgainstFirst,
  meanChange,
  type MeanChange,
  seriesBreaks,
} from '@chokepoint/impact';
import { type IsoDate, lastDay } from '@chokepoint/kernel';
import type { StoredShare } from '@chokepoint/read-schema';
import { mixedCodeGaps } from '../concentration/gaps.js';
import type { Series, SeriesRow } from '../concentration/series-book.js';
import { qualityOfShares } from '../concentration/to-period.js';
import { figureOf, type OutcomeReader, pointsOf, rangedPoints } from './outcome.js';

/** Code of the gap of a row whose latest period is not wholly after the day. */
export const LATEST_HOLDS_DAY = 'latest-holds-the-day';

export interface Asked {
  readonly day: IsoDate;
  readonly margin: number;
}

/** The shares of one period of a series, from which its quality follows. */
export type SharesOf = (series: Series, period: string) => readonly StoredShare[];

/** One outcome of one series since a day, with its test. */
export function toUnchangedRow(
  series: Series,
  reader: OutcomeReader,
  { day, margin }: Asked,
  sharesOf: SharesOf,
): UnchangedRow {
  const { key, rows, source } = series;
  const compared = comparedPeriods(rangedPoints(rows, reader.index), day);
  const ends = new Set([compared.first, compared.latest].flatMap((point) => point ?? []));
  const { verdict, difference } = latestAgainstFirst([...ends], margin);
  const end = (point: ComparedPeriods['first']) =>
    point && figureAt(series, reader, point.period, sharesOf);
  const [first, latest] = [end(compared.first), end(compared.latest)];
  return {
    ...about(key.mineral, reader),
    stage: stageSchema.parse(key.stage),
    measure: measureSchema.parse(key.measure),
    source,
    reach: compared.reach,
    first,
    latest,
    sameLeader: first?.leader && latest?.leader ? first.leader.area === latest.leader.area : null,
    difference: difference && { ...difference },
    verdict,
    test: testOf(meanChange({ series: pointsOf(rows, reader.index), day, margin })),
    breaks: breaksOf(source, compared),
    gaps: [
      ...gapsOf(compared),
      ...(reader.basis === 'eu-imports' ? mixedCodeGaps(key.mineral) : []),
    ],
    releases: [...new Set(rows.map(({ release_id }) => release_id))].sort(),
    path: rows.map((row) => pathPoint(row, reader)),
  };
}

/** What a row is about, whether or not there are figures. */
export function about(
  id: string,
  { outcome, basis }: OutcomeReader,
): Pick<UnchangedRow, 'mineral' | 'mineralName' | 'critical' | 'strategic' | 'outcome' | 'basis'> {
  const entry = mineral(id);
  return {
    mineral: id,
    mineralName: entry?.name ?? id,
    critical: entry?.critical ?? false,
    strategic: entry?.strategic ?? false,
    outcome,
    basis,
  };
}

function figureAt(
  series: Series,
  { index }: OutcomeReader,
  period: string,
  sharesOf: SharesOf,
): UnchangedFigure | null {
  const row = series.rows.find((one) => one.period === period);
  const figure = row === undefined ? null : figureOf(row, index);
  if (row === undefined || figure === null) return null;
  return {
    period,
    ...figure,
    leader: row.top1_area === null ? null : { area: row.top1_area, name: areaName(row.top1_area) },
    quality: qualityOfShares(series.source, sharesOf(series, period)),
    flags: [...row.flags],
    release: row.release_id,
    publishedOn: row.published_on,
  };
}

function pathPoint(row: SeriesRow, { index }: OutcomeReader): UnchangedRow['path'][number] {
  const figure = figureOf(row, index);
  return {
    period: row.period,
    value: figure?.value ?? null,
    low: figure?.low ?? null,
    high: figure?.high ?? null,
    leader: row.top1_area,
  };
}

/** A test that was never made: there is no figure at all. */
export const NO_TEST: UnchangedTest = {
  result: 'no-test',
  before: { mean: null, periods: [] },
  latest: { mean: null, periods: [] },
  difference: null,
  low: null,
  high: null,
  p: null,
  df: null,
  reason: 'no test: no figures',
};

function testOf({
  before,
  latest,
  difference,
  df,
  equivalence,
  reason,
}: MeanChange): UnchangedTest {
  const side = ({ mean, periods }: MeanChange['before']) => ({ mean, periods: [...periods] });
  return {
    result: equivalence === null ? 'no-test' : equivalence.unchanged ? 'unchanged' : 'not-shown',
    before: side(before),
    latest: side(latest),
    difference,
    low: equivalence?.low ?? null,
    high: equivalence?.high ?? null,
    p: equivalence?.p ?? null,
    df,
    reason,
  };
}

function breaksOf(source: string, { first, latest }: ComparedPeriods): Gap[] {
  if (first === null || latest === null) return [];
  const window = { from: firstDay(first.period), to: lastDay(latest.period) };
  return seriesBreaks(source, window).map(({ code, message }) => ({ code, message }));
}

function gapsOf({ reach, first, latest, latestHoldsDay }: ComparedPeriods): Gap[] {
  const from = first?.period ?? '';
  return [
    ...(reach === 'empty' ? [{ code: 'no-figure', message: 'No period has a figure.' }] : []),
    ...(reach === 'later' && first !== latest
      ? [
          {
            code: 'series-begins-later',
            message: `The series begins with ${from}: its latest figure is compared with that one, not with one from before the day.`,
          },
        ]
      : []),
    ...(reach === 'later' && first === latest
      ? [{ code: 'one-period', message: `${from} is the only period: nothing to compare with.` }]
      : []),
    ...(reach === 'ended'
      ? [{ code: 'series-ended', message: `The last figure, of ${from}, is from before the day.` }]
      : []),
    ...(latestHoldsDay && reach === 'before'
      ? [
          {
            code: LATEST_HOLDS_DAY,
            message: `The day falls into the latest period, ${latest?.period ?? ''}: a part of it came before.`,
          },
        ]
      : []),
  ];
}
