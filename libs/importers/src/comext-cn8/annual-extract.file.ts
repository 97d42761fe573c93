import type { SourceFile } from '@chokepoint/supply-application';
import { readCsv } from '../common/csv.js';
import { columnsOf, rowPages } from '../common/row-pages.js';
import { annualExtractReader } from './annual-extract.reader.js';
import type { ComextFile } from './comext-file.js';

/** An extract of annual sums. It states no vintage: the years that its files cover name the edition. */
export interface AnnualExtract extends ComextFile {
  readonly layout: 'annual-extract';
  readonly years: ReadonlySet<string>;
}

/** Reads the whole file for its years. */
export async function annualExtract(
  file: SourceFile,
  header: readonly string[],
): Promise<AnnualExtract> {
  const column = columnsOf(header).get('period') ?? -1;
  const years = new Set<string>();
  for await (const { fields } of readCsv(file)) {
    const period = fields[column] ?? '';
    if (/^\d{4}$/.test(period)) years.add(period);
  }
  return {
    name: file.name,
    layout: 'annual-extract',
    years,
    edition: null,
    rows: (opened) => rowPages(opened, () => annualExtractReader),
  };
}

export const isExtract = (file: ComextFile): file is AnnualExtract =>
  file.layout === 'annual-extract';

/** '2022-2024'; `undefined` when no row of the files is of a year. */
export function spanOf(extracts: readonly AnnualExtract[]): string | undefined {
  const years = extracts.flatMap((extract) => [...extract.years]).sort();
  return years[0] === undefined ? undefined : `${years[0]}-${years.at(-1)}`;
}
