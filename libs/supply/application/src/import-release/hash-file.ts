import { createHash } from 'node:crypto';
import type { ReceivedFile } from '@chokepoint/supply';
import type { SourceFile } from './importer.port.js';

/** Name, length and SHA-256 of a file, read as a stream; null when that was cancelled. */
export async function hashFile(
  file: SourceFile,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<ReceivedFile | null> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of file.open() as AsyncIterable<Buffer | string>) {
    if (signal?.aborted) return null;
    const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    hash.update(part);
    bytes += part.length;
    onBytes(part.length);
  }
  return { name: file.name, sha256: hash.digest('hex'), bytes };
}
