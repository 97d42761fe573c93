import type { ImportedFact } from '@chokepoint/supply-application';
import type { Fact } from '@chokepoint/supply';
import { textAt, type SheetRow } from '../common/xlsx/cell.js';
import { readFigure } from '../common/xlsx/figure.js';
import {
  rejectedCell,
  rejectedRow,
  skippedRow,
  type SheetReader,
} from '../common/xlsx/sheet-pages.js';
import type { PinkSheet, QuoteColumn } from './layout.js';

/** What is printed where a month has no quote. */
const NOT_AVAILABLE: ReadonlySet<string> = new Set(['…', '...', '..']);

/** Reads prices by month, a column a quote. Columns of other commodities are no part of it. */
export function pricesReader({ sheet, columns, lastHeadingRow }: PinkSheet): SheetReader {
  const known = new Set<string>();
  return (row) => {
    if (row.row <= lastHeadingRow) return skippedRow(row, 'title or heading');
    const printed = textAt(row, 0);
    const period = monthOf(printed);
    if (period === undefined) return rejectedRow(sheet, row, `Not a month, '${printed}'.`);
    if (row.cells.get(0)?.formula) {
      return rejectedCell(sheet, row, 0, 'month', 'The cell holds a formula.');
    }
    if (known.has(period))
      return rejectedCell(sheet, row, 0, 'month', 'A second row of that month.');
    const facts: ImportedFact[] = [];
    for (const one of columns) {
      const fact = priceAt(row, one, period);
      if (typeof fact === 'string') {
        return rejectedCell(sheet, row, one.column, one.series.name, fact);
      }
      if (fact) facts.push(fact);
    }
    if (facts.length === 0) return skippedRow(row, 'no figure printed');
    known.add(period);
    return { kind: 'imported', row: row.row, facts };
  };
}

/** '2025M11' is 2025-11. */
function monthOf(text: string): string | undefined {
  const [, year, month] = /^((?:19|20)\d{2})M(0[1-9]|1[0-2])$/.exec(text) ?? [];
  return year === undefined || month === undefined ? undefined : `${year}-${month}`;
}

/** The quote of a month, null where the cell is blank, or what is wrong with it. */
function priceAt(
  row: SheetRow,
  { column, series }: QuoteColumn,
  period: string,
): ImportedFact | string | null {
  const figure = readFigure(row.cells.get(column), NOT_AVAILABLE);
  if (figure.kind === 'blank') return null;
  if (figure.kind === 'unreadable') return figure.reason;
  if (figure.kind === 'number' && figure.value <= 0) return 'Not a price.';
  const { mineral, stage, form, unit } = series;
  const absent = figure.kind === 'absent';
  const fact: Fact = {
    area: 'WORLD',
    partner: null,
    period,
    value: absent ? null : figure.value,
    flags: absent ? ['not-available'] : [],
    sourceRow: row.row,
    raw: absent ? figure.mark : null,
    low: null,
    high: null,
  };
  return { mineral, stage, form, basis: 'market', measure: 'price', unit, fact };
}
