import type { RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { CellsCheck } from './cells-check.js';
import { placed, type CellFault, type Fault } from './fault.js';
import { FIGURES } from './figures.js';
import type { Template } from './template.js';

/** What became of a row: an outcome, or everything that is wrong with it. */
export type CheckedRow =
  | { readonly ok: true; readonly outcome: RowOutcome }
  | { readonly ok: false; readonly faults: readonly CellFault[] };

/** Checks the rows of one table in a template's layout, in order. */
export class RowCheck {
  private readonly cells: CellsCheck;

  constructor(
    private readonly template: Template,
    private readonly file: string,
    header: readonly string[],
  ) {
    this.cells = new CellsCheck(template, file, header);
  }

  /** Columns that the table lacks; each is told once and not for every row. */
  missing(headerRow: number): readonly CellFault[] {
    return this.cells.missing(headerRow);
  }

  check(row: CsvRow): CheckedRow {
    const read = this.cells.check(row);
    if (read.kind === 'faulty') return { ok: false, faults: read.faults };
    if (read.kind === 'blank') {
      return { ok: true, outcome: { kind: 'skipped', row: row.row, rule: 'blank row' } };
    }
    const figures = FIGURES[this.template.id](read.values);
    if (!figures.ok) return this.wrong(row, figures.fault);
    const repeated = this.cells.repeats(row, read.values);
    if (repeated !== null) return this.wrong(row, repeated);
    return { ok: true, outcome: { kind: 'imported', row: row.row, ...figures.value } };
  }

  private wrong({ row }: CsvRow, fault: Fault): CheckedRow {
    return { ok: false, faults: [placed(this.file, row, fault)] };
  }
}
