/** Layouts of the Mineral Commodity Summaries' tables, told apart by their header alone. */
export type UsgsLayout = 'wide-by-commodity' | 'wide' | 'long' | 're-keyed' | 'salient' | 'other';

/** For the message that refuses a file: what would have been known. */
export const USGS_HEADERS = [
  'Source,Country,Type,Prod_<unit>_<year>,… (2023, 2024)',
  'SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_<year>,… (2025)',
  'MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,… (2026)',
  'mineral,stage,unit,country,year,value_raw (re-keyed)',
] as const;

const starts = (header: readonly string[], ...names: readonly string[]): boolean =>
  names.every((name, index) => header[index]?.toLowerCase() === name);

const hasFigures = (header: readonly string[]): boolean =>
  header.some((name) => /^(prod|cap|reserves)_.*\d{4}/i.test(name.replace(/\s/g, '')));

/** Tables of the same releases that hold no world statistics by country. */
const OTHERS: readonly (readonly string[])[] = [
  ['source', 'year'],
  ['source', 'country', 'commodity_count'],
  ['source', 'critical mineral'],
  ['source', 'commodity', 'import_source_2021_24'],
  ['source', 'import_share_rank'],
  ['source', 'import_share_order'],
  ['source', 'scrap_type'],
  ['mineral_commodity'],
  ['critical_mineral_priced'],
  ['mineral', 'metric', 'value'],
];

/** The layout of a header; undefined when it is none of the publisher's known ones. */
export function usgsLayout(header: readonly string[]): UsgsLayout | undefined {
  if (starts(header, 'source', 'commodity', 'country', 'type', 'unit_meas')) return 'wide';
  if (starts(header, 'source', 'country') && hasFigures(header)) return 'wide-by-commodity';
  if (starts(header, 'mcs chapter', 'section', 'commodity', 'country', 'statistics')) return 'long';
  if (starts(header, 'mineral', 'stage', 'unit', 'country', 'year', 'value_raw')) return 're-keyed';
  if (starts(header, 'datasource', 'commodity', 'year')) return 'salient';
  if (starts(header, 'source', 'commodity', 'year')) return 'salient';
  return OTHERS.some((names) => starts(header, ...names)) ? 'other' : undefined;
}

/** Tables of other sources that come in the same folder do not make a release of this one. */
export const holdsWorldStatistics = (layout: UsgsLayout | undefined): boolean =>
  layout !== undefined && layout !== 'salient' && layout !== 'other';

/** 'galli' of 'world/mcs2024-galli_world.csv': the only place where such a table names its commodity. */
export const commodityStem = (name: string): string | undefined =>
  /(?:^|\/)mcs\d{4}-?([a-z-]+)_[a-z]+\.csv$/i.exec(name)?.[1]?.toLowerCase();
