import { parseReference, type Cell, type SheetRow } from './cell.js';
import type { WorkbookLimits } from './limits.js';
import { serialDate } from './number-formats.js';
import { joined } from './shared-strings.js';
import { tooLarge, unreadable } from './workbook-fault.js';
import type { XmlListener } from './xml.js';

/** What the cells of a sheet are read with. */
export interface SheetContext {
  readonly sheet: string;
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly date1904: boolean;
  readonly limits: WorkbookLimits;
}

type Attributes = Readonly<Record<string, string>>;

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly value: string[];
  formula: boolean;
}

/** Cells of one formula that spreads over several of them; only the first one carries it. */
interface Spread {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
const MAX_SPREADS = 1_000;

/**
 * Takes rows out of a sheet's XML (ECMA-376, part 1, 18.3.1): rows and cells carry their place or
 * follow the one before. @throws WorkbookFault where places do not rise or a text is not there
 */
export class SheetParser implements XmlListener {
  private ready: SheetRow[] = [];
  private inData = false;
  private row = 0;
  private column = -1;
  private cells = new Map<number, Cell>();
  private cell: OpenCell | undefined;
  /** Whether text that comes next is the cell's value. */
  private inValue = false;
  private aids = 0;
  private readonly spreads: Spread[] = [];

  constructor(private readonly context: SheetContext) {}

  /** The rows that are complete since the last time. */
  take(): readonly SheetRow[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.inData = true;
    if (!this.inData) return;
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f') this.openFormula(attributes);
    else if (name === 'rPh') this.aids += 1;
    this.inValue = name === 'v' || (name === 't' && this.aids === 0);
  }

  close(name: string): void {
    if (name === 'sheetData') this.inData = false;
    this.inValue = false;
    if (!this.inData) return;
    if (name === 'rPh') this.aids -= 1;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.ready.push({ row: this.row, cells: this.cells });
  }

  text(text: string): void {
    if (this.inValue) this.cell?.value.push(text);
  }

  private openRow({ r }: Attributes): void {
    const row = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.row || row > 1_048_576) {
      throw this.fault(`row '${r}' comes after row ${this.row}`);
    }
    this.row = row;
    this.column = -1;
    this.cells = new Map();
  }

  private openCell({ r, t = 'n', s }: Attributes): void {
    const place = r === undefined ? { column: this.column + 1, row: this.row } : parseReference(r);
    if (!place || place.row !== this.row || place.column <= this.column || place.column > 16_383) {
      throw this.fault(`cell '${r}' stands in row ${this.row} out of its order`);
    }
    this.column = place.column;
    const formula = this.spreads.some(
      ({ top, left, bottom, right }) =>
        this.row >= top && this.row <= bottom && this.column >= left && this.column <= right,
    );
    this.cell = { column: this.column, type: t, style: Number(s ?? 0), value: [], formula };
  }

  private openFormula({ t, ref }: Attributes): void {
    if (!this.cell) return;
    this.cell.formula = true;
    if (ref === undefined || (t !== 'array' && t !== 'dataTable')) return;
    const [from, to = from] = ref.split(':').map((corner) => parseReference(corner));
    if (!from || !to) throw this.fault(`a formula spreads over '${ref}'`);
    this.spreads.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
    if (this.spreads.length > MAX_SPREADS) {
      throw tooLarge(`sheet '${this.context.sheet}' has more than ${MAX_SPREADS} spread formulas.`);
    }
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = undefined;
    if (!cell) return;
    const text = joined(cell.value, this.context.limits);
    if (text === '' && !cell.formula) return;
    this.cells.set(cell.column, { ...this.contentOf(cell, text), formula: cell.formula });
  }

  private contentOf({ type, style }: OpenCell, text: string): Pick<Cell, 'kind' | 'text'> {
    switch (type) {
      case 's':
        return { kind: 'text', text: this.sharedString(text) };
      case 'str':
      case 'inlineStr':
        return { kind: 'text', text };
      case 'b':
        return { kind: 'boolean', text: text.trim() === '1' ? 'TRUE' : 'FALSE' };
      case 'd':
        return { kind: 'date', text };
      case 'n':
        return this.numberOf(text, style);
      default:
        return { kind: 'error', text };
    }
  }

  private numberOf(text: string, style: number): Pick<Cell, 'kind' | 'text'> {
    if (text === '') return { kind: 'text', text };
    // Spreadsheet programs write an exponent ('-4.79E-2'), never thousands, hexadecimals or infinity.
    if (!/^\s*-?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(text)) return { kind: 'error', text };
    const value = Number(text);
    if (!Number.isFinite(value)) return { kind: 'error', text };
    if (!this.context.dateStyles.has(style)) return { kind: 'number', text: String(value) };
    const date = serialDate(value, this.context.date1904);
    return date === null ? { kind: 'error', text } : { kind: 'date', text: date };
  }

  private sharedString(text: string): string {
    if (text === '') return text;
    const found = /^\d+$/.test(text) ? this.context.strings[Number(text)] : undefined;
    if (found === undefined) throw this.fault(`the text number '${text}' is not there`);
    return found;
  }

  private fault(what: string): Error {
    return unreadable(`sheet '${this.context.sheet}': ${what}.`);
  }
}
