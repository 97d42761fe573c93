import {
  areaByAlias,
  isUsgsCommodity,
  usgsSeriesFor,
  type UsgsSeries,
} from '@chokepoint/catalogue';
import type { ImportedFact, RowOutcome } from '@chokepoint/supply-application';
import type { FactFlag } from '@chokepoint/supply';
import type { CsvRow } from '../common/csv.js';
import { rejected, skipped, type RowReader } from '../common/row-pages.js';
import { parseCell, parseNote, type CellValue } from './cell.js';
import { erratumOf } from './errata.js';
import { isEstimated } from './estimated.js';
import { factOf, scaleOf } from './fact.js';
import { headerFault, valueColumns, type ValueColumn } from './wide-columns.js';

export interface WideTable {
  readonly edition: string;
  /** Stem of the file's name, where the table does not name the commodity in each row. */
  readonly commodity: string | null;
}

/** What the columns of one row share. */
interface Line {
  readonly row: CsvRow;
  readonly commodity: string;
  readonly country: string;
  readonly area: string;
  readonly type: string;
  readonly unit: string;
}

/** Reads the wide tables: one a commodity (2023, 2024), or one for all (2025). */
export function wideReader(table: WideTable, header: readonly string[]): RowReader {
  const columns = valueColumns(header, Number(table.edition));
  const fault = headerFault(header, columns);
  return (cells, row) => {
    const commodity = table.commodity ?? cells.get('commodity');
    if (!isUsgsCommodity(commodity)) return skipped(row, 'outside the catalogue');
    if (fault !== undefined) return rejected(row, null, fault);
    const source = cells.get('source').replace(/\s/g, '');
    if (source !== `MCS${table.edition}`) {
      return rejected(
        row,
        'Source',
        `'MCS${table.edition}' is expected in every row.`,
        cells.get('source'),
      );
    }
    const country = cells.get('country');
    const area = areaByAlias(country);
    if (!area) return rejected(row, 'Country', 'Not one area that the catalogue knows.', country);
    // The third column holds the type, also where the publisher put the type's text for a heading.
    const type = table.commodity === null ? cells.get('type') : (row.fields[2] ?? '');
    return readLine(table, columns, {
      row,
      commodity,
      country,
      area: area.code,
      type,
      unit: cells.get('unit_meas'),
    });
  };
}

function readLine(table: WideTable, columns: readonly ValueColumn[], line: Line): RowOutcome {
  const facts: ImportedFact[] = [];
  for (const column of columns) {
    const read = readColumn(table, column, line);
    if (read && 'kind' in read) return read;
    if (read) facts.push(read);
  }
  const { row } = line;
  return facts.length > 0
    ? { kind: 'imported', row: row.row, facts }
    : skipped(row, 'no figure printed');
}

function readColumn(
  table: WideTable,
  column: ValueColumn,
  line: Line,
): ImportedFact | RowOutcome | undefined {
  const { row } = line;
  const printed = row.fields[column.index] ?? '';
  const note = row.fields[column.notes] ?? '';
  if (printed === '' && !parseNote(note, column.year)) return undefined;
  const type = column.product === null ? line.type : `${column.product} ${column.measure}`;
  const series = usgsSeriesFor(line.commodity, type, line.country);
  if (!series) return rejected(row, 'Type', 'A type that the catalogue does not know.', type);
  const unit = column.unit ?? line.unit;
  const erratum = erratumOf(table.edition, line.commodity, column.measure, unit);
  const scale = scaleOf(series.mineral, erratum?.unit ?? unit);
  if (!scale) {
    return rejected(row, column.name, `The unit of '${series.mineral}' cannot be told.`, unit);
  }
  const read = parseCell(printed, scale.factor);
  if (read === 'unknown') {
    return rejected(row, column.name, 'Not a number, nor a mark of the key.', printed);
  }
  const cell = withNote(read, note, column.year);
  if (!cell) return undefined;
  return factOf({
    series: column.measure === 'reserves' ? reservesOf(series, note) : series,
    measure: column.measure,
    scale,
    area: line.area,
    year: column.year,
    cell: erratum?.void ? { value: null, low: null, high: null, flags: [] } : cell,
    flags: [...flagsOf(column, line, note, cell), ...(erratum ? [erratum.flag] : [])],
    row: row.row,
    printed: printed === '' ? note : printed,
  });
}

/** A note explains an empty cell, and says more than 'NA' where it names the place of the figure. */
function withNote(read: CellValue | 'blank', note: string, year: number): CellValue | undefined {
  if (read === 'blank') return parseNote(note, year);
  if (!read.flags.includes('not-available')) return read;
  const explained = parseNote(note, year);
  return explained?.flags.includes('included-elsewhere') ? explained : read;
}

function flagsOf(column: ValueColumn, line: Line, note: string, cell: CellValue): FactFlag[] {
  if (cell.value === null && cell.low === null && cell.high === null) return [];
  const type = column.measure === 'reserves' ? '' : line.type;
  const flags: FactFlag[] = isEstimated(column, type, note) ? ['estimated'] : [];
  const rounded = line.area === 'WORLD' && /rounded/i.test(`${line.country} ${line.type}`);
  return rounded ? [...flags, 'rounded'] : flags;
}

/** The publisher prints reserves of all platinum-group metals together, beside one of them. */
function reservesOf(series: UsgsSeries, note: string): UsgsSeries {
  const platinumGroup = series.mineral === 'platinum' || series.mineral === 'palladium';
  return platinumGroup && !/included with/i.test(note)
    ? { ...series, mineral: 'platinum-group-metals' }
    : series;
}

/** Years that the headings of production name. */
export const productionYears = (header: readonly string[], edition: number): number[] =>
  valueColumns(header, edition)
    .filter((column) => column.measure === 'production')
    .map((column) => column.year);
