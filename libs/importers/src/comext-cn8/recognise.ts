import { ok, type Result } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';
import { head } from '../common/csv.js';
import { unknownLayout } from '../common/release.js';
import { skipAll } from '../common/row-pages.js';
import { annualExtract } from './annual-extract.file.js';
import { bulkFile } from './bulk.file.js';
import type { ComextFile } from './comext-file.js';
import { jsonStatFile } from './json-stat.file.js';
import { COMEXT_HEADERS, tableOf } from './layouts.js';
import { sdmxFile } from './sdmx.file.js';
import { isJson } from './whole-text.js';

/**
 * Which layout of Comext a file has, by its content. Refuses 'unknown-layout', and what the layout's
 * own recogniser refuses.
 */
export async function recognise(file: SourceFile): Promise<Result<ComextFile>> {
  if (await isJson(file)) return jsonStatFile(file);
  const [first] = await head(file, 1);
  const header = first?.fields ?? [];
  switch (tableOf(header)) {
    case 'annual-extract':
      return ok(await annualExtract(file, header));
    case 'bulk':
      return bulkFile(file);
    case 'sdmx-csv':
      return sdmxFile(file, header);
    case 'cn8-codes':
      return ok(cn8Codes(file.name));
    default:
      return unknownLayout(file.name, COMEXT_HEADERS, header);
  }
}

const cn8Codes = (name: string): ComextFile => ({
  name,
  layout: 'cn8-codes',
  edition: null,
  rows: (file) => skipAll(file, 'customs codes: kept in the catalogue'),
});
