import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { BULK_HEADER, bulkRows, type Month } from './bulk-rows.ts';

/** Rows that are handed to the file at once. */
const LOT = 1_000;

/** The twelve months of a year with so many rows in all. */
export function monthsOf(year: number, rows: number, factor = 1): readonly Month[] {
  return Array.from({ length: 12 }, (_, index) => ({
    period: `${year}${String(index + 1).padStart(2, '0')}`,
    rows: Math.floor(((index + 1) * rows) / 12) - Math.floor((index * rows) / 12),
    factor,
  }));
}

/** `synthetic-full-202401`: its name says that it is nobody's publication. */
export const syntheticEdition = (edition: string, { period }: Month): string =>
  `${edition}-full-${period}`;

/** Writes a month into the folder and says where. */
export async function writeBulkFile(folder: string, name: string, month: Month): Promise<string> {
  const path = join(folder, `${name}.dat`);
  const out = createWriteStream(path);
  let lot = [BULK_HEADER];
  for (const row of bulkRows(month)) {
    lot.push(row);
    if (lot.length < LOT) continue;
    if (!out.write(`${lot.join('\n')}\n`)) await once(out, 'drain');
    lot = [];
  }
  out.end(lot.length > 0 ? `${lot.join('\n')}\n` : '');
  await once(out, 'finish');
  return path;
}
