/** A table as its cells; the first row is the header. */
export type Cells = readonly (readonly string[])[];

export interface Mutation {
  readonly name: string;
  /** 'same': exactly the same figures; 'never-other': fewer perhaps, or a refusal, but no other one. */
  readonly demands: 'same' | 'never-other';
  apply(cells: Cells): Buffer;
}

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const text = (cells: Cells, lineEnd = '\n'): string =>
  cells.map((row) => row.map(quoted).join(',') + lineEnd).join('');
const csv = (cells: Cells): Buffer => Buffer.from(text(cells), 'utf8');

const eachRow = (cells: Cells, change: (row: readonly string[], n: number) => string[]): Cells =>
  cells.map(change);

/** What may happen to any table on its way, whatever its columns are. */
export const WHOLE: readonly Mutation[] = [
  {
    name: 'lines that end with CR LF, and a byte order mark',
    demands: 'same',
    apply: (cells) => Buffer.from(`\ufeff${text(cells, '\r\n')}`, 'utf8'),
  },
  {
    name: 'no-break spaces around every cell',
    demands: 'same',
    apply: (cells) => csv(eachRow(cells, (row) => row.map((cell) => `\u00a0${cell}\u00a0`))),
  },
  {
    name: 'a blank column and blank rows at the end',
    demands: 'never-other',
    apply: (cells) => {
      const wider = eachRow(cells, (row) => [...row, '']);
      return csv([...wider, wider[0]!.map(() => ''), wider[0]!.map(() => '')]);
    },
  },
  {
    name: 'its columns in another order',
    demands: 'never-other',
    apply: (cells) => csv(eachRow(cells, (row) => [...row.slice(1), row[0]!])),
  },
  {
    name: 'UTF-16 bytes',
    demands: 'never-other',
    apply: (cells) => Buffer.from(`\ufeff${text(cells)}`, 'utf16le'),
  },
  {
    name: 'a cell of a million characters',
    demands: 'never-other',
    apply: (cells) =>
      csv(eachRow(cells, (row, n) => (n === 1 ? row.with(-1, 'x'.repeat(1_000_000)) : [...row]))),
  },
  {
    name: 'half of its lines',
    demands: 'never-other',
    apply: (cells) => csv(cells.slice(0, Math.ceil(cells.length / 2))),
  },
];

/** What may happen to one column. */
export const toColumn = (at: number): readonly Mutation[] => [
  {
    name: `column ${at + 1} renamed`,
    demands: 'never-other',
    apply: (cells) =>
      csv(eachRow(cells, (row, n) => (n === 0 ? row.with(at, `${row[at]}_x`) : [...row]))),
  },
  {
    name: `column ${at + 1} dropped`,
    demands: 'never-other',
    apply: (cells) => csv(eachRow(cells, (row) => row.toSpliced(at, 1))),
  },
  {
    name: `column ${at + 1} twice, the second with other values`,
    demands: 'never-other',
    apply: (cells) => csv(eachRow(cells, (row, n) => [...row, n === 0 ? row[at]! : '7'])),
  },
];
