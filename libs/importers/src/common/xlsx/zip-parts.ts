import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { SourceFile } from '@chokepoint/supply-application';
import { inMiB, RATIO_FROM_BYTES, type WorkbookLimits } from './limits.js';
import { tooLarge, unreadable, WorkbookFault } from './workbook-fault.js';

const SIGNATURE = Buffer.from('PK\u0003\u0004', 'latin1');

/** Whether a file begins as a ZIP archive does, whatever it is called; little of it is read. */
export async function isZip(file: SourceFile): Promise<boolean> {
  let start = Buffer.alloc(0);
  for await (const chunk of file.open() as AsyncIterable<Buffer | string>) {
    start = Buffer.concat([start, Buffer.from(chunk)]);
    if (start.length >= SIGNATURE.length) break;
  }
  return start.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/** The parts of a ZIP archive by name, case aside. */
export class ZipParts {
  constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /**
   * A part's bytes, unpacked on the way. @throws WorkbookFault when the part is not there, does not
   * unpack to the size that the archive declares (a longer one is cut off there), or not to its
   * checksum.
   */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw unreadable(`the part '${name}' is not there.`);
    let sum = 0;
    try {
      const stream = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      // The archive is in memory: what fails here is its content, never a disk or a network.
      throw unreadable(`the part '${name}' cannot be unpacked: ${String(error)}.`);
    }
    if (sum !== entry.crc32) throw unreadable(`the part '${name}' does not match its checksum.`);
  }
}

/**
 * Opens an archive, of which nothing is unpacked yet.
 * @throws WorkbookFault when it is cut off or damaged, or declares more than the limits allow
 */
export async function openZip(file: SourceFile, limits: WorkbookLimits): Promise<ZipParts> {
  const bytes = await readWhole(file, limits.fileBytes);
  const zip = await fromBufferPromise(bytes, { lazyEntries: true }).catch((error: unknown) => {
    throw unreadable(`the archive is cut off or damaged: ${String(error)}.`);
  });
  if (zip.entryCount > limits.parts) {
    throw tooLarge(`the workbook has more than ${limits.parts} parts (${zip.entryCount}).`);
  }
  return new ZipParts(zip, await readEntries(zip, limits));
}

async function readWhole(file: SourceFile, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of file.open() as AsyncIterable<Buffer | string>) {
    const part = Buffer.from(chunk);
    length += part.length;
    if (length > limit) throw tooLarge(`the workbook has more than ${inMiB(limit)}.`);
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

async function readEntries(zip: ZipFile, limits: WorkbookLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      checkSize(entry, unpacked, limits);
      const name = entry.fileName.toLowerCase();
      // Two programs would read two different workbooks out of such an archive.
      if (entries.has(name)) throw unreadable(`two of its parts are called '${entry.fileName}'.`);
      entries.set(name, entry);
    }
  } catch (error) {
    if (error instanceof WorkbookFault) throw error;
    throw unreadable(`the archive's list of parts is damaged: ${String(error)}.`);
  }
  return entries;
}

function checkSize(entry: Entry, unpacked: number, limits: WorkbookLimits): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (unpacked > limits.unpackedBytes) {
    throw tooLarge(`the workbook unpacks to more than ${inMiB(limits.unpackedBytes)}.`);
  }
  if (uncompressedSize > RATIO_FROM_BYTES && uncompressedSize > compressedSize * limits.ratio) {
    throw tooLarge(
      `the workbook unpacks to more than ${limits.ratio} times its size in the part '${fileName}'.`,
    );
  }
}
