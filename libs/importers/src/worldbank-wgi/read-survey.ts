import { ok, refuse, type Result } from '@chokepoint/kernel';
import { unknownLayout } from '../common/release.js';
import { textAt } from '../common/xlsx/cell.js';
import { describeSheets, readThrough } from '../common/xlsx/sheet-pages.js';
import { firstRows, type Workbook } from '../common/xlsx/workbook.js';
import { LONG_EXPECTED, readLongSheet } from './long.layout.js';
import type { SheetLayout, Survey } from './survey.js';
import { looksWide, readWideSheet, WIDE_EXPECTED } from './wide.layout.js';

const HEAD_ROWS = 30;

export const EXPECTED: readonly string[] = [WIDE_EXPECTED, ...LONG_EXPECTED];

/**
 * Tells the layout of each sheet and the edition, reading the workbook to its end. An update covers the
 * years to the one before it, which also tells its year where the workbook does not.
 * Refuses 'unknown-layout', 'edition-contradicted'.
 */
export async function readSurvey(file: string, workbook: Workbook): Promise<Result<Survey>> {
  const sheets = await readSheets(file, workbook);
  if (!sheets.ok) return sheets;
  if (sheets.value.size === 0) {
    return unknownLayout(file, EXPECTED, await describeSheets(workbook));
  }
  const dimensions = [...sheets.value.values()].flatMap((one) =>
    one.kind === 'wide' ? one.dimension : [],
  );
  if (new Set(dimensions).size < dimensions.length) {
    return unknownLayout(file, EXPECTED, ['two sheets of one dimension']);
  }
  const years = new Set<string>();
  const named = new Set<string>();
  for (const one of sheets.value.values()) {
    if (one.kind === 'wide') for (const { year } of one.years) years.add(year);
  }
  await readThrough(workbook, ({ name }, row) => {
    const layout = sheets.value.get(name);
    if (layout?.kind === 'long') {
      const year = textAt(row, layout.columns.year);
      if (/^(19|20)\d{2}$/.test(year)) years.add(year);
    } else if (!layout) {
      for (const column of row.cells.keys()) {
        const [, update] =
          /governance indicators.*\b((?:19|20)\d{2}) update/i.exec(textAt(row, column)) ?? [];
        if (update !== undefined) named.add(update);
      }
    }
  });
  return editionOf(file, years, named, sheets.value);
}

async function readSheets(
  file: string,
  workbook: Workbook,
): Promise<Result<Map<string, SheetLayout>>> {
  const sheets = new Map<string, SheetLayout>();
  for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
    const head = await firstRows(sheet, HEAD_ROWS);
    const long = readLongSheet(head);
    if (long) sheets.set(sheet.name, long);
    else if (looksWide(head)) {
      const wide = readWideSheet(file, sheet.name, head);
      if (!wide.ok) return wide;
      sheets.set(sheet.name, wide.value);
    }
  }
  return ok(sheets);
}

function editionOf(
  file: string,
  years: ReadonlySet<string>,
  named: ReadonlySet<string>,
  sheets: ReadonlyMap<string, SheetLayout>,
): Result<Survey> {
  const last = [...years].sort().at(-1);
  if (last === undefined) return unknownLayout(file, EXPECTED, ['no year']);
  const edition = String(Number(last) + 1);
  const other = [...named].find((year) => year !== edition);
  if (other === undefined) return ok({ edition, sheets });
  return refuse(
    'edition-contradicted',
    `${file} calls itself the update of ${other}, but its figures end with ${last}.`,
    { file, named: other, last },
  );
}
