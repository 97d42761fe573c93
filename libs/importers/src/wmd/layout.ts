import { clean } from '../common/csv.js';

const FIXED = [
  'mineral',
  'country',
  'country_code',
  'country_iso3',
  'unit',
  'data_source',
] as const;

export const EXPECTED_HEADER =
  'mineral,country,country_code,country_iso3,<consecutive years>,unit,data_source';

export interface YearSpan {
  readonly first: number;
  readonly last: number;
  /** `2018-2022`: the file says of its edition no more than the years that it covers. */
  readonly edition: string;
}

/** The years of a header that is of this layout, whatever the order of its columns; else undefined. */
export function readHeader(header: readonly string[]): YearSpan | undefined {
  const names = header.map((name) => clean(name).toLowerCase());
  const years = names
    .filter((name) => /^(19|20)\d{2}$/.test(name))
    .map(Number)
    .sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const others = names.filter((name) => !/^(19|20)\d{2}$/.test(name)).sort();
  const known = others.join() === [...FIXED].sort().join();
  const consecutive = new Set(years).size === years.length && last - first === years.length - 1;
  return known && consecutive ? { first, last, edition: `${first}-${last}` } : undefined;
}
