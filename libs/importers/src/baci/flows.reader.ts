import {
  areaByTradeNumber,
  euMembers,
  isAggregate,
  resolveCode,
  type Basis,
} from '@chokepoint/catalogue';
import type { RowOutcome } from '@chokepoint/supply-application';
import { quantityFact, valueFact } from '../baci-eu27/hs6-facts.js';
import type { CsvRow } from '../common/csv.js';
import { parseNumber } from '../common/numbers.js';
import { misfit, rejected, skipped, type Cells, type RowReader } from '../common/row-pages.js';
import { FLOW_COLUMNS } from './layouts.js';

/** The Union as the extract of BACI takes it, whatever the year. */
const MEMBERS: ReadonlySet<string> = new Set(euMembers('2020-02-01'));

/** Where a flow was first met; one release has each flow once. */
export type FirstFlows = Map<string, { readonly file: string; readonly row: number }>;

interface Sides {
  readonly basis: Basis;
  /** The member state. */
  readonly area: string;
  readonly partner: string;
}

/**
 * Reads a year's flows between a member state and the world outside the Union. The member stays the
 * area, so that each figure is that of its row; the sum over members is made where shares are.
 */
export const flowsReader =
  (file: string, first: FirstFlows): RowReader =>
  (cells, row) => {
    const unfit = misfit(row, FLOW_COLUMNS.length);
    if (unfit) return unfit;
    const year = cells.get('t');
    if (!/^(19|20)\d{2}$/.test(year)) return rejected(row, 't', 'Not a year.', year);
    // A spreadsheet takes the noughts off in front.
    const product = cells.get('k').padStart(6, '0');
    if (!/^\d{6}$/.test(product)) return rejected(row, 'k', 'Not a heading of HS6.', product);
    const code = resolveCode('HS6', product, Number(year));
    if (!code) return skipped(row, 'outside the catalogue');
    const sides = sidesOf(cells, row);
    if ('kind' in sides) return sides;
    const kusd = parseNumber(cells.get('v'));
    if (kusd === null || kusd < 0) return rejected(row, 'v', 'Not a value.', cells.get('v'));
    const printed = cells.get('q');
    const tonnes = printed === 'NA' ? null : parseNumber(printed);
    if (printed !== 'NA' && (tonnes === null || tonnes < 0)) {
      return rejected(row, 'q', 'Neither a weight nor NA.', printed);
    }
    const { basis, area, partner } = sides;
    const key = `${year} ${product} ${basis} ${area} ${partner}`;
    const known = first.get(key) ?? { file, row: row.row };
    if (known.file !== file || known.row !== row.row) {
      return rejected(row, null, `A second figure of the flow in ${known.file}, row ${known.row}.`);
    }
    first.set(key, known);
    const flow = { code, ...sides, year, row: row.row };
    const facts = [
      valueFact(flow, kusd, cells.get('v')),
      quantityFact(flow, tonnes, kusd, printed),
    ];
    return { kind: 'imported', row: row.row, facts };
  };

/** Who of the two is the member state, or how the row ends. */
function sidesOf(cells: Cells, row: CsvRow): Sides | RowOutcome {
  const exporter = countryOf(cells.get('i'));
  if (exporter === undefined) return unknownArea(cells, row, 'i');
  const importer = countryOf(cells.get('j'));
  if (importer === undefined) return unknownArea(cells, row, 'j');
  const [from, to] = [MEMBERS.has(exporter), MEMBERS.has(importer)];
  if (from && to) return skipped(row, 'trade inside the EU');
  if (from) return { basis: 'eu-exports', area: exporter, partner: importer };
  if (to) return { basis: 'eu-imports', area: importer, partner: exporter };
  return skipped(row, 'neither side in the EU');
}

function countryOf(number: string): string | undefined {
  const code = areaByTradeNumber(number)?.code;
  return code === undefined || isAggregate(code) ? undefined : code;
}

const unknownArea = (cells: Cells, row: CsvRow, column: 'i' | 'j'): RowOutcome =>
  rejected(row, column, 'Not an area of the catalogue.', cells.get(column));
