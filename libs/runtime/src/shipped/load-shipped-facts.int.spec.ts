import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash, type Ledger, memoryLedger, type NewEvent } from '@chokepoint/ledger';
import { type ShippedEvent, shippedStreams, writeShippedFacts } from '@chokepoint/reference-data';
import { anAppend, anEvent, aWrite, fakeClock, sequentialIds } from '@chokepoint/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadShippedFacts, takesShippedFacts } from './load-shipped-facts.js';

const STREAMS = { 'release-a-1': 45, 'release-b-1': 30 };
const ids = sequentialIds();

const shipped = (stream: string, revision: number): ShippedEvent => {
  const metadata = { actor: 'system' };
  const event: NewEvent = {
    id: ids.next(),
    type: 'Noted',
    schemaVersion: 1,
    data: { revision },
    metadata,
  };
  return { ...event, stream, revision, contentHash: contentHash(stream, event) };
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-shipped-'));
  async function* streams() {
    for (const [stream, count] of Object.entries(STREAMS)) {
      yield { stream, events: eventsOf(stream, count) };
    }
  }
  async function* eventsOf(stream: string, count: number) {
    for (let revision = 1; revision <= count; revision += 1) yield shipped(stream, revision);
  }
  await writeShippedFacts(streams(), folder);
});
afterAll(() => rm(folder, { recursive: true }));

const emptyLedger = () => memoryLedger({ clock: fakeClock() });
const running = new AbortController().signal;
const load = (ledger: Ledger, signal = running, onProgress?: () => void) =>
  loadShippedFacts({ ledger, signal, onProgress }, folder);

async function contents(ledger: Ledger) {
  const { events } = await ledger.readAll({ limit: 1000 });
  return events.map(({ stream, revision, id }) => ({ stream, revision, id }));
}

describe('shipped facts', () => {
  it('reach an empty ledger in order, with the ids they were shipped with', async () => {
    const ledger = emptyLedger();
    await load(ledger);
    const found = await contents(ledger);
    expect(found).toHaveLength(75);
    expect(found.slice(0, 45).map(({ revision }) => revision)).toEqual(
      Array.from({ length: 45 }, (_, index) => index + 1),
    );
    const [first] = await shippedStreams(folder);
    expect(found[0]?.id).toBe(first?.firstEvent);
  });

  it('are not loaded twice', async () => {
    const ledger = emptyLedger();
    await load(ledger);
    await load(ledger);
    expect(await contents(ledger)).toHaveLength(75);
  });

  it.each([1, 2, 3, 4])(
    'are completed after a start that was cut off after %d appends',
    async (cut) => {
      const whole = emptyLedger();
      await load(whole);
      const ledger = emptyLedger();
      const stop = new AbortController();
      let appends = 0;
      await load(ledger, stop.signal, () => {
        appends += 1;
        if (appends === cut) stop.abort();
      });
      const before = await contents(ledger);
      expect(before.length).toBeGreaterThan(0);
      expect(before.length).toBeLessThan(75);
      await load(ledger);
      expect(await contents(ledger)).toEqual(await contents(whole));
    },
  );

  it('leave a release alone that was imported from its files', async () => {
    const ledger = emptyLedger();
    await ledger.append(anAppend(aWrite('release-b-1')));
    await load(ledger);
    expect(await ledger.readStream('release-b-1')).toHaveLength(1);
    expect(await ledger.readStream('release-a-1')).toHaveLength(45);
  });

  it('are not gone on with after a release was withdrawn that had come in part', async () => {
    const ledger = emptyLedger();
    const stop = new AbortController();
    await load(ledger, stop.signal, () => stop.abort());
    const withdrawn = anEvent({ type: 'ReleaseWithdrawn' });
    await ledger.append(anAppend(aWrite('release-a-1', 20, [withdrawn])));
    await load(ledger);
    expect(await ledger.readStream('release-a-1')).toHaveLength(21);
    expect(await ledger.readStream('release-b-1')).toHaveLength(30);
  });

  it('are for a ledger that is empty or began with them', async () => {
    const streams = await shippedStreams(folder);
    const empty = emptyLedger();
    expect(await takesShippedFacts(empty, streams)).toBe(true);
    await load(empty);
    expect(await takesShippedFacts(empty, streams)).toBe(true);
    const own = emptyLedger();
    await own.append(anAppend(aWrite('release-own-1')));
    expect(await takesShippedFacts(own, streams)).toBe(false);
  });
});
