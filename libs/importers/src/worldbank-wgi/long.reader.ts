import { GOVERNANCE_DIMENSIONS, type GovernanceDimension } from '@chokepoint/supply';
import { textAt } from '../common/xlsx/cell.js';
import { rejectedCell, skippedRow, type SheetReader } from '../common/xlsx/sheet-pages.js';
import { areaOf, readEstimate } from './estimate.js';
import { LONG_FIELDS, type LongField, type LongSheet } from './survey.js';

/**
 * Reads one estimate a row. `known` are the estimates met so far in the whole workbook, for one that
 * comes a second time.
 */
export function longReader(
  sheet: string,
  { columns, headingRow }: LongSheet,
  known: Set<string>,
): SheetReader {
  return (row) => {
    const text = (field: LongField): string => textAt(row, columns[field]);
    const reject = (field: LongField, reason: string) =>
      rejectedCell(sheet, row, columns[field], field, reason);
    if (row.row <= headingRow) return skippedRow(row, 'title or heading');
    const worked = LONG_FIELDS.find((field) => row.cells.get(columns[field])?.formula);
    if (worked) return reject(worked, 'The cell holds a formula.');
    const area = areaOf(row.cells.get(columns.code), row.cells.get(columns.name));
    if (typeof area !== 'string') return reject('code', area.reason);
    const year = text('year');
    if (!/^(19|20)\d{2}$/.test(year)) return reject('year', 'Not a year.');
    const dimension = text('dimension');
    if (!isDimension(dimension)) return reject('dimension', 'Not one of the six dimensions.');
    const key = `${text('code')}${dimension}${year}`;
    if (text('id') !== key) return reject('id', `Not '${key}', as the row's other cells say.`);
    const read = readEstimate(
      row.cells.get(columns.estimate),
      row.cells.get(columns.standardError),
    );
    if (read === null) return skippedRow(row, 'no figure printed');
    if ('reason' in read) return reject(read.cell, read.reason);
    const place = `${area} ${dimension} ${year}`;
    if (known.has(place)) return reject('id', 'A second row of the same estimate.');
    known.add(place);
    const governance = [{ area, dimension, year, ...read, sourceRow: row.row }];
    return { kind: 'imported', row: row.row, governance };
  };
}

const isDimension = (text: string): text is GovernanceDimension =>
  (GOVERNANCE_DIMENSIONS as readonly string[]).includes(text);
