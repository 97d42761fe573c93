import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEvents, writeEvents } from './facts-file.js';
import type { ShippedEvent } from './shipped-event.js';

/** The folder of the facts that come with the product. */
export const SHIPPED_FACTS = fileURLToPath(new URL('../../facts/', import.meta.url));

/** What one facts file holds: a whole stream, from its first event. */
export interface ShippedStream {
  readonly file: string;
  readonly stream: string;
  readonly events: number;
  readonly firstEvent: string;
  readonly lastEvent: string;
}

const MANIFEST = 'manifest.json';

/** The streams of a facts folder in the order in which they are loaded; empty when it has none. */
export async function shippedStreams(folder = SHIPPED_FACTS): Promise<readonly ShippedStream[]> {
  const files = await readdir(folder).catch(absentIsEmpty);
  if (!files.includes(MANIFEST)) return [];
  const text = await readFile(join(folder, MANIFEST), 'utf8');
  return (JSON.parse(text) as { streams: ShippedStream[] }).streams;
}

/**
 * Every shipped event, stream by stream, each with its content hash verified.
 * @throws FactsFileError when a file was altered
 */
export async function* readShippedEvents(folder = SHIPPED_FACTS): AsyncGenerator<ShippedEvent> {
  for (const { file } of await shippedStreams(folder)) yield* readEvents(join(folder, file));
}

/**
 * Writes whole streams as facts files with their manifest, in the order given, and removes facts
 * files that are no longer among them.
 */
export async function writeShippedFacts(
  streams: AsyncIterable<{ stream: string; events: AsyncIterable<ShippedEvent> }>,
  folder = SHIPPED_FACTS,
): Promise<readonly ShippedStream[]> {
  await mkdir(folder, { recursive: true });
  const written: ShippedStream[] = [];
  for await (const { stream, events } of streams) {
    const entry = await writeStream(folder, stream, events);
    if (entry !== null) written.push(entry);
  }
  await writeFile(join(folder, MANIFEST), `${JSON.stringify({ streams: written }, null, 2)}\n`);
  await removeOthers(folder, written);
  return written;
}

async function writeStream(
  folder: string,
  stream: string,
  events: AsyncIterable<ShippedEvent>,
): Promise<ShippedStream | null> {
  const file = `${stream}.ndjson.br`;
  let first: string | null = null;
  let last = '';
  async function* watched(): AsyncGenerator<ShippedEvent> {
    for await (const event of events) {
      first ??= event.id;
      last = event.id;
      yield event;
    }
  }
  const count = await writeEvents(join(folder, file), watched());
  return first === null
    ? null
    : { file, stream, events: count, firstEvent: first, lastEvent: last };
}

async function removeOthers(folder: string, kept: readonly ShippedStream[]): Promise<void> {
  const names = new Set(kept.map(({ file }) => file));
  for (const file of await readdir(folder)) {
    if (file.endsWith('.ndjson.br') && !names.has(file)) await rm(join(folder, file));
  }
}

function absentIsEmpty(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
