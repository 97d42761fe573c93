import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { PartialDownload, Validators } from '../core/download.js';
import { jsonOf } from '../core/json.js';

const noteSchema = z.object({
  address: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});

/** The beginning of a file on the disk, with what its publisher said of it; survives restarts. */
export class PartialFile {
  private readonly data: string;
  private readonly note: string;

  constructor(
    folder: string,
    private readonly address: string,
  ) {
    const stem = join(folder, createHash('sha256').update(address).digest('hex'));
    this.data = `${stem}.part`;
    this.note = `${stem}.json`;
  }

  get path(): string {
    return this.data;
  }

  /** What an earlier try left; null when there is nothing to go on from. */
  async left(): Promise<PartialDownload | null> {
    const [bytes, text] = [await sizeOf(this.data), await textOf(this.note)];
    const note = noteSchema.safeParse(jsonOf(text ?? ''));
    if (bytes === 0 || !note.success || note.data.address !== this.address) return null;
    const { etag, lastModified } = note.data;
    return { bytes, validators: { etag, lastModified } };
  }

  /** Writes a body from a byte on; `onBytes` may throw to stop it. What came until then stays. */
  async write(
    body: Readable,
    from: number,
    validators: Validators,
    onBytes: (bytes: number) => void,
  ): Promise<void> {
    if (from === 0) {
      // The note comes first: bytes without one are never gone on from.
      await this.drop();
      await writeFile(this.note, JSON.stringify({ address: this.address, ...validators }));
    } else await truncate(this.data, from);
    const file = await open(this.data, from === 0 ? 'w' : 'a');
    let bytes = from;
    try {
      // Piece by piece, as a pipe drops what it has not written yet when the line goes dead.
      for await (const piece of body as AsyncIterable<Buffer>) {
        bytes += piece.length;
        onBytes(bytes);
        await file.writeFile(piece);
      }
    } finally {
      await file.close();
    }
  }

  /** The first bytes as text, to tell what kind of file it is. */
  async beginning(bytes: number): Promise<string> {
    let text = '';
    for await (const chunk of createReadStream(this.data, { end: bytes - 1 }))
      text += String(chunk);
    return text;
  }

  async sha256(): Promise<string> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(this.data), hash);
    return hash.digest('hex');
  }

  async size(): Promise<number> {
    return sizeOf(this.data);
  }

  async drop(): Promise<void> {
    await rm(this.note, { force: true });
    await rm(this.data, { force: true });
  }
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(absent);
  return found?.size ?? 0;
}

async function textOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(absent);
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
