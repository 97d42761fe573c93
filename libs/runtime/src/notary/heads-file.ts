import { open, readFile, type FileHandle } from 'node:fs/promises';
import { signedHeadSchema, type PublishedHeads, type SignedHead } from '@chokepoint/notary';

/**
 * Reads a file of published heads, one JSON a line. A last line that is cut short was never
 * published: the process that wrote it was stopped. Null when there is no such file.
 */
export async function readHeadsFile(file: string): Promise<PublishedHeads | null> {
  const text = await textOf(file);
  if (text === null) return null;
  const lines = text.split('\n').slice(0, -1);
  const heads = lines.map(toHead);
  return {
    file,
    heads: heads.filter((head) => head !== null),
    unreadable: heads.flatMap((head, n) => (head === null ? [n + 1] : [])),
  };
}

/** The last head of a file that can be read; null when there is none. Reads the end of it only. */
export async function lastPublished(file: string): Promise<SignedHead | null> {
  const handle = await openOrNull(file, 'r');
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    const lines = buffer.toString('utf8').split('\n').slice(0, -1);
    return lines.map(toHead).findLast((head) => head !== null) ?? null;
  } finally {
    await handle.close();
  }
}

/** Adds heads at the end of a file, and returns when they are on the disk. */
export async function publishHeads(file: string, heads: readonly SignedHead[]): Promise<void> {
  if (heads.length === 0) return;
  const handle = await open(file, 'a+');
  try {
    await dropCutLine(handle);
    await handle.appendFile(heads.map((head) => `${JSON.stringify(head)}\n`).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// A head takes some 350 bytes.
const TAIL_BYTES = 8_192;

/** What a process that was stopped wrote of a line. */
async function dropCutLine(handle: FileHandle): Promise<void> {
  const { size } = await handle.stat();
  const length = Math.min(size, TAIL_BYTES);
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
  const cut = length - (buffer.lastIndexOf('\n') + 1);
  if (cut > 0) await handle.truncate(size - cut);
}

function toHead(line: string): SignedHead | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return signedHeadSchema.safeParse(value).data ?? null;
}

async function textOf(file: string): Promise<string | null> {
  const handle = await openOrNull(file, 'r');
  if (handle === null) return null;
  await handle.close();
  return readFile(file, 'utf8');
}

async function openOrNull(file: string, flags: string): Promise<FileHandle | null> {
  try {
    return await open(file, flags);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
