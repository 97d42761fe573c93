import { isBlank, type CsvRow } from '../common/csv.js';
import { columnsOf } from '../common/row-pages.js';
import { readCell, type CellValue } from './cell.js';
import { placed, type CellFault, type Fault } from './fault.js';
import { RowValues } from './figures.js';
import type { TableLayout } from './template.js';

/** What the cells of a row hold, everything that is wrong with them, or that there is nothing in it. */
export type CheckedCells =
  | { readonly kind: 'read'; readonly values: RowValues }
  | { readonly kind: 'blank' }
  | { readonly kind: 'faulty'; readonly faults: readonly CellFault[] };

/** Checks the cells of one table in a layout, row by row in order. */
export class CellsCheck {
  private readonly columns: ReadonlyMap<string, number>;
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly layout: TableLayout,
    private readonly file: string,
    private readonly header: readonly string[],
  ) {
    this.columns = columnsOf(header);
  }

  /** Columns that the table lacks; each is told once and not for every row. */
  missing(headerRow: number): readonly CellFault[] {
    return this.layout.columns
      .filter(({ name, required }) => required && !this.columns.has(name))
      .map(({ name, example }) =>
        placed(this.file, headerRow, {
          field: name,
          raw: '',
          reason: 'There is no column for it.',
          advice: `Map a column to it, or give one value for all rows, e.g. ${example}.`,
        }),
      );
  }

  check(row: CsvRow): CheckedCells {
    if (row.fault !== null)
      return this.wrong(row, [rowFault(row, row.fault, 'Mend the row in the file.')]);
    if (isBlank(row.fields)) return { kind: 'blank' };
    if (!isBlank(row.fields.slice(this.header.length))) {
      const reason = `${this.header.length} cells are expected, ${row.fields.length} are there.`;
      return this.wrong(row, [rowFault(row, reason, 'Quote cells that hold the separator.')]);
    }
    return this.checkCells(row);
  }

  private checkCells(row: CsvRow): CheckedCells {
    const values = new Map<string, CellValue>();
    const faults: Fault[] = [];
    const text = (name: string): string => row.fields[this.columns.get(name) ?? -1] ?? '';
    for (const column of this.layout.columns) {
      if (!this.columns.has(column.name)) continue;
      const raw = text(column.name);
      const read = readCell(column, raw);
      if (read.ok) values.set(column.name, read.value);
      else faults.push({ field: column.name, raw, reason: read.reason, advice: read.advice });
    }
    if (faults.length > 0) return this.wrong(row, faults);
    // Told once for the table.
    if (this.layout.columns.some(({ name, required }) => required && !values.has(name))) {
      return this.wrong(row, []);
    }
    return { kind: 'read', values: new RowValues(row.row, values, text) };
  }

  /** The row that said the same before, as a fault of this one. Asked once a row, of sound rows only. */
  repeats(row: CsvRow, values: RowValues): Fault | null {
    const { key, columns } = this.layout;
    const names = key.length > 0 ? key : columns.map(({ name }) => name);
    const mark = JSON.stringify(names.map((name) => values.value(name)));
    const before = this.seen.get(mark);
    if (before === undefined) {
      this.seen.set(mark, row.row);
      return null;
    }
    const what = key.length > 0 ? `${key.join(', ')} are those of` : 'It says the same as';
    return rowFault(row, `${what} row ${before}.`, 'Keep one of the two.');
  }

  private wrong({ row }: CsvRow, faults: readonly Fault[]): CheckedCells {
    return { kind: 'faulty', faults: faults.map((fault) => placed(this.file, row, fault)) };
  }
}

const rowFault = (row: CsvRow, reason: string, advice: string): Fault => ({
  field: null,
  raw: row.fields.join(','),
  reason,
  advice,
});
