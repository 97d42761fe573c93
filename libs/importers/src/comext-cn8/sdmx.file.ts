import { ok, type Result } from '@chokepoint/kernel';
import type { RowOutcome, SourceFile } from '@chokepoint/supply-application';
import { head } from '../common/csv.js';
import { unknownLayout } from '../common/release.js';
import { Cells, columnsOf, rowPages, skipAll } from '../common/row-pages.js';
import type { ComextFile } from './comext-file.js';
import type { FirstSeen } from './first-seen.js';
import { PartnerSums } from './partner-sums.js';
import { partnersReader, sdmxReader, stampOf, type Stamp } from './sdmx.reader.js';
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
    rows: (opened, seen) => readTwice(opened, stamp, seen),
  });
}

/** Once for what the partners sum to, once for the figures: the table is as large as it likes. */
async function* readTwice(
  file: SourceFile,
  stamp: Stamp,
  seen: FirstSeen,
): AsyncGenerator<readonly RowOutcome[]> {
  const partners = new PartnerSums();
  for await (const page of rowPages(file, partnersReader(partners))) void page;
  yield* rowPages(file, sdmxReader(file.name, stamp, seen, partners));
}
