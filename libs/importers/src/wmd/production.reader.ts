import {
  areaByAlias,
  areaByIso3,
  convert,
  mineral,
  whyLeftOutOfWmd,
  wmdSeries,
  type UnitId,
} from '@chokepoint/catalogue';
import type { Fact, FactFlag } from '@chokepoint/supply';
import type { RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { parseNumber, tidy } from '../common/numbers.js';
import { rejected, skipped, type Cells, type RowReader } from '../common/row-pages.js';
import type { YearSpan } from './layout.js';

const UNITS: Readonly<Record<string, UnitId>> = { 'metr. t': 't', kg: 'kg' };

interface Scale {
  readonly unit: UnitId;
  readonly factor: number;
}

/** How figures in the printed unit come to the mineral's own, as other sources give them. */
function scaleOf(mineralId: string, printed: string): Scale | undefined {
  const [from, unit] = [UNITS[printed], mineral(mineralId)?.massUnit];
  const factor = from && unit && convert(1, from, unit);
  return factor === undefined || !unit ? undefined : { unit, factor };
}

/** As printed, where that is not the value itself. */
const rawOf = (printed: string, { factor }: Scale, mark: string): string | null =>
  factor === 1 && mark === '' ? null : `${printed}${mark}`;

/** Marks of the row's source of data. A total has none: it is a sum of the others. */
const MARKS: Readonly<Record<string, readonly FactFlag[]>> = {
  r: [],
  e: ['estimated'],
  p: ['unexplained-mark'],
  nan: [],
  '': [],
};

/** Reads production by commodity and country, a column a year. */
export function productionReader(years: YearSpan, width: number): RowReader {
  const known = new Set<string>();
  return (cells, row) => {
    if (row.fields.length !== width) {
      return rejected(row, null, `${width} cells are expected, ${row.fields.length} are there.`);
    }
    const commodity = cells.get('mineral');
    const series = wmdSeries(commodity);
    if (!series) {
      const why = whyLeftOutOfWmd(commodity);
      if (why !== undefined) return skipped(row, `outside the catalogue: ${why}`);
      // A name with another content in its brackets is another series, not the one known here.
      return rejected(row, 'mineral', 'Not a commodity of this source as known here.', commodity);
    }
    const place = areaOf(cells, row);
    if (typeof place !== 'string') return place;
    const scale = scaleOf(series.mineral, cells.get('unit'));
    if (!scale) return rejected(row, 'unit', 'Not a unit of this source.', cells.get('unit'));
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
      const about = { area: place, partner: null, period: String(year), flags };
      const raw = rawOf(printed, scale, flags.includes('unexplained-mark') ? ` ${mark}` : '');
      const inUnit = tidy(value * scale.factor);
      facts.push({ ...about, value: inUnit, sourceRow: row.row, raw, low: null, high: null });
    }
    if (facts.length === 0) return skipped(row, 'no figure printed');
    const key = `${commodity} ${place}`;
    if (known.has(key)) return rejected(row, 'country', 'A second row of that country.');
    known.add(key);
    const { unit } = scale;
    const told = { ...series, basis: 'world-production', measure: 'production', unit } as const;
    return { kind: 'imported', row: row.row, facts: facts.map((fact) => ({ ...told, fact })) };
  };
}

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
