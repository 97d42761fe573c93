import type { IndicatorsAnswer, IndicatorSeries, IndicatorsQuery } from '@chokepoint/api-contract';
import { MINERALS, mineral as mineralOf, SOURCES } from '@chokepoint/catalogue';
import { type IsoDate, ok, refuse } from '@chokepoint/kernel';
import { readRegister } from '../initiatives/register.js';
import type { Find, ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { Precedence } from '../precedence/precedence.js';
import { findStockpiles } from '../stockpiles/find-stockpiles.js';
import { coverSeries } from './cover-series.js';
import { ExposureBook } from './exposure.js';
import { formsQuery } from './forms.query.js';
import type { IndicatorMemory } from './indicator-memory.js';
import { notComputable } from './not-computable.js';
import { OwnershipBook } from './owned-slices.js';
import { relianceQuery } from './reliance.query.js';
import { relianceSeries } from './reliance-series.js';
import { restricting } from './restrictions.js';
import { SHARE_INDICATOR_IDS, type ShareContext, shareSeries } from './share-series.js';
import { figuresOf } from './slice-figures.js';
import { type Slice, SliceBook, type SliceSeries } from './slice-series.js';
import { type SliceRow, slicesQuery } from './slices.query.js';
import { unitValueSeries } from './unit-value-series.js';

export interface IndicatorsParams extends Omit<IndicatorsQuery, 'publishedBy' | 'knownAt'> {
  /** The day of the question; the caller's clock, never the machine's. */
  readonly asOf: IsoDate;
  readonly memory?: IndicatorMemory | undefined;
}

/**
 * Every indicator of some minerals, or of all, with what cannot be computed and why.
 * Refuses 'unknown-mineral' and 'unknown-source'.
 */
export const findIndicators: Find<IndicatorsParams, IndicatorsAnswer> = async (
  db,
  params,
  knowledge,
  edition,
) => {
  const { mineral, source, memory } = params;
  if (mineral !== undefined && mineralOf(mineral) === undefined) return unknownMineral(mineral);
  if (source !== undefined && !Object.hasOwn(SOURCES, source)) {
    return refuse('unknown-source', `There is no source '${source}'.`);
  }
  const make = () => work(db, params, knowledge, edition);
  if (memory === undefined || edition === undefined) return ok(await make());
  return ok(await memory.answer(keyOf(edition, params, knowledge), make));
};

function keyOf(edition: string, params: IndicatorsParams, knowledge: ResolvedKnowledge): string {
  const { mineral, stage, basis, measure, source, indicator, period, asOf } = params;
  const { knownAt, publishedBy } = knowledge;
  const asked = [mineral, stage, basis, measure, source, indicator, period, asOf];
  return JSON.stringify([edition, knownAt, publishedBy, ...asked.map((one) => one ?? null)]);
}

async function work(
  db: ReadDb,
  params: IndicatorsParams,
  knowledge: ResolvedKnowledge,
  edition: string | undefined,
): Promise<IndicatorsAnswer> {
  const { mineral, source, asOf } = params;
  const rows = await slicesQuery(db, params, knowledge).execute();
  const owners = new OwnershipBook(await formsQuery(db, mineral).execute());
  const all = rows.map((row): Slice => ({
    row,
    ownership: owners.of(row),
    figures: remembered(row, params.memory, edition),
  }));
  const slices = all.filter(({ ownership }) => ownership.kind !== 'none');
  const disowned = all.filter(({ ownership }) => ownership.kind === 'none');
  const book = new SliceBook(slices);
  const answering = book.answering(source, await Precedence.read(db, knowledge));
  const register = restricting(await readRegister(db, knowledge));
  const context = { exposures: new ExposureBook(register), asOf };
  const series = [
    ...answering.flatMap((one) => ofShares(one, book, context)),
    ...(await reported(db, params, knowledge)),
  ];
  const minerals = mineral === undefined ? MINERALS : MINERALS.filter(({ id }) => id === mineral);
  const shown = series
    .filter((one) => isAsked(one, params))
    .flatMap((one) => inPeriod(one, params));
  return {
    ...knowledge,
    asOf,
    series: shown,
    notComputable: notComputable(minerals, {
      series,
      disowned,
      slices,
      part: [params.stage, params.basis, source].some((one) => one !== undefined),
      asOf,
    }).filter((one) => isAskedOf(one, params)),
  };
}

function remembered(row: SliceRow, memory: IndicatorMemory | undefined, edition?: string) {
  if (memory === undefined || edition === undefined) return figuresOf(row);
  const { release_id, mineral, stage, basis, measure, period } = row;
  const key = [edition, release_id, mineral, stage, basis, measure, period].join('|');
  return memory.figures(key, () => figuresOf(row));
}

/** Amounts are weights of trade: they serve unit values, beside the shares by value. */
function ofShares(one: SliceSeries, book: SliceBook, context: ShareContext): IndicatorSeries[] {
  if (one.key.measure === 'quantity') return [];
  return [
    ...SHARE_INDICATOR_IDS.flatMap((id) => shareSeries(id, one, context)),
    ...(one.key.measure === 'value' ? unitValueSeries(one, book) : []),
  ];
}

/** Indicators that do not follow from shares. */
async function reported(
  db: ReadDb,
  { mineral, source }: IndicatorsParams,
  knowledge: ResolvedKnowledge,
): Promise<readonly IndicatorSeries[]> {
  const reliance = await relianceQuery(db, mineral, knowledge).execute();
  const stocks = await findStockpiles(db, { mineral, source }, knowledge);
  const held = stocks.ok ? stocks.value.stockpiles : [];
  return [
    ...relianceSeries(reliance).filter((one) => source === undefined || one.source === source),
    ...coverSeries(held.filter((stock) => source !== undefined || !stock.private)),
  ];
}

type Placed = Pick<IndicatorSeries, 'indicator' | 'stage' | 'basis'>;

/** A series without a stage or basis is of all of them. */
const isAskedOf = (one: Placed, { indicator, stage, basis }: IndicatorsParams): boolean =>
  (indicator === undefined || one.indicator === indicator) &&
  (stage === undefined || one.stage === null || one.stage === stage) &&
  (basis === undefined || one.basis === null || one.basis === basis);

const isAsked = (one: IndicatorSeries, params: IndicatorsParams): boolean =>
  isAskedOf(one, params) &&
  (params.measure === undefined || one.measure === null || one.measure === params.measure);

function inPeriod(one: IndicatorSeries, { period }: IndicatorsParams): readonly IndicatorSeries[] {
  if (period === undefined) return [one];
  const points = one.points.filter((point) => point.period === period);
  return points.length === 0 ? [] : [{ ...one, points }];
}
