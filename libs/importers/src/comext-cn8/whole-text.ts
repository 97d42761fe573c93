import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';
import { unknownLayout } from '../common/release.js';

/** Largest file that is parsed whole. */
export const WHOLE_LIMIT = 64 * 1024 * 1024;

/** Does the file begin as a JSON object does? Only its first piece is read. */
export async function isJson(file: SourceFile): Promise<boolean> {
  for await (const chunk of file.open() as AsyncIterable<Buffer | string>) {
    const text = chunk
      .toString()
      .replace(/^\ufeff/, '')
      .trimStart();
    if (text !== '') return text.startsWith('{');
  }
  return false;
}

/**
 * A file's text in one piece. Beyond `limit` bytes it is not read on and refused: 'file-too-large'
 * when it begins as a dataset of JSON-stat does, else 'unknown-layout', as another publisher's.
 */
export async function wholeText(file: SourceFile, limit = WHOLE_LIMIT): Promise<Result<string>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of file.open() as AsyncIterable<Buffer | string>) {
    const read = Buffer.from(chunk);
    bytes += read.length;
    if (bytes > limit) return tooLarge(file.name, limit, chunks[0] ?? read);
    chunks.push(read);
  }
  return ok(
    Buffer.concat(chunks)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
  );
}

function tooLarge(file: string, limit: number, beginning: Buffer): Result<never> {
  const text = beginning.toString('utf8');
  if (!/"class"\s*:\s*"dataset"|"source"\s*:\s*"ESTAT"/.test(text)) {
    return unknownLayout(file, ['JSON-stat 2.0'], [text.slice(0, 100)]);
  }
  return refuse(
    'file-too-large',
    `${file} is larger than ${limit / (1024 * 1024)} MiB, the most that is read of a JSON-stat file. Ask the publisher for fewer products or periods, or for SDMX-CSV.`,
    { file, limit },
  );
}
