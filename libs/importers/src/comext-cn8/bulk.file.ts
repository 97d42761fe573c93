import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';
import { rowPages, skipAll } from '../common/row-pages.js';
import { bulkPeriod, PERIOD_ROWS, periodOfFile } from './bulk-period.js';
import { bulkReader } from './bulk.reader.js';
import type { ComextFile } from './comext-file.js';

/**
 * A bulk file of one month or year. Its edition is named as the publisher names the file,
 * `full-202402`; when it came out it does not say. Refuses 'edition-unknown' where no row says the
 * period.
 */
export async function bulkFile(file: SourceFile): Promise<Result<ComextFile>> {
  const { printed, empty } = await periodOfFile(file);
  const known = { name: file.name, layout: 'bulk' } as const;
  if (empty) return ok({ ...known, edition: null, rows: (opened) => skipAll(opened, 'blank row') });
  if (printed === undefined) {
    return refuse(
      'edition-unknown',
      `None of the first ${PERIOD_ROWS} rows of ${file.name} says its period as a month (202402) or a year (202452).`,
      { file: file.name },
    );
  }
  return ok({
    ...known,
    edition: {
      name: `full-${printed}`,
      title: `Comext, full file of ${bulkPeriod(printed)}`,
      published: null,
    },
    rows: (opened) => rowPages(opened, bulkReader(printed)),
  });
}
