import {
  areaByAlias,
  isUsgsCommodity,
  usgsSeriesFor,
  type Measure,
  type UsgsSeries,
} from '@chokepoint/catalogue';
import type { RowOutcome } from '@chokepoint/supply-application';
import type { FactFlag } from '@chokepoint/supply';
import type { CsvRow } from '../common/csv.js';
import { rejected, skipped, type RowReader } from '../common/row-pages.js';
import { parseCell } from './cell.js';
import { isEstimated } from './estimated.js';
import { factOf, scaleOf } from './fact.js';

/** One figure a row, with the columns that say what it is. */
interface LongRow {
  readonly commodity: string;
  readonly country: string;
  readonly type: string;
  readonly measure: Measure | undefined;
  readonly unit: string;
  readonly year: string;
  readonly value: string;
  readonly note: string;
}

const MEASURES: Readonly<Record<string, Measure>> = {
  production: 'production',
  capacity: 'capacity',
  reserves: 'reserves',
};

/** Reads the publisher's long table (2026). */
export const longReader: RowReader = (cells, row) =>
  readRow(
    row,
    {
      commodity: cells.get('commodity'),
      country: cells.get('country'),
      type: cells.get('statistics_detail'),
      measure: MEASURES[cells.get('statistics').toLowerCase()],
      unit: cells.get('unit'),
      year: cells.get('year'),
      value: cells.get('value'),
      note: cells.get('notes'),
    },
    [],
    { type: 'Statistics_detail', value: 'Value' },
  );

/**
 * Reads a table that a third party copied from the publisher's PDF. Figures that the publisher's own
 * table holds (`covered`) are left to it.
 */
export const rekeyedReader =
  (covered: ReadonlySet<string>): RowReader =>
  (cells, row) => {
    const line: LongRow = {
      commodity: cells.get('mineral'),
      country: cells.get('country'),
      type: cells.get('stage'),
      measure: 'production',
      unit: cells.get('unit'),
      year: cells.get('year'),
      value: cells.get('value_raw'),
      note: '',
    };
    const key = figureKey(line.commodity, line.type, line.country, line.year);
    if (key !== undefined && covered.has(key)) {
      return skipped(row, "in the publisher's own table");
    }
    return readRow(row, line, ['re-keyed'], { type: 'stage', value: 'value_raw' });
  };

/** Names a figure of production across both tables. */
export function figureKey(
  commodity: string,
  type: string,
  country: string,
  year: string,
): string | undefined {
  const series = usgsSeriesFor(commodity, type, country);
  const area = areaByAlias(country);
  return series && area ? [series.mineral, series.stage, area.code, year].join(' ') : undefined;
}

function readRow(
  row: CsvRow,
  line: LongRow,
  flags: readonly FactFlag[],
  names: { readonly type: string; readonly value: string },
): RowOutcome {
  if (!isUsgsCommodity(line.commodity)) return skipped(row, 'outside the catalogue');
  const area = areaByAlias(line.country);
  if (!area)
    return rejected(row, 'Country', 'Not one area that the catalogue knows.', line.country);
  const series = usgsSeriesFor(line.commodity, line.type, line.country);
  if (!series)
    return rejected(row, names.type, 'A type that the catalogue does not know.', line.type);
  if (!line.measure)
    return rejected(row, 'Statistics', 'Neither production, capacity nor reserves.');
  if (!/^\d{4}$/.test(line.year)) return rejected(row, 'Year', 'Not a year.', line.year);
  return readFigure(
    row,
    { ...line, measure: line.measure },
    { series, area: area.code, flags },
    names.value,
  );
}

function readFigure(
  row: CsvRow,
  line: LongRow & { readonly measure: Measure },
  about: {
    readonly series: UsgsSeries;
    readonly area: string;
    readonly flags: readonly FactFlag[];
  },
  valueName: string,
): RowOutcome {
  const scale = scaleOf(about.series.mineral, line.unit);
  if (!scale) return rejected(row, 'Unit', 'Not a unit of this mineral.', line.unit);
  const cell = parseCell(line.value, scale.factor);
  if (cell === 'blank') return skipped(row, 'no figure printed');
  if (cell === 'unknown')
    return rejected(row, valueName, 'Not a number, nor a mark of the key.', line.value);
  const year = Number(line.year);
  const figure = cell.value !== null || cell.low !== null || cell.high !== null;
  const estimated = figure && isEstimated({ year, estimated: false }, line.type, line.note);
  const rounded =
    figure && about.area === 'WORLD' && /rounded/i.test(`${line.country} ${line.type}`);
  const fact = factOf({
    series: about.series,
    measure: line.measure,
    scale,
    area: about.area,
    year,
    cell,
    flags: [
      ...about.flags,
      ...(estimated ? (['estimated'] as const) : []),
      ...(rounded ? (['rounded'] as const) : []),
    ],
    row: row.row,
    printed: line.value,
  });
  return { kind: 'imported', row: row.row, facts: [fact] };
}
