import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

const LINE_FEED = 0x0a;
/** A commit is far smaller; what has no line feed for so long is no backup. */
const LONGEST_LINE = 500 * 1024 * 1024;

/**
 * Writes a file that is whole or not there: under another name first, flushed to disk, then
 * renamed. Compressed as any `gunzip` can read it.
 */
export async function writeLines(file: string, lines: AsyncIterable<string>): Promise<void> {
  const partial = `${file}.partial`;
  try {
    const disk = createWriteStream(partial, { flush: true });
    await pipeline(Readable.from(lines), createGzip(), disk);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await flushFolder(dirname(file));
}

/** The file's new name is on disk only once its folder is. Windows has no such flush. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

/**
 * The lines of a compressed file without their line feed; the last one also where none follows.
 * @throws the decompressor's error where the file is none, is cut short or altered; RangeError where
 * a line has no end
 */
export async function* readLines(file: string): AsyncGenerator<Buffer> {
  const disk = createReadStream(file);
  const unpacked = createGunzip();
  disk.on('error', (error) => unpacked.destroy(error));
  let rest: Buffer[] = [];
  try {
    for await (const chunk of disk.pipe(unpacked) as AsyncIterable<Buffer>) {
      let begin = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, begin)) {
        yield Buffer.concat([...rest, chunk.subarray(begin, end)]);
        rest = [];
        begin = end + 1;
      }
      rest.push(chunk.subarray(begin));
      if (lengthOf(rest) > LONGEST_LINE) throw new RangeError('A line has no end.');
    }
    if (lengthOf(rest) > 0) yield Buffer.concat(rest);
  } finally {
    disk.destroy();
    unpacked.destroy();
  }
}

const lengthOf = (parts: readonly Buffer[]): number =>
  parts.reduce((sum, { length }) => sum + length, 0);
