import type { RowOutcome } from '@chokepoint/supply-application';
import { isBlank, type CsvRow } from '../common/csv.js';
import { columnsOf } from '../common/row-pages.js';
import { readCell, type CellValue } from './cell.js';
import { placed, type CellFault, type Fault } from './fault.js';
import { FIGURES, RowValues } from './figures.js';
import type { Template } from './template.js';

/** What became of a row: an outcome, or everything that is wrong with it. */
export type CheckedRow =
  | { readonly ok: true; readonly outcome: RowOutcome }
  | { readonly ok: false; readonly faults: readonly CellFault[] };

/** Checks the rows of one table in a template's layout, in order. */
export class RowCheck {
  private readonly columns: ReadonlyMap<string, number>;
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly template: Template,
    private readonly file: string,
    private readonly header: readonly string[],
  ) {
    this.columns = columnsOf(header);
  }

  /** Columns that the table lacks; each is told once and not for every row. */
  missing(headerRow: number): readonly CellFault[] {
    return this.template.columns
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

  check(row: CsvRow): CheckedRow {
    if (row.fault !== null)
      return this.wrong(row, [rowFault(row, row.fault, 'Mend the row in the file.')]);
    if (isBlank(row.fields)) {
      return { ok: true, outcome: { kind: 'skipped', row: row.row, rule: 'blank row' } };
    }
    if (!isBlank(row.fields.slice(this.header.length))) {
      const reason = `${this.header.length} cells are expected, ${row.fields.length} are there.`;
      return this.wrong(row, [rowFault(row, reason, 'Quote cells that hold the separator.')]);
    }
    return this.checkCells(row);
  }

  private checkCells(row: CsvRow): CheckedRow {
    const values = new Map<string, CellValue>();
    const faults: Fault[] = [];
    const text = (name: string): string => row.fields[this.columns.get(name) ?? -1] ?? '';
    for (const column of this.template.columns) {
      if (!this.columns.has(column.name)) continue;
      const raw = text(column.name);
      const read = readCell(column, raw);
      if (read.ok) values.set(column.name, read.value);
      else faults.push({ field: column.name, raw, reason: read.reason, advice: read.advice });
    }
    if (faults.length > 0) return this.wrong(row, faults);
    if (this.template.columns.some(({ name, required }) => required && !values.has(name))) {
      return this.wrong(row, []);
    }
    const figures = FIGURES[this.template.id](new RowValues(row.row, values, text));
    if (!figures.ok) return this.wrong(row, [figures.fault]);
    const repeated = this.repeats(row, values);
    if (repeated !== null) return this.wrong(row, [repeated]);
    return { ok: true, outcome: { kind: 'imported', row: row.row, ...figures.value } };
  }

  private repeats(row: CsvRow, values: ReadonlyMap<string, CellValue>): Fault | null {
    const { key, columns } = this.template;
    const names = key.length > 0 ? key : columns.map(({ name }) => name);
    const mark = JSON.stringify(names.map((name) => values.get(name) ?? null));
    const before = this.seen.get(mark);
    if (before === undefined) {
      this.seen.set(mark, row.row);
      return null;
    }
    const what = key.length > 0 ? `${key.join(', ')} are those of` : 'It says the same as';
    return rowFault(row, `${what} row ${before}.`, 'Keep one of the two.');
  }

  private wrong({ row }: CsvRow, faults: readonly Fault[]): CheckedRow {
    return { ok: false, faults: faults.map((fault) => placed(this.file, row, fault)) };
  }
}

const rowFault = (row: CsvRow, reason: string, advice: string): Fault => ({
  field: null,
  raw: row.fields.join(','),
  reason,
  advice,
});
