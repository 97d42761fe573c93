import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { tooLarge, unreadable } from './workbook-fault.js';

/** What a reader of a part wants to hear. Names come without their namespace's prefix. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** A tag or a text that is longer than this is no spreadsheet's: it would be held in memory whole. */
const MAX_PIECE_BYTES = 4 * 1024 * 1024;

/**
 * Tells a listener what stands in a part of a workbook, and after each piece of input yields what it
 * has come together to. A document type is refused: with it come entities, which no workbook needs.
 * @throws WorkbookFault when the part is not well-formed XML in UTF-8
 */
export async function* readXml<T>(
  part: string,
  chunks: AsyncIterable<Buffer>,
  listener: XmlListener & { take(): readonly T[] },
): AsyncGenerator<readonly T[]> {
  const parser = new SaxesParser();
  let heard = 0;
  let bytes = 0;
  parser.on('doctype', () => {
    throw unreadable(`the part '${part}' declares a document type.`);
  });
  parser.on('error', (error) => {
    throw unreadable(`the part '${part}' is not well-formed: ${error.message}.`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    heard = bytes;
    listener.open(local(name), attributes as Record<string, string>);
  });
  parser.on('closetag', ({ name }) => {
    heard = bytes;
    listener.close?.(local(name));
  });
  const tell = (text: string): void => listener.text?.(text);
  parser.on('text', tell);
  parser.on('cdata', tell);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) {
    bytes += chunk.length;
    parser.write(decode(decoder, part, chunk));
    if (bytes - heard > MAX_PIECE_BYTES) {
      throw tooLarge(`the part '${part}' holds one text of more than ${MAX_PIECE_BYTES} bytes.`);
    }
    yield listener.take();
  }
  parser.write(decode(decoder, part));
  parser.close();
  yield listener.take();
}

function decode(decoder: TextDecoder, part: string, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch (error) {
    if (error instanceof TypeError) throw unreadable(`the part '${part}' is not UTF-8.`);
    throw error;
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a part to its end. @throws WorkbookFault as `readXml` does */
export async function listenTo(
  part: string,
  chunks: AsyncIterable<Buffer>,
  listener: XmlListener,
): Promise<void> {
  const pieces = readXml(part, chunks, { ...listener, take: () => [] });
  while (!(await pieces.next()).done);
}
