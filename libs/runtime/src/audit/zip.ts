import { unzipSync, zipSync } from 'fflate';
import type { PackFile } from './pack-files.js';

/** The first time that a ZIP can hold, in local time as ZIP has it: no file tells when it was packed. */
const NO_TIME = new Date(1980, 0, 1);

/** A ZIP of files. The same files give the same bytes. */
export const zipped = (files: readonly PackFile[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      files.map(({ path, bytes }) => [path, [bytes, { mtime: NO_TIME, level: 9 }] as const]),
    ) as Parameters<typeof zipSync>[0],
  );

/** Bytes that a pack may unpack to: a proof of trade is some MB. */
const LIMIT = 1_000_000_000;

/** The files of a ZIP by path. @throws Error when it is no ZIP, is damaged, or unpacks to too much */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let size = 0;
  const files = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > LIMIT) throw new Error('It unpacks to more than 1 GB.');
      return true;
    },
  });
  return new Map(Object.entries(files).filter(([path]) => !path.endsWith('/')));
}
