import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash, type NewEvent } from '@chokepoint/ledger';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FactsFileError, readEvents, writeEvents } from './facts-file.js';
import type { ShippedEvent } from './shipped-event.js';
import { readShippedEvents, shippedStreams, writeShippedFacts } from './shipped-facts.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-facts-'));
});
afterEach(() => rm(folder, { recursive: true }));

const event = (stream: string, revision: number): ShippedEvent => {
  const content: NewEvent = {
    id: `${stream}-${revision}`,
    type: 'SupplyReported',
    schemaVersion: 1,
    data: { mineral: 'gallium', note: 'Größe, 540 000 kg', rows: [['CN', null, '2022', 540000]] },
    metadata: { actor: 'system' },
  };
  return { ...content, stream, revision, contentHash: contentHash(stream, content) };
};
async function* eventsOf(stream: string, count: number) {
  for (let revision = 1; revision <= count; revision += 1) yield event(stream, revision);
}
async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
const read = (file: string) => collect(readEvents(file));

describe('a facts file', () => {
  it.each(['facts.ndjson', 'facts.ndjson.br'])(
    'gives back from %s what was written',
    async (name) => {
      const file = join(folder, name);
      expect(await writeEvents(file, eventsOf('release-a', 40))).toBe(40);
      expect(await read(file)).toEqual(await collect(eventsOf('release-a', 40)));
    },
  );

  it('has the same bytes when it is written again', async () => {
    const [first, second] = [join(folder, '1.br'), join(folder, '2.br')];
    await writeEvents(first, eventsOf('release-a', 40));
    await writeEvents(second, eventsOf('release-a', 40));
    expect(await readFile(first)).toEqual(await readFile(second));
  });

  it('names the line of an event that was altered', async () => {
    const file = join(folder, 'facts.ndjson');
    await writeEvents(file, eventsOf('release-a', 3));
    const lines = (await readFile(file, 'utf8')).split('\n');
    lines[1] = lines[1]!.replace('[["CN",null,"2022",540000]]', '[["CN",null,"2022",540001]]');
    await writeFile(file, lines.join('\n'));
    await expect(read(file)).rejects.toThrow(
      /facts\.ndjson:2: Event release-a-2 of release-a was altered/,
    );
  });

  it('refuses a line that is no event', async () => {
    const file = join(folder, 'facts.ndjson');
    await writeFile(file, '{"stream":"release-a"}\n');
    await expect(read(file)).rejects.toBeInstanceOf(FactsFileError);
  });

  it('says when the file is cut off', async () => {
    const file = join(folder, 'facts.ndjson.br');
    await writeEvents(file, eventsOf('release-a', 400));
    await writeFile(file, (await readFile(file)).subarray(0, 200));
    await expect(read(file)).rejects.toThrow();
  });

  it('says when it is not there', async () => {
    await expect(read(join(folder, 'absent.ndjson.br'))).rejects.toThrow(/ENOENT/);
  });
});

describe('a folder of shipped facts', () => {
  async function* streams(...names: string[]) {
    for (const stream of names) yield { stream, events: eventsOf(stream, 2) };
  }

  it('reads stream after stream in the order written', async () => {
    await writeShippedFacts(streams('release-b', 'release-a'), folder);
    const found = await collect(readShippedEvents(folder));
    expect(found.map(({ id }) => id)).toEqual([
      'release-b-1',
      'release-b-2',
      'release-a-1',
      'release-a-2',
    ]);
    expect(await shippedStreams(folder)).toContainEqual({
      file: 'release-a.ndjson.br',
      stream: 'release-a',
      events: 2,
      firstEvent: 'release-a-1',
      lastEvent: 'release-a-2',
    });
  });

  it('drops the file of a stream that is no longer shipped', async () => {
    await writeShippedFacts(streams('release-a', 'release-b'), folder);
    await writeShippedFacts(streams('release-b'), folder);
    const found = await collect(readShippedEvents(folder));
    expect(found.map(({ stream }) => stream)).toEqual(['release-b', 'release-b']);
    await expect(readFile(join(folder, 'release-a.ndjson.br'))).rejects.toThrow(/ENOENT/);
  });

  it('is empty when there is none', async () => {
    expect(await shippedStreams(join(folder, 'absent'))).toEqual([]);
  });
});
