import { ok, type Result } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';
import { head } from '../common/csv.js';
import { unknownLayout } from '../common/release.js';
import { Cells, columnsOf, rowPages, skipAll } from '../common/row-pages.js';
import type { ComextFile } from './comext-file.js';
import { sdmxReader, stampOf } from './sdmx.reader.js';
import { CN8_DATASETS, datasetOf, lastUpdate, vintageEdition } from './vintage.js';

/**
 * A table of Eurostat's API as SDMX-CSV. Dataset and last update in its first row are its edition.
 * Refuses 'unknown-layout' for another dataset: its products may be of another nomenclature.
 */
export async function sdmxFile(
  file: SourceFile,
  header: readonly string[],
): Promise<Result<ComextFile>> {
  const known = { name: file.name, layout: 'sdmx-csv' } as const;
  const [, first] = await head(file, 2);
  if (!first)
    return ok({ ...known, edition: null, rows: (opened) => skipAll(opened, 'blank row') });
  const stamp = stampOf(new Cells(columnsOf(header), first.fields));
  const dataset = datasetOf(stamp.dataflow);
  if (dataset === undefined) return unknownLayout(file.name, CN8_DATASETS, [stamp.dataflow]);
  return ok({
    ...known,
    edition: vintageEdition(dataset, lastUpdate(stamp.lastUpdate)),
    rows: (opened, seen) => rowPages(opened, sdmxReader(opened.name, stamp, seen)),
  });
}
