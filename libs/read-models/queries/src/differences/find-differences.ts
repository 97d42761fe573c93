import type {
  ComparedIndicator,
  DifferencesAnswer,
  IndicatorPart,
  SeriesDifference,
} from '@chokepoint/api-contract';
import { areaName, isPrivate, mineral as knownMineral } from '@chokepoint/catalogue';
import { type Cause, explainDifference, type Part, type Stand } from '@chokepoint/dependency';
import { ok } from '@chokepoint/kernel';
import { offsetOf, pageOf } from '../knowledge/offset-cursor.js';
import type { ReadDb } from '../knowledge/resolved-knowledge.js';
import { askedMinerals, type MineralFilter } from './asked-minerals.js';
import {
  type ChangedSlice,
  readChangedSlices,
  releasesOn,
  type SliceId,
  sliceKey,
} from './changed-slices.js';
import { bySize, type FindBetween, head, type PageParams, toStand } from './comparison.js';
import { concentrationsOfReleasesQuery } from './figures-of-slices.query.js';
import type { Step } from './path.js';
import type { SliceFilter } from './rectangles.query.js';

export interface DifferencesParams
  extends Omit<SliceFilter, 'minerals'>, MineralFilter, PageParams {}

type Figure = Awaited<
  ReturnType<ReturnType<typeof concentrationsOfReleasesQuery>['execute']>
>[number];
/** The figures of one slice, by release. */
type Editions = ReadonlyMap<string, Figure>;

const INDICATORS: readonly (readonly [ComparedIndicator, (figure: Figure) => number | null])[] = [
  ['largest-share', ({ top1_share }) => top1_share],
  ['top3-share', ({ top3 }) => top3],
  ['hhi-low', ({ hhi_low }) => hhi_low],
  ['hhi-high', ({ hhi_high }) => hhi_high],
  ['total', ({ total }) => total],
];

interface Compared {
  readonly causes: readonly Cause[];
  readonly series: SeriesDifference;
}

/**
 * Concentration that differs between two states, by how much and why, the largest change of the
 * leading share first. Refuses 'unknown-mineral', 'unknown-initiative' and 'bad-cursor'.
 */
export const findDifferences: FindBetween<DifferencesParams, DifferencesAnswer> = async (
  db,
  { cursor, limit, mineral, initiative, ...filter },
  between,
) => {
  const minerals = await askedMinerals(db, { mineral, initiative }, between);
  if (!minerals.ok) return minerals;
  const offset = offsetOf(cursor);
  if (!offset.ok) return offset;
  const asked = { ...filter, minerals: minerals.value };
  const slices = await readChangedSlices(db, asked, between.from, between.to);
  const editions = await readEditions(db, slices);
  const all = slices
    .flatMap((slice) => compare(slice, editions.get(sliceKey(slice.id)) ?? new Map()))
    .toSorted((a, b) => bySize(leadingChange(a), leadingChange(b)));
  const page = pageOf(all, offset.value, limit);
  return ok({
    ...head(between, all),
    series: page.rows.map(({ series }) => series),
    nextCursor: page.nextCursor,
  });
};

const leadingChange = ({ series }: Compared): number | null =>
  series.indicators.find(({ indicator }) => indicator === 'largest-share')?.difference ?? null;

async function readEditions(
  db: ReadDb,
  slices: readonly ChangedSlice[],
): Promise<ReadonlyMap<string, Editions>> {
  const bySlice = new Map<string, Map<string, Figure>>();
  const releases = releasesOn(slices);
  if (releases.length === 0) return bySlice;
  const minerals = [...new Set(slices.map(({ id }) => id.mineral))];
  for (const figure of await concentrationsOfReleasesQuery(db, releases, minerals).execute()) {
    const key = sliceKey(figure);
    const editions = bySlice.get(key) ?? new Map<string, Figure>();
    editions.set(figure.release_id, figure);
    bySlice.set(key, editions);
  }
  return bySlice;
}

/** Nothing where no edition has a concentration, or where all say the same. */
function compare({ id, path }: ChangedSlice, editions: Editions): readonly Compared[] {
  const of = (release: string | null) => (release === null ? undefined : editions.get(release));
  const indicators = INDICATORS.flatMap(([indicator, read]) => {
    const standOf = (release: string | null): Stand => {
      const figure = of(release);
      return figure === undefined ? undefined : read(figure);
    };
    const changes = path.steps.map((step) => ({
      ...{ cause: step.cause, stand: standOf(step.later), ground: step },
    }));
    const { before, after, difference, parts } = explainDifference(standOf(path.first), changes);
    if (parts.length === 0) return [];
    const told = { before: toStand(before), after: toStand(after), difference };
    return [{ indicator, ...told, parts: parts.map(toPart) }];
  });
  if (indicators.length === 0) return [];
  const later = path.steps.at(-1)?.later ?? null;
  const causes = [...new Set(indicators.flatMap(({ parts }) => parts.map(({ cause }) => cause)))];
  const series = {
    ...named(id),
    unit: (of(later) ?? of(path.first) ?? [...editions.values()][0])?.unit ?? '',
    earlier: path.first,
    later,
    leaders: { before: leaderOf(of(path.first)), after: leaderOf(of(later)) },
    indicators,
  };
  return [{ causes, series }];
}

/** A slice with the names that a reader knows. */
export const named = ({ mineral, stage, basis, measure, source, period }: SliceId) => ({
  mineral,
  mineralName: knownMineral(mineral)?.name ?? mineral,
  ...{ stage, basis, measure, source, private: isPrivate(source), period },
});

const leaderOf = (figure: Figure | undefined): SeriesDifference['leaders']['before'] => {
  const area = figure?.top1_area ?? null;
  return area === null ? null : { area, name: areaName(area) };
};

const toPart = ({ cause, before, after, difference, ground }: Part<Step>): IndicatorPart => ({
  cause,
  before: toStand(before),
  after: toStand(after),
  difference,
  earlier: ground.earlier,
  later: ground.later,
  position: ground.position,
  publishedOn: ground.publishedOn,
});
