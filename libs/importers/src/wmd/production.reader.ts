import {
  areaByAlias,
  areaByIso3,
  whyLeftOutOfWmd,
  wmdSeries,
  type UnitId,
} from '@chokepoint/catalogue';
import type { Fact, FactFlag } from '@chokepoint/supply';
import type { RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { parseNumber } from '../common/numbers.js';
import { rejected, skipped, type Cells, type RowReader } from '../common/row-pages.js';
import type { YearSpan } from './layout.js';

const UNITS: Readonly<Record<string, UnitId>> = { 'metr. t': 't', kg: 'kg' };

/** Marks of the row's source of data. A total has none: it is a sum of the others. */
const MARKS: Readonly<Record<string, readonly FactFlag[]>> = {
  r: [],
  e: ['estimated'],
  p: ['unexplained-mark'],
  nan: [],
  '': [],
};

/** Reads production by commodity and country, a column a year. */
export const productionReader =
  (years: YearSpan): RowReader =>
  (cells, row) => {
    const commodity = cells.get('mineral');
    const series = wmdSeries(commodity);
    if (!series) {
      const why = whyLeftOutOfWmd(commodity);
      return skipped(row, `outside the catalogue${why === undefined ? '' : `: ${why}`}`);
    }
    const place = areaOf(cells, row);
    if (typeof place !== 'string') return place;
    const unit = UNITS[cells.get('unit')];
    if (!unit) return rejected(row, 'unit', 'Not a unit of this source.', cells.get('unit'));
    const mark = cells.get('data_source');
    const flags = MARKS[mark];
    if (!flags) return rejected(row, 'data_source', 'Not a mark of this source.', mark);
    const facts: Fact[] = [];
    for (let year = years.first; year <= years.last; year += 1) {
      const printed = cells.get(String(year));
      if (printed === '') continue;
      const value = parseNumber(printed);
      if (value === null || value < 0) {
        return rejected(row, String(year), 'Not a weight.', printed);
      }
      const raw = flags.includes('unexplained-mark') ? `${printed} ${mark}` : null;
      const about = { area: place, partner: null, period: String(year) };
      facts.push({ ...about, value, flags, sourceRow: row.row, raw, low: null, high: null });
    }
    if (facts.length === 0) return skipped(row, 'no figure printed');
    const told = { ...series, basis: 'world-production', measure: 'production', unit } as const;
    return { kind: 'imported', row: row.row, facts: facts.map((fact) => ({ ...told, fact })) };
  };

/** Name and code must mean one country: a row that says two is not believed in either. */
function areaOf(cells: Cells, row: CsvRow): string | RowOutcome {
  const [name, iso3] = [cells.get('country'), cells.get('country_iso3')];
  if (name === 'Total' && iso3 === 'DELETE') return 'WORLD';
  const [byName, byCode] = [areaByAlias(name)?.code, areaByIso3(iso3)?.code];
  if (byName !== undefined && byCode !== undefined && byName !== byCode) {
    return rejected(row, 'country_iso3', `Code and name mean two countries.`, `${name}, ${iso3}`);
  }
  return (
    byName ??
    byCode ??
    rejected(row, 'country', 'Not an area of the catalogue.', `${name}, ${iso3}`)
  );
}
