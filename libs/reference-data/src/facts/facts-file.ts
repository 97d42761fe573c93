import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createBrotliDecompress } from 'node:zlib';
import { parseShippedEvent, type ShippedEvent } from './shipped-event.js';

/** A facts file holds something else than unaltered events of the ledger; the message says where. */
export class FactsFileError extends Error {
  override readonly name = 'FactsFileError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const compressed = (file: string): boolean => file.endsWith('.br');

/**
 * Writes events as NDJSON, one a line; compressed with Brotli when the name ends in `.br`. The
 * same events give the same bytes.
 * @returns how many events were written
 */
export async function writeEvents(
  file: string,
  events: AsyncIterable<ShippedEvent> | Iterable<ShippedEvent>,
): Promise<number> {
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const event of events) {
      count += 1;
      yield `${JSON.stringify(event)}\n`;
    }
  }
  const target = createWriteStream(file);
  if (compressed(file)) await pipeline(Readable.from(lines()), brotli(), target);
  else await pipeline(Readable.from(lines()), target);
  return count;
}

/**
 * Reads events in the order of the file, each with its content hash verified.
 * @throws FactsFileError naming file and line where an event was altered or is not readable
 */
export async function* readEvents(file: string): AsyncGenerator<ShippedEvent> {
  let number = 0;
  for await (const line of lines(file)) {
    number += 1;
    if (line === '') continue;
    const event = parseShippedEvent(line);
    if (!event.ok) {
      throw new FactsFileError(event.error.code, `${file}:${number}: ${event.error.message}`);
    }
    yield event.value;
  }
}

// node:readline does not hand on an error of its input, so a truncated file would hang or crash.
async function* lines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const input = compressed(file) ? source.pipe(createBrotliDecompress()) : source;
  source.on('error', (error) => input.destroy(error));
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

// Events repeat their field names every few kilobytes: a wide window pays, a higher quality hardly.
const brotli = () =>
  createBrotliCompress({
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 24,
    },
  });
