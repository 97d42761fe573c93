import { CMDE_SERIES, cmdeSeries, fold } from '@chokepoint/catalogue';
import { ok, type Result } from '@chokepoint/kernel';
import { unknownLayout } from '../common/release.js';
import { textAt, type SheetRow } from '../common/xlsx/cell.js';
import { describeSheets } from '../common/xlsx/sheet-pages.js';
import type { Sheet, Workbook } from '../common/xlsx/workbook.js';

/** Tables that stand one below the other in the same columns. */
export interface Strip {
  readonly labels: number;
  /** Columns of years that have passed, by column: what comes after is a projection. */
  readonly observed: ReadonlyMap<number, string>;
  /** All columns of years, projections too. */
  readonly columns: readonly number[];
}

export interface SupplySheet {
  readonly sheet: string;
  /** Year in which the publisher asks to cite the workbook. */
  readonly edition: string;
  readonly strips: readonly Strip[];
  /** Number of the row that holds the years. */
  readonly yearsRow: number;
}

/** The title states scenario and unit; another one is of other figures. */
const TITLE = 'total supply for key energy transition minerals, base case (kt)';

export const EXPECTED = `a sheet titled '${TITLE}' with the tables ${CMDE_SERIES.map(({ heading }) => heading).join(', ')}, and a notice on how to cite the workbook`;

/** Finds the sheet of supply, wherever it stands. Refuses 'unknown-layout' with what does not fit. */
export async function readLayout(file: string, workbook: Workbook): Promise<Result<SupplySheet>> {
  const misfit = (...found: string[]): Result<never> => unknownLayout(file, [EXPECTED], found);
  const titled: { readonly sheet: Sheet; readonly rows: readonly SheetRow[] }[] = [];
  const cited = new Set<string>();
  for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
    const rows: SheetRow[] = [];
    for await (const row of sheet.rows()) {
      rows.push(row);
      for (const year of citedIn(row)) cited.add(year);
      if (rows.length >= MAX_ROWS) break;
    }
    if (rows.some((row) => fold(textAt(row, 0)) === TITLE)) titled.push({ sheet, rows });
  }
  const [only, second] = titled;
  if (!only) return misfit(...(await describeSheets(workbook)));
  if (second) return misfit('two such sheets');
  const [edition, other] = cited;
  if (edition === undefined || other !== undefined) return misfit('no one year to cite it by');
  const yearsRow = only.rows.find((row) => stripsIn(row, edition).length > 0);
  if (!yearsRow) return misfit('no row of years');
  const strips = stripsIn(yearsRow, edition);
  const faults = [...stripsAtFault(strips, yearsRow), ...tablesAtFault(strips, only.rows)];
  if (faults.length > 0) return misfit(...faults);
  return ok({ sheet: only.sheet.name, edition, strips, yearsRow: yearsRow.row });
}

/** More rows than these are no such sheet; the genuine one has 69. */
const MAX_ROWS = 500;

const citedIn = (row: SheetRow): string[] =>
  [...row.cells.keys()].flatMap(
    (column) =>
      /cite this as: IEA \((20\d{2})\), Critical Minerals Data Explorer/i.exec(
        textAt(row, column),
      )?.[1] ?? [],
  );

/** Years that stand side by side, each group with its labels in the column before it. */
function stripsIn(row: SheetRow, edition: string): Strip[] {
  const isYear = (column: number): boolean => /^20\d{2}$/.test(textAt(row, column));
  const columns = [...row.cells.keys()].filter(isYear);
  const strips: Strip[] = [];
  for (const first of columns.filter((column) => column > 0 && !isYear(column - 1))) {
    const own: number[] = [];
    for (let column = first; isYear(column); column += 1) own.push(column);
    const observed = own
      .map((column) => [column, textAt(row, column)] as const)
      .filter(([, year]) => year < edition);
    strips.push({ labels: first - 1, observed: new Map(observed), columns: own });
  }
  return strips;
}

function stripsAtFault(strips: readonly Strip[], row: SheetRow): string[] {
  return strips.flatMap(({ observed, columns }) => {
    const years = columns.map((column) => textAt(row, column));
    if (observed.size === 0) return [`no past year among ${years.join(', ')}`];
    const rising = years.every((year, index) => index === 0 || year > (years[index - 1] ?? ''));
    return rising ? [] : [`the years ${years.join(', ')}`];
  });
}

/** Each known table once: a renamed one would hand its rows to the table above it. */
function tablesAtFault(strips: readonly Strip[], rows: readonly SheetRow[]): string[] {
  const headings = rows.flatMap((row) =>
    strips.flatMap((strip) => cmdeSeries(textAt(row, strip.labels))?.heading ?? []),
  );
  return CMDE_SERIES.flatMap(({ heading }) => {
    const count = headings.filter((one) => one === heading).length;
    return count === 1 ? [] : [`${count === 0 ? 'no' : count} tables '${heading}'`];
  });
}
