import { clean, type CsvRow } from './csv-row.js';

const QUOTE = 0x22;
const RETURN = 0x0d;
const FEED = 0x0a;
const MARK = Buffer.from('\ufeff');
export const LOT = 500;

/**
 * Takes lines apart that hold no quote: nearly all of a publisher's bulk file, and many times as
 * fast as a parser that looks at each character. At the first quote, and at a line end that is not
 * as the first one, it stops: what is left is for the parser.
 */
export class PlainLines {
  /** Number of the line that comes next. */
  row = 1;
  stopped = false;
  /** Bytes that are not taken apart yet. */
  left: Buffer = Buffer.alloc(0);
  /** As the first line ends. */
  lineEnd: '\n' | '\r\n' | undefined;
  private begun = false;

  /** Rows of the lines that are whole by now, in lots: few are in memory at a time. */
  *take(chunk: Buffer): Generator<readonly CsvRow[]> {
    this.left = this.left.length === 0 ? chunk : Buffer.concat([this.left, chunk]);
    if (!this.begin()) return;
    const end = this.plainBytes();
    let rows: CsvRow[] = [];
    let from = 0;
    for (let feed = this.left.indexOf(FEED); feed !== -1 && feed < end;) {
      const line = this.line(from, feed);
      if (line === undefined) break;
      rows.push(this.rowOf(line));
      from = feed + 1;
      feed = this.left.indexOf(FEED, from);
      if (rows.length < LOT) continue;
      yield rows;
      rows = [];
    }
    this.stopped ||= end < this.left.length;
    this.left = this.left.subarray(from);
    if (rows.length > 0) yield rows;
  }

  /** The last line, where no line end follows it. */
  end(): readonly CsvRow[] {
    if (this.stopped || this.left.length === 0) return [];
    this.stopped = !this.begun || this.left.includes(QUOTE) || this.left.includes(RETURN);
    return this.stopped ? [] : [this.rowOf(this.left.toString())];
  }

  /** Learns how lines end; false while too little of the file is there, or it is not plain. */
  private begin(): boolean {
    if (!this.begun) {
      if (this.left.length < MARK.length) return false;
      if (this.left.subarray(0, MARK.length).equals(MARK)) {
        this.left = this.left.subarray(MARK.length);
      } else if (this.left[0] === 0xff) this.stopped = true; // perhaps UTF-16
      this.begun = true;
    }
    this.lineEnd ??= this.firstLineEnd();
    return !this.stopped && this.lineEnd !== undefined;
  }

  private firstLineEnd(): '\n' | '\r\n' | undefined {
    const [feed, back] = [this.left.indexOf(FEED), this.left.indexOf(RETURN)];
    if (this.left.subarray(0, feed === -1 ? undefined : feed).includes(QUOTE)) {
      // The line may end within quotes: where the row ends is for the parser to say.
      this.stopped = true;
      return undefined;
    }
    if (feed !== -1 && (back === -1 || back > feed)) return '\n';
    if (feed !== -1 && back === feed - 1) return '\r\n';
    // An old line end, which the parser knows; as the last byte it may be half of another.
    if (back !== -1 && back < this.left.length - 1) this.stopped = true;
    return undefined;
  }

  /** How many of the bytes come before anything that is not plain. */
  private plainBytes(): number {
    const odd = [QUOTE, ...(this.lineEnd === '\n' ? [RETURN] : [])];
    const found = odd.map((byte) => this.left.indexOf(byte)).filter((at) => at !== -1);
    return Math.min(this.left.length, ...found);
  }

  /** A line's text; undefined, and the end of it, where its end is not as the first one's. */
  private line(from: number, feed: number): string | undefined {
    if (this.lineEnd === '\n') return this.left.toString('utf8', from, feed);
    const [back, end] = [this.left.indexOf(RETURN, from), feed - 1];
    if (back === -1 || back !== end) this.stopped = true;
    return this.stopped ? undefined : this.left.toString('utf8', from, end);
  }

  private rowOf(line: string): CsvRow {
    const cells = line.split(',');
    const fields = /\s/.test(line) ? cells.map(clean) : cells;
    return { row: this.row++, fields, fault: null };
  }
}
