import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';

/** A whole answer is taken apart at once, so this bounds the memory that it needs. */
export const MAX_JSON_BYTES = 64 * 1024 * 1024;

/** How a publisher's answers begin, and what to ask for instead of one that is too large. */
export interface JsonOf {
  readonly beginning: RegExp;
  readonly advice: string;
}

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
 * publisher's: then it is another's. Refuses 'file-too-large'.
 */
export async function readJson(
  file: SourceFile,
  { beginning, advice }: JsonOf,
): Promise<Result<unknown>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of file.open() as AsyncIterable<Buffer | string>) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > MAX_JSON_BYTES) {
      const isOurs = beginning.test(chunks[0]?.toString('utf8') ?? '');
      return isOurs ? tooLarge(file.name, advice) : ok(null);
    }
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

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tooLarge = (file: string, advice: string): Result<never> =>
  refuse(
    'file-too-large',
    `${file} has more than ${MAX_JSON_BYTES / 1024 / 1024} MiB; ${advice}.`,
    { file, limit: MAX_JSON_BYTES },
  );
