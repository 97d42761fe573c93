import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { fromCsvCell } from '@chokepoint/exports';
import type { CarriedRow } from './carried-row.js';
import { columnOf, FIELDS, isLedgerType, isText, STATEMENT_COLUMNS } from './register-columns.js';
import type { RegisterFaults } from './register-faults.js';

const AS_EXPORTED = 'Take the header as it was exported.';
const FIELD_OF = new Map(FIELDS.map((field) => [columnOf(field), field]));
const NUMBER = /^[1-9]\d{0,8}$/;

/** The statements of a register that was exported as CSV; rows that cannot be read are left out. */
export function csvRows(text: string, faults: RegisterFaults): readonly CarriedRow[] {
  const [header, ...rows] = linesOf(text, faults);
  if (header === undefined || !hasHeader(header, faults)) return [];
  return rows.flatMap((line) => rowOf(line, header.cells, faults) ?? []);
}

interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

function linesOf(text: string, faults: RegisterFaults): readonly Line[] {
  // A spreadsheet may write its own separator; the first column has no other sign after its name.
  const delimiter = /^\ufeff?"?initiative"?([;\t])/.exec(text)?.[1] ?? ',';
  try {
    const records: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true });
    let row = 1;
    return records.flatMap((cells) => {
      const line = { row, cells };
      row += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      return cells.every((cell) => cell === '') ? [] : [line];
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error['lines'] ?? 1);
    const advice = 'Close every quote, and write quotes within a cell twice.';
    faults.add(row, { field: null, raw: '', reason: error.message, advice });
    return [];
  }
}

function hasHeader({ row, cells }: Line, faults: RegisterFaults): boolean {
  const known = (name: string) =>
    FIELD_OF.has(name) || STATEMENT_COLUMNS.some((column) => column === name);
  const add = (field: string, reason: string) =>
    faults.add(row, { field, raw: field, reason, advice: AS_EXPORTED });
  const before = faults.count;
  for (const name of ['initiative', 'revision', 'type', 'on', 'citations']) {
    if (!cells.includes(name)) add(name, 'The column is missing.');
  }
  for (const [at, name] of cells.entries()) {
    if (!known(name)) add(name, 'There is no such column.');
    else if (cells.indexOf(name) < at) add(name, 'The column stands there twice.');
  }
  return faults.count === before;
}

function rowOf({ row, cells }: Line, header: readonly string[], faults: RegisterFaults) {
  const add = (field: string | null, raw: string, reason: string, advice: string): null => {
    faults.add(row, { field, raw, reason, advice });
    return null;
  };
  if (cells.length !== header.length) {
    const reason = `The row has ${cells.length} cells, the header ${header.length}.`;
    return add(null, cells.join(','), reason, 'Quote cells that hold the separator.');
  }
  const by = new Map(header.map((name, at) => [name, fromCsvCell(cells[at] ?? '')]));
  const cell = (name: string): string => by.get(name) ?? '';
  const type = cell('type');
  if (!isLedgerType(type)) return add('type', type, 'There is no such type of statement.', AS_TYPE);
  const [revision, version] = [cell('revision'), cell('schema_version')];
  if (!NUMBER.test(revision)) {
    return add('revision', revision, 'It is no whole number from 1.', 'Count 1, 2, 3 and so on.');
  }
  if (version !== '' && !NUMBER.test(version)) {
    return add('schema_version', version, 'It is no whole number from 1.', 'Leave it empty.');
  }
  const data: Record<string, unknown> = {};
  let sound = true;
  for (const [column, field] of FIELD_OF) {
    const raw = cell(column);
    if (raw === '') continue;
    const value = isText(type, field) ? raw : readJson(raw);
    if (value === NO_JSON) {
      add(column, raw, 'It is no JSON.', 'Write it as JSON, such as ["gallium"] or null.');
      sound = false;
    } else data[field] = value;
  }
  if (!sound) return null;
  return {
    ...{ row, initiative: cell('initiative'), revision: Number(revision), type, data },
    schemaVersion: version === '' ? null : Number(version),
    nameOf: columnOf,
  };
}

const AS_TYPE = 'Write the type as the ledger names it, such as CommitmentMade.';
const NO_JSON = Symbol('no JSON');

function readJson(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return NO_JSON;
    throw error;
  }
}
