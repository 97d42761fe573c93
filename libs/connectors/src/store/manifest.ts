import { open, readFile } from 'node:fs/promises';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import { z } from 'zod';
import { jsonOf } from '../core/json.js';

/** What is remembered of one retrieval. Never holds a key: keys travel in headers only. */
const entrySchema = z.object({
  connector: z.string(),
  address: z.string(),
  /** Name of the file, as the publisher or the importer knows it. */
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number(),
  mediaType: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  retrievedAt: z.string(),
});

export type Retrieval = Readonly<z.infer<typeof entrySchema>>;

/**
 * Reads a manifest, one JSON a line, the newest last. A last line that is cut short is left out: the
 * process that wrote it was stopped, and its file will be fetched again. Refuses 'bad-manifest'.
 */
export async function readManifest(file: string): Promise<Result<Retrieval[]>> {
  const lines = (await textOf(file)).split('\n').slice(0, -1);
  const entries: Retrieval[] = [];
  for (const [index, line] of lines.entries()) {
    const entry = entrySchema.safeParse(jsonOf(line));
    if (!entry.success) {
      return refuse(
        'bad-manifest',
        `Line ${index + 1} of ${file} cannot be read. Move that file aside: what it lists is then fetched anew.`,
        { file, line: index + 1 },
      );
    }
    entries.push(entry.data);
  }
  return ok(entries);
}

/** Adds an entry at the end, and returns when it is on the disk. */
export async function addToManifest(file: string, entry: Retrieval): Promise<void> {
  const handle = await open(file, 'a+');
  try {
    // What a process that was stopped wrote of a line.
    const text = await handle.readFile('utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole !== text) await handle.truncate(Buffer.byteLength(whole));
    await handle.appendFile(`${JSON.stringify(entry)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
