import type { GovernanceRow } from '@chokepoint/supply';
import { rejectedCell, skippedRow, type SheetReader } from '../common/xlsx/sheet-pages.js';
import { areaOf, readEstimate } from './estimate.js';
import type { WideSheet } from './survey.js';

/** Reads a country's estimates of one dimension, a few columns a year. */
export function wideReader(
  sheet: string,
  { dimension, years, headingRow }: WideSheet,
): SheetReader {
  const known = new Set<string>();
  return (row) => {
    if (row.row <= headingRow) return skippedRow(row, 'title or heading');
    const worked = [0, 1].find((column) => row.cells.get(column)?.formula);
    if (worked !== undefined) {
      return rejectedCell(sheet, row, worked, 'Country', 'The cell holds a formula.');
    }
    const area = areaOf(row.cells.get(1), row.cells.get(0));
    if (typeof area !== 'string') return rejectedCell(sheet, row, 1, 'Code', area.reason);
    if (known.has(area))
      return rejectedCell(sheet, row, 1, 'Code', 'A second row of that country.');
    known.add(area);
    const governance: GovernanceRow[] = [];
    for (const columns of years) {
      const { year } = columns;
      const read = readEstimate(
        row.cells.get(columns.estimate),
        row.cells.get(columns.standardError),
      );
      if (read === null) continue;
      if ('reason' in read) {
        const heading = `${year} ${read.cell === 'estimate' ? 'Estimate' : 'StdErr'}`;
        return rejectedCell(sheet, row, columns[read.cell], heading, read.reason);
      }
      governance.push({ area, dimension, year, ...read, sourceRow: row.row });
    }
    return governance.length === 0
      ? skippedRow(row, 'no figure printed')
      : { kind: 'imported', row: row.row, governance };
  };
}
