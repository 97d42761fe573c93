import { PAIRS, type Pair } from './places.ts';
import { catalogueProducts, otherProducts, type Product } from './products.ts';
import { pick, randomFrom, type Random } from './random.ts';

/** A synthetic month of Comext. */
export interface Month {
  /** As in the files: 202401. */
  readonly period: string;
  readonly rows: number;
  /** Multiplies every amount, so that a second edition revises the first. */
  readonly factor?: number;
}

/** Columns of a bulk file, second version, as in the publisher's own. */
export const BULK_HEADER =
  'REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT';

/**
 * Share of the rows that are of codes of the catalogue. A genuine month holds 3 to 4 million rows of
 * some 9,500 codes, of which the catalogue has about 50: half a percent of the codes, so a few
 * percent of the rows at most, and the rest is only read and counted. Here it is half, which is far
 * harder: each such row is two facts that are hashed, appended and projected.
 */
export const CATALOGUE_SHARE = 0.5;
/** Of the catalogue's rows, those of normal trade: the rest is processing, and what customs never saw. */
const NORMAL_SHARE = 0.85;
const NORMAL = '1';
const OTHER_PROCEDURES = ['2', '3', '9'];
const FLOWS = ['1', '2'];
/** Years for which the files are made: a code has to be in use in all of them. */
export const YEARS = [2023, 2024];

const CATALOGUE = catalogueProducts(YEARS);
const OTHERS = otherProducts(YEARS);

interface Line {
  readonly product: Product;
  readonly flow: string;
  readonly procedure: string;
  /** By code, flow, procedure. */
  readonly order: string;
}

const linesOf = (products: readonly Product[], procedures: readonly string[]): readonly Line[] =>
  products.flatMap((product) =>
    FLOWS.flatMap((flow) =>
      procedures.map((procedure) => ({
        product,
        flow,
        procedure,
        order: product.code + flow + procedure,
      })),
    ),
  );
const LINES = {
  normal: linesOf(CATALOGUE, [NORMAL]),
  special: linesOf(CATALOGUE, OTHER_PROCEDURES),
  outside: linesOf(OTHERS, [NORMAL]),
};

/**
 * The rows of a month, in the order of the genuine files: by reporter, partner and product. No two
 * are of the same reporter, partner, product, flow and procedure. The layout has no mode of
 * transport: rows of one flow differ by customs procedure only. The same month is the same rows.
 * @throws RangeError beyond some 1,200,000 rows, when all states trade all of the catalogue's codes
 */
export function* bulkRows({ period, rows, factor = 1 }: Month): Generator<string> {
  const random = randomFrom(Number(period));
  for (const [index, pair] of PAIRS.entries()) {
    const until = Math.floor(((index + 1) * rows) / PAIRS.length);
    const count = until - Math.floor((index * rows) / PAIRS.length);
    for (const line of linesBetween(random, count))
      yield bulkRow(random, period, factor, pair, line);
  }
}

function linesBetween(random: Random, count: number): readonly Line[] {
  const ofCatalogue = Math.ceil(count * CATALOGUE_SHARE);
  const normal = Math.floor(ofCatalogue * NORMAL_SHARE);
  const chosen = [
    ...some(random, normal, LINES.normal),
    ...some(random, ofCatalogue - normal, LINES.special),
    ...some(random, count - ofCatalogue, LINES.outside),
  ];
  return chosen.sort((a, b) => (a.order < b.order ? -1 : 1));
}

function some(random: Random, count: number, lines: readonly Line[]): readonly Line[] {
  return [...pick(random, count, lines.length)].flatMap((index) => lines[index] ?? []);
}

/** Weights of very different sizes, as trade has them; one in twenty is less than half a kilogram. */
function bulkRow(
  random: Random,
  period: string,
  factor: number,
  { reporter, partner, tradeType, rate }: Pair,
  { product, flow, procedure }: Line,
): string {
  const kilograms = random() < 0.05 ? 0 : Math.round(factor * 10 ** (random() * 6));
  const euro = Math.round((kilograms + factor) * (0.5 + 20 * random()));
  const national = rate === 1 ? euro : Math.round(euro * rate);
  const { code, otherCodes, supplementary } = product;
  const pieces = supplementary === 'NO_SU' ? 0 : Math.ceil(kilograms / 3);
  return `${reporter},${partner},${tradeType},${code},${otherCodes},${flow},${procedure},${supplementary},${period},${euro},${national},${kilograms},${pieces}`;
}

/** The same columns as a table has them. */
export const BULK_COLUMNS_IN_SQL = BULK_HEADER.split(',')
  .map((name) => `${name} ${/^(VALUE|QUANTITY)_/.test(name) ? 'double precision' : 'text'}`)
  .join();
