import { fold } from '@chokepoint/catalogue';
import { textAt, type SheetRow } from '../common/xlsx/cell.js';
import { LONG_FIELDS, type LongField, type LongSheet } from './survey.js';

type Names = Readonly<Record<LongField, string>>;

const OF_2024: Names = {
  id: 'codeindyr',
  code: 'code',
  name: 'countryname',
  year: 'year',
  dimension: 'indicator',
  estimate: 'estimate',
  standardError: 'stddev',
};
/** Since the revision of the method in 2025: a sheet a dimension, and longer names. */
const SINCE_2025: Names = {
  id: 'id variable (economy code/ gov. dimension/ year)',
  code: 'economy (code)',
  name: 'economy (name)',
  year: 'year',
  dimension: 'governance dimension',
  estimate: 'governance estimate (approx. -2.5 to +2.5)',
  standardError: 'standard error (estimate)',
};

const LAYOUTS = [OF_2024, SINCE_2025];

export const LONG_EXPECTED: readonly string[] = LAYOUTS.map((names) =>
  LONG_FIELDS.map((field) => names[field]).join(','),
);

/** The columns of a sheet whose first row is a heading of this layout; undefined for any other. */
export function readLongSheet(head: readonly SheetRow[]): LongSheet | undefined {
  const [heading] = head;
  if (!heading) return undefined;
  const places = new Map<string, number[]>();
  for (const column of heading.cells.keys()) {
    const name = fold(textAt(heading, column));
    places.set(name, [...(places.get(name) ?? []), column]);
  }
  for (const names of LAYOUTS) {
    const columns = columnsOf(names, places);
    if (columns) return { kind: 'long', columns, headingRow: heading.row };
  }
  return undefined;
}

/** Each of the names once; a name that is there twice could mean either column. */
function columnsOf(
  names: Names,
  places: ReadonlyMap<string, readonly number[]>,
): LongSheet['columns'] | undefined {
  const entries: [LongField, number][] = [];
  for (const field of LONG_FIELDS) {
    const [column, second] = places.get(names[field]) ?? [];
    if (column === undefined || second !== undefined) return undefined;
    entries.push([field, column]);
  }
  return Object.fromEntries(entries) as Record<LongField, number>;
}
