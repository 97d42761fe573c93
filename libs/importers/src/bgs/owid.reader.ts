import { areaByAlias } from '@chokepoint/catalogue';
import type { ImportedFact } from '@chokepoint/supply-application';
import { parseNumber } from '../common/numbers.js';
import { rejected, skipped, type RowReader } from '../common/row-pages.js';
import type { OwidColumn } from './owid.layout.js';

/**
 * Reads production by country and year, a column a commodity. The table does not name its unit: the
 * survey counts both commodities in tonnes.
 */
export function owidReader(columns: readonly OwidColumn[], width: number): RowReader {
  const known = new Set<string>();
  return (cells, row) => {
    if (row.fields.length !== width) {
      return rejected(row, null, `${width} cells are expected, ${row.fields.length} are there.`);
    }
    const printed = columns.filter(({ name }) => cells.get(plain(name)) !== '');
    if (printed.length === 0) return skipped(row, 'neither cobalt nor graphite in the row');
    const entity = cells.get('entity');
    const area = areaByAlias(entity);
    if (!area) return rejected(row, 'Entity', 'Not an area of the catalogue.', entity);
    const year = cells.get('year');
    if (!/^(19|20)\d{2}$/.test(year)) return rejected(row, 'Year', 'Not a year.', year);
    const place = `${area.code} ${year}`;
    if (known.has(place)) return rejected(row, 'Entity', 'A second row of that year.', entity);
    known.add(place);
    const facts: ImportedFact[] = [];
    for (const { name, ...series } of printed) {
      const text = cells.get(plain(name));
      const value = parseNumber(text);
      if (value === null || value < 0) return rejected(row, name, 'Not a weight.', text);
      facts.push({
        ...series,
        basis: 'world-production',
        measure: 'production',
        unit: 't',
        fact: {
          area: area.code,
          partner: null,
          period: year,
          value,
          flags: [],
          sourceRow: row.row,
          raw: text === String(value) ? null : text,
          low: null,
          high: null,
        },
      });
    }
    return { kind: 'imported', row: row.row, facts };
  };
}

/** As `Cells` knows a column: case and spaces aside. */
const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, '');
