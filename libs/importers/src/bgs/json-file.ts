import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';

/** A whole answer is taken apart at once, so this bounds the memory that it needs. */
export const MAX_JSON_BYTES = 64 * 1024 * 1024;

/** Whether a file begins as JSON does, byte order mark and blanks aside; little of it is read. */
export async function looksLikeJson(file: SourceFile): Promise<boolean> {
  let text = '';
  for await (const chunk of file.open() as AsyncIterable<Buffer | string>) {
    text = (text + String(chunk)).replace(/^[\ufeff\s]+/, '');
    if (text !== '') break;
  }
  return /^[{[]/.test(text);
}

/**
 * The value that a file holds, null when it is no JSON, or too large and does not begin as one of the
 * survey's: then it is another publisher's. Refuses 'file-too-large'.
 */
export async function readJson(file: SourceFile): Promise<Result<unknown>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of file.open() as AsyncIterable<Buffer | string>) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > MAX_JSON_BYTES) return isOurs(chunks[0]) ? tooLarge(file.name) : ok(null);
    chunks.push(part);
  }
  try {
    return ok(
      JSON.parse(
        Buffer.concat(chunks)
          .toString('utf8')
          .replace(/^\ufeff/, ''),
      ),
    );
  } catch (error) {
    if (error instanceof SyntaxError) return ok(null);
    throw error;
  }
}

const isOurs = (beginning: Buffer | undefined): boolean =>
  /"FeatureCollection"|"bgs_commodity_trans"/.test(beginning?.toString('utf8') ?? '');

const tooLarge = (file: string): Result<never> =>
  refuse(
    'file-too-large',
    `${file} has more than ${MAX_JSON_BYTES / 1024 / 1024} MiB; ask the survey for one commodity at a time.`,
    { file, limit: MAX_JSON_BYTES },
  );
