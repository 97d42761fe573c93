import type { FigureDifference, FigureDifferencesAnswer } from '@chokepoint/api-contract';
import { areaName } from '@chokepoint/catalogue';
import { type Cause, explainDifference } from '@chokepoint/dependency';
import { ok } from '@chokepoint/kernel';
import { offsetOf, pageOf } from '../knowledge/offset-cursor.js';
import { askedMinerals, type MineralFilter } from './asked-minerals.js';
import { type ChangedSlice, readChangedSlices } from './changed-slices.js';
import { bySize, type FindBetween, head, type PageParams, toStand } from './comparison.js';
import { FigureBook, type FigureEditions, type Said, standOf } from './figure-book.js';
import { named } from './find-differences.js';
import type { SliceFilter } from './rectangles.query.js';

export interface FigureDifferencesParams
  extends Omit<SliceFilter, 'minerals'>, MineralFilter, PageParams {
  readonly area?: string | undefined;
}

interface Compared {
  readonly causes: readonly Cause[];
  readonly figure: FigureDifference;
}

/**
 * Figures that differ between two states, with the rows and events that say each, the largest
 * relative change first. Refuses 'unknown-mineral', 'unknown-initiative' and 'bad-cursor'.
 */
export const findFigureDifferences: FindBetween<
  FigureDifferencesParams,
  FigureDifferencesAnswer
> = async (db, { cursor, limit, area, mineral, initiative, ...filter }, between) => {
  const minerals = await askedMinerals(db, { mineral, initiative }, between);
  if (!minerals.ok) return minerals;
  const offset = offsetOf(cursor);
  if (!offset.ok) return offset;
  const asked = { ...filter, minerals: minerals.value };
  const slices = await readChangedSlices(db, asked, between.from, between.to);
  const book = await FigureBook.read(db, slices, area);
  const all = slices
    .flatMap((slice) => book.figuresOf(slice.id).flatMap((figure) => compare(slice, figure)))
    .toSorted((a, b) => bySize(a.figure.relativeChange, b.figure.relativeChange));
  const page = pageOf(all, offset.value, limit);
  return ok({
    ...head(between, all),
    figures: page.rows.map(({ figure }) => figure),
    nextCursor: page.nextCursor,
  });
};

/** Nothing where every release on the way says the same. */
function compare({ id, path }: ChangedSlice, { id: own, said }: FigureEditions): Compared[] {
  const of = (release: string | null) => (release === null ? undefined : said.get(release));
  const changes = path.steps.map((step) => ({
    ...{ cause: step.cause, stand: standOf(of(step.later)), ground: step },
  }));
  const { before, after, difference, parts } = explainDifference(standOf(of(path.first)), changes);
  if (parts.length === 0) return [];
  const isNumber = difference !== null && typeof before === 'number' && before !== 0;
  const figure = {
    ...named(id),
    ...own,
    areaName: areaName(own.area),
    partnerName: own.partner === null ? null : areaName(own.partner),
    before: toStand(before),
    after: toStand(after),
    difference,
    relativeChange: isNumber ? difference / Math.abs(before) : null,
    parts: parts.map((part) => ({
      // An edition that says more than the one before it brings new data, whatever else it revises.
      cause:
        part.cause === 'revision' && part.before === undefined ? ('new-data' as const) : part.cause,
      before: toStand(part.before),
      after: toStand(part.after),
      difference: part.difference,
      earlier: sayingOf(of(part.ground.earlier)),
      later: sayingOf(of(part.ground.later)),
    })),
  };
  return [{ causes: [...new Set(figure.parts.map(({ cause }) => cause))], figure }];
}

const sayingOf = (said: Said | undefined) => said?.saying ?? null;
