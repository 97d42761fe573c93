import type { SpecCell, SpecSheet } from '@chokepoint/importers/testing';

/** A workbook that is mutated: the sheet with the figures among the others. */
export interface Subject {
  readonly sheets: readonly SpecSheet[];
  /** Index of the sheet whose cells are changed. */
  readonly main: number;
  /** Number of the row, from 1, with the names of its columns. */
  readonly heading: number;
  /** Number of the first row with figures. */
  readonly data: number;
}
export type Row = readonly SpecCell[];

export interface WorkbookMutation {
  readonly name: string;
  /** 'same': the same figures; 'never-other': fewer perhaps, or a refusal; 'none': none at all. */
  readonly demands: 'same' | 'never-other' | 'none';
  apply(subject: Subject): readonly SpecSheet[];
}

type RowChange = (row: Row, number: number, subject: Subject) => Row | null;

/** Changes the rows of the sheet with the figures. */
const rows =
  (change: RowChange) =>
  (subject: Subject): readonly SpecSheet[] =>
    subject.sheets.map((sheet, index) =>
      index !== subject.main
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row, at) => (row ? change(row, at + 1, subject) : null)),
          },
    );
const dataRows = (change: (row: Row, number: number) => Row | null) =>
  rows((row, number, { data }) => (number < data ? row : change(row, number)));
const headings = (change: (cell: string) => string) =>
  rows((row, number, { data }) =>
    number >= data ? row : row.map((cell) => (typeof cell === 'string' ? change(cell) : cell)),
  );

const asText = (cell: SpecCell): SpecCell =>
  typeof cell !== 'number' || /e/.test(String(cell)) ? cell : String(cell);
const asFormula = (cell: SpecCell): SpecCell =>
  typeof cell === 'number' ? { xml: `<c r="@"><f>0+${cell}</f><v>${cell}</v></c>` } : cell;

export const WHOLE_WORKBOOK: readonly WorkbookMutation[] = [
  {
    name: 'its sheets in another order',
    demands: 'same',
    apply: ({ sheets }) => sheets.toReversed(),
  },
  {
    name: 'no-break spaces around every text',
    demands: 'never-other',
    apply: rows((row) =>
      row.map((cell) => (typeof cell === 'string' ? `\u00a0${cell}\u00a0` : cell)),
    ),
  },
  {
    name: 'its numbers kept as text',
    demands: 'same',
    apply: dataRows((row) => row.map(asText)),
  },
  {
    name: 'formulas instead of its numbers',
    demands: 'none',
    apply: dataRows((row) => row.map(asFormula)),
  },
  {
    name: 'decimal commas',
    demands: 'never-other',
    apply: dataRows((row) =>
      row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : cell)),
    ),
  },
  {
    name: 'every second row gone',
    demands: 'never-other',
    apply: dataRows((row, number) => (number % 2 === 0 ? row : null)),
  },
  {
    name: 'every row twice',
    demands: 'never-other',
    apply: (subject) =>
      subject.sheets.map((sheet, index) =>
        index !== subject.main
          ? sheet
          : {
              ...sheet,
              rows: sheet.rows.flatMap((row, at) => (at + 1 < subject.data ? [row] : [row, row])),
            },
      ),
  },
  {
    name: 'its first column last',
    demands: 'never-other',
    apply: rows((row) => [...row.slice(1), row[0] ?? null]),
  },
  {
    name: 'a column more on the left',
    demands: 'never-other',
    apply: rows((row) => [null, ...row]),
  },
  {
    name: 'a cell of a million characters',
    demands: 'none',
    apply: rows((row, number, { data }) => (number === data ? ['x'.repeat(1e6), ...row] : row)),
  },
  {
    name: 'errors instead of its numbers',
    demands: 'none',
    apply: dataRows((row) =>
      row.map((cell) =>
        typeof cell === 'number' ? { xml: '<c r="@" t="e"><v>#REF!</v></c>' } : cell,
      ),
    ),
  },
  {
    name: 'the sheet hidden',
    demands: 'never-other',
    apply: ({ sheets, main }) =>
      sheets.map((sheet, index) => (index === main ? { ...sheet, state: 'hidden' } : sheet)),
  },
  {
    name: 'the sheet twice',
    demands: 'never-other',
    apply: ({ sheets, main }) => [...sheets, { ...sheets[main]!, name: 'Copy of it' }],
  },
  {
    name: 'other units in the heading',
    demands: 'never-other',
    apply: headings((cell) => cell.replace('($/mt)', '($/kg)').replace('(kt)', '(Mt)')),
  },
  {
    name: 'its heading gone',
    demands: 'none',
    apply: rows((row, number, { heading }) => (number === heading ? null : row)),
  },
];

/** What may happen to one column, its heading with it. */
export const toSheetColumn = (at: number): readonly WorkbookMutation[] => [
  {
    name: `column ${at + 1} renamed`,
    demands: 'never-other',
    apply: rows((row, number, { heading }) =>
      number === heading && row[at] !== undefined && row[at] !== null
        ? row.with(at, `${String(row[at])}_x`)
        : row,
    ),
  },
  {
    name: `column ${at + 1} dropped`,
    demands: 'never-other',
    apply: rows((row) => row.toSpliced(at, 1)),
  },
  {
    name: `columns ${at + 1} and ${at + 2} in each other's place`,
    demands: 'never-other',
    apply: rows((row) => row.toSpliced(at, 2, row[at + 1] ?? null, row[at] ?? null)),
  },
  {
    name: `column ${at + 1} twice, the second with other values`,
    demands: 'never-other',
    apply: rows((row, number, { data }) => {
      const width = 150;
      const wide = [...row, ...Array<null>(Math.max(0, width - row.length)).fill(null)];
      return [...wide, number < data ? (row[at] ?? null) : 7];
    }),
  },
];
