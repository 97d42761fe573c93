import { ok, type Result } from '@chokepoint/kernel';
import { fold } from '@chokepoint/catalogue';
import { unknownLayout } from '../common/release.js';
import { rowText, textAt, type SheetRow } from '../common/xlsx/cell.js';
import { dimensionTitled } from './dimensions.js';
import type { WideSheet, YearColumns } from './survey.js';

export const WIDE_EXPECTED =
  "a sheet a dimension, titled by it, with 'Country/Territory', 'Code' and, below each year, 'Estimate' and 'StdErr'";

/** What stands below a year beside estimate and standard error, in any of the updates. */
const OTHERS: ReadonlySet<string> = new Set(['numsrc', 'rank', 'p-rank', 'lower', 'upper']);
const COUNTRY = 'country/territory';
/** 'WBCode' before the update of 2020 or so. */
const CODES: ReadonlySet<string> = new Set(['code', 'wbcode']);

/** Whether a sheet means to be one of this layout: it has its title or its heading. */
export const looksWide = (head: readonly SheetRow[]): boolean =>
  head.some((row) => fold(textAt(row, 0)) === COUNTRY) || titleOf(head) !== undefined;

const titleOf = (head: readonly SheetRow[]) =>
  head
    .slice(0, 5)
    .map((row) => dimensionTitled(textAt(row, 0)))
    .find((dimension) => dimension !== undefined);

/** Reads title and heading of a sheet. Refuses 'unknown-layout' with what does not fit. */
export function readWideSheet(
  file: string,
  sheet: string,
  head: readonly SheetRow[],
): Result<WideSheet> {
  const misfit = (what: string): Result<never> =>
    unknownLayout(file, [WIDE_EXPECTED], [`in sheet '${sheet}' ${what}`]);
  const dimension = titleOf(head);
  if (!dimension) return misfit('no title of a dimension');
  const named = dimensionTitled(sheet);
  if (named !== undefined && named !== dimension) return misfit('another dimension as title');
  const at = head.findIndex((row, index) => isHeading(row) && yearsIn(head[index - 1]).length > 0);
  const [years, heading] = [head[at - 1], head[at]];
  if (!years || !heading) return misfit('no heading with years above it');
  const columns = columnsBelow(years, heading);
  return typeof columns === 'string'
    ? misfit(`${columns} in '${rowText(heading).slice(0, 100)}'`)
    : ok({ kind: 'wide', dimension, years: columns, headingRow: heading.row });
}

const isHeading = (row: SheetRow): boolean =>
  fold(textAt(row, 0)) === COUNTRY && CODES.has(fold(textAt(row, 1)));

/** Columns from the third on that hold a year. */
const yearsIn = (row: SheetRow | undefined): number[] =>
  row
    ? [...row.cells.keys()].filter(
        (column) => column > 1 && /^(19|20)\d{2}$/.test(textAt(row, column)),
      )
    : [];

/** One estimate and one standard error a year, or what there is instead. */
function columnsBelow(years: SheetRow, heading: SheetRow): readonly YearColumns[] | string {
  const found = new Map<string, { estimate?: number; standardError?: number }>();
  const width = Math.max(...years.cells.keys(), ...heading.cells.keys()) + 1;
  for (let column = 2; column < width; column += 1) {
    const [year, label] = [textAt(years, column), fold(textAt(heading, column))];
    if (year === '' && label === '') continue;
    if (!/^(19|20)\d{2}$/.test(year)) return `no year above column ${column + 1}`;
    if (OTHERS.has(label)) continue;
    const field = { estimate: 'estimate', stderr: 'standardError' }[label] as
      'estimate' | 'standardError' | undefined;
    if (!field) return `'${textAt(heading, column)}' below ${year}`;
    const columns = found.get(year) ?? {};
    if (columns[field] !== undefined) return `two columns '${label}' below ${year}`;
    found.set(year, { ...columns, [field]: column });
  }
  const complete: YearColumns[] = [];
  for (const year of new Set(yearsIn(years).map((column) => textAt(years, column)))) {
    const { estimate, standardError } = found.get(year) ?? {};
    if (estimate === undefined) return `no estimate below ${year}`;
    if (standardError === undefined) return `no standard error below ${year}`;
    complete.push({ year, estimate, standardError });
  }
  return complete;
}
