import {
  fold,
  PINK_SHEET_SERIES,
  pinkSheetSeries,
  type PinkSheetSeries,
} from '@chokepoint/catalogue';
import { ok, refuse, type IsoDate, type Result } from '@chokepoint/kernel';
import { rowText, textAt, type SheetRow } from '../common/xlsx/cell.js';
import { describeSheets } from '../common/xlsx/sheet-pages.js';
import { firstRows, type Workbook } from '../common/xlsx/workbook.js';
import { unknownLayout } from '../common/release.js';
import { updatedOn } from './update-day.js';

export interface QuoteColumn {
  readonly column: number;
  readonly series: PinkSheetSeries;
}

export interface PinkSheet {
  readonly sheet: string;
  /** Day on which the publisher says the sheet was updated. */
  readonly updated: IsoDate;
  readonly columns: readonly QuoteColumn[];
  /** Number of the last row of the heading: names, units and, in newer editions, codes. */
  readonly lastHeadingRow: number;
}

/** Rows in which title and heading must stand. */
const HEAD_ROWS = 20;

const NAMES = PINK_SHEET_SERIES.map(({ name }) => name).join(', ');
export const EXPECTED = `a sheet 'monthly prices in nominal US dollars' that says 'Updated on …', with the columns ${NAMES} and their units below`;

/**
 * Finds the sheet of monthly prices, whatever it is called and wherever it stands. Sheets of real or
 * yearly prices have the same columns, so the title is asked as well.
 * Refuses 'unknown-layout'.
 */
export async function readLayout(file: string, workbook: Workbook): Promise<Result<PinkSheet>> {
  const found: Result<PinkSheet>[] = [];
  for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
    const head = await firstRows(sheet, HEAD_ROWS);
    const title = head.map((row) => fold(textAt(row, 0)));
    if (title.some((line) => line.startsWith('monthly prices in nominal us dollars'))) {
      found.push(readHead(file, sheet.name, head));
    }
  }
  const [only, second] = found;
  if (!only) return unknownLayout(file, [EXPECTED], await describeSheets(workbook));
  return second ? unknownLayout(file, [EXPECTED], ['two such sheets']) : only;
}

function readHead(file: string, sheet: string, head: readonly SheetRow[]): Result<PinkSheet> {
  const updated = head.map((row) => updatedOn(textAt(row, 0))).find((day) => day !== undefined);
  if (updated === undefined) {
    return unknownLayout(file, [EXPECTED], [`no day of update in sheet '${sheet}'`]);
  }
  const at = head.findIndex((row) => columnsIn(row).length > 0);
  const [names, units, codes] = head.slice(at === -1 ? head.length : at);
  if (!names || !units) {
    return unknownLayout(file, [EXPECTED], [`no heading in sheet '${sheet}'`]);
  }
  const columns = columnsIn(names);
  const faults = [...namesAtFault(columns), ...unitsAtFault(columns, units)];
  const withCodes = codes !== undefined && textAt(codes, 0) === '';
  if (withCodes) faults.push(...codesAtFault(columns, codes));
  if (faults.length > 0) return headingRefused(file, names, faults);
  return ok({ sheet, updated, columns, lastHeadingRow: (withCodes ? codes : units).row });
}

function columnsIn(row: SheetRow): QuoteColumn[] {
  return [...row.cells.keys()].flatMap((column) => {
    const series = pinkSheetSeries(textAt(row, column));
    return series ? [{ column, series }] : [];
  });
}

/** A quote that is missing was renamed or dropped: without a word, its prices would just end. */
function namesAtFault(columns: readonly QuoteColumn[]): string[] {
  return PINK_SHEET_SERIES.flatMap(({ name }) => {
    const count = columns.filter(({ series }) => series.name === name).length;
    return count === 1 ? [] : [`${count === 0 ? 'no' : count} columns '${name}'`];
  });
}

const unitsAtFault = (columns: readonly QuoteColumn[], units: SheetRow): string[] =>
  columns.flatMap(({ column, series }) => {
    const printed = textAt(units, column);
    return fold(printed) === series.printedUnit ? [] : [`'${series.name}' in '${printed}'`];
  });

const codesAtFault = (columns: readonly QuoteColumn[], codes: SheetRow): string[] =>
  columns.flatMap(({ column, series }) => {
    const printed = textAt(codes, column);
    return printed.toUpperCase() === series.code
      ? []
      : [`'${series.name}' with the code '${printed}'`];
  });

function headingRefused(file: string, names: SheetRow, faults: readonly string[]): Result<never> {
  const wanted = PINK_SHEET_SERIES.map(({ name, printedUnit }) => `${name} ${printedUnit}`);
  return refuse(
    'unknown-layout',
    `The layout of ${file} is not known. Expected the columns ${wanted.join(', ')}. Found: ${faults.join('; ')}.`,
    { file, expected: wanted, found: rowText(names).slice(0, 300) },
  );
}
