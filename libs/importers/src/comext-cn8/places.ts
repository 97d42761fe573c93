import { areaByAlias } from '@chokepoint/catalogue';
import type { FactFlag } from '@chokepoint/supply';
import type { RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { rejected, skipped } from '../common/row-pages.js';
import { onceEach } from './once-each.js';

/** Who declares the trade, and with whom it is. */
export interface Parties {
  readonly reporter: string;
  readonly partner: string;
  /** Flags that the reporter brings. */
  readonly flags: readonly FactFlag[];
}

/** A cell with the name of its column, for the message that refuses it. */
export interface NamedCell {
  readonly column: string;
  readonly text: string;
}

/** How a table names its countries. */
export type By = 'code' | 'label';

/** What a reporter or partner stands for in Comext. */
type Place =
  | { readonly kind: 'area'; readonly area: string; readonly flags: readonly FactFlag[] }
  /** Several countries in one row, which are in rows of their own too. */
  | { readonly kind: 'sum' }
  | { readonly kind: 'unknown'; readonly reason: string };

const NO_AREA: Place = { kind: 'unknown', reason: 'Not an area of the catalogue.' };
/** The full files count the whole United Kingdom as GB; its parts come beside it, not in its place. */
const PART_OF_UK: Place = {
  kind: 'unknown',
  reason: 'A part of the United Kingdom, which GB counts whole: both would count it twice.',
};

/** 'WORLD', 'EU_EXTRA', 'EU27_2020_INTRA', 'EXT_EU27_2020', 'EA20'. */
const SUM_CODE = /^(WORLD|((EXT|INT)_)?(EU|EA)\d*(_\d{4})?(_(INTRA|EXTRA))?)$/;
const SUM_LABEL = /^(All countries of the world|Extra-EU|Intra-EU|European Union|Euro area)\b/;

/** Which sum of partners a code or a label names; undefined where it names none, or another one. */
export function sumOf(text: string, by: By): 'world' | 'extra-eu27' | 'other' | undefined {
  if (!(by === 'code' ? SUM_CODE : SUM_LABEL).test(text)) return undefined;
  if (/^(WORLD$|All countries of the world)/.test(text)) return 'world';
  return /^(EXT_EU27_2020$|EU27_2020_EXTRA$|Extra-EU27 \(from 2020\))/.test(text)
    ? 'extra-eu27'
    : 'other';
}

/** The country that a partner's code or label names. */
export function areaOf(text: string, by: By): string | undefined {
  const place = PLACES[by](text);
  return place.kind === 'area' ? place.area : undefined;
}

/** Places as they are named in row after row. */
const PLACES: Readonly<Record<By, (text: string) => Place>> = {
  code: onceEach((text) => placeOf(text, 'code')),
  label: onceEach((text) => placeOf(text, 'label')),
};

/** The Union of 27, of 2020-02-01, in all years; the table's other unions change their members. */
const UNION = ['EU27_2020', 'European Union - 27 countries (from 2020)'];

/** The country behind a code (two letters) or a label of Comext's tables. */
function placeOf(text: string, by: By): Place {
  if ((by === 'code' ? SUM_CODE : SUM_LABEL).test(text)) return { kind: 'sum' };
  if (/^X[IU]$|Northern Ireland/.test(text)) return PART_OF_UK;
  // A code has no footnotes to take off, as a name in print has.
  const match = by === 'code' && !/^[A-Z]{2}$/.test(text) ? undefined : areaByAlias(text);
  return match ? { kind: 'area', area: match.code, flags: [] } : NO_AREA;
}

/** The reporter behind a code or a label: a country, or the Union of 27. */
const reporterOf = (text: string, by: By): Place =>
  UNION.includes(text) ? { kind: 'area', area: 'EU27', flags: ['fixed-eu27'] } : PLACES[by](text);

/** Both parties of a row, or what becomes of the row instead: sums are skipped, the rest refused. */
export function partiesOf(
  row: CsvRow,
  cells: { readonly reporter: NamedCell; readonly partner: NamedCell },
  by: By,
): Parties | RowOutcome {
  const reporter = reporterOf(cells.reporter.text, by);
  if (reporter.kind === 'sum') return skipped(row, 'sum of reporters');
  const partner = PLACES[by](cells.partner.text);
  if (partner.kind === 'sum') return skipped(row, 'sum of partners');
  if (reporter.kind === 'unknown') return refused(row, cells.reporter, reporter.reason);
  if (partner.kind === 'unknown') return refused(row, cells.partner, partner.reason);
  return { reporter: reporter.area, partner: partner.area, flags: reporter.flags };
}

const refused = (row: CsvRow, { column, text }: NamedCell, reason: string): RowOutcome =>
  rejected(row, column, reason, text);
