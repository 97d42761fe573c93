import { comparePositions, START, toPosition, type Position } from '@chokepoint/kernel';
import type { Ledger, ReadAllOptions, RecordedEvent } from '@chokepoint/ledger';
import { describe, expect, test } from 'vitest';
import { anAppend, anEvent, aWrite, events, freshStream } from '../event-builder.js';
import { accepted, type Subject } from './subject.js';

export function readPromises(ledger: Subject): void {
  describe('a reader', () => {
    ofAStream(ledger);
    ofTheLog(ledger);
    byType(ledger);
    whileOthersWrite(ledger);
    ofTime(ledger);
  });
}

/** Follows `next` to the end. */
async function readToEnd(ledger: Ledger, options: ReadAllOptions): Promise<RecordedEvent[]> {
  const read: RecordedEvent[] = [];
  for (let after = options.after ?? START; ;) {
    const page = await ledger.readAll({ ...options, after });
    read.push(...page.events);
    if (page.end) return read;
    expect(comparePositions(page.next, after)).toBeGreaterThan(0);
    after = page.next;
  }
}

const ids = (read: readonly { id: string }[]): string[] => read.map(({ id }) => id);

function ofAStream(ledger: Subject): void {
  test('of one stream gets its events in order, from a revision, up to a limit', async () => {
    const stream = freshStream();
    const written = events(5);
    await accepted(ledger(), anAppend(aWrite(stream, 'any', written.slice(0, 3))));
    await accepted(ledger(), anAppend(aWrite(freshStream())));
    await accepted(ledger(), anAppend(aWrite(stream, 'any', written.slice(3))));
    const all = await ledger().readStream(stream);
    expect(ids(all)).toEqual(ids(written));
    expect(all.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5]);
    const part = await ledger().readStream(stream, { fromRevision: 2, limit: 3 });
    expect(part).toEqual(all.slice(1, 4));
    expect(await ledger().readStream(stream, { fromRevision: 6 })).toEqual([]);
  });

  test('of a stream that does not exist gets nothing', async () => {
    expect(await ledger().readStream(freshStream())).toEqual([]);
  });

  test('finds an event by its id, and null for an unknown one', async () => {
    const event = anEvent();
    const stream = freshStream();
    await accepted(ledger(), anAppend(aWrite(stream, 'any', [event])));
    expect([await ledger().readEvent(event.id)]).toEqual(await ledger().readStream(stream));
    expect(await ledger().readEvent(anEvent().id)).toBeNull();
    expect(await ledger().readEvent('not an id')).toBeNull();
  });
}

function ofTheLog(ledger: Subject): void {
  test.each([1, 2, 3, 50])('of the log meets every event once, %i a page', async (limit) => {
    const before = await ledger().head();
    const written = events(6);
    for (const batch of [written.slice(0, 1), written.slice(1, 5), written.slice(5)]) {
      await accepted(ledger(), anAppend(aWrite(freshStream(), 'any', batch)));
    }
    const read = await readToEnd(ledger(), { after: before.position, limit });
    expect(ids(read)).toEqual(ids(written));
    expect(read.at(-1)?.position).toBe((await ledger().head()).position);
  });

  test('sees positions rise, and the positions that the append was told', async () => {
    const before = await ledger().head();
    const append = anAppend(aWrite(freshStream(), 'any', events(3)), aWrite(freshStream()));
    const { firstPosition, lastPosition, recordedAt } = await accepted(ledger(), append);
    const { events: read } = await ledger().readAll({ after: before.position });
    const positions = read.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort(comparePositions));
    expect([positions[0], positions.at(-1)]).toEqual([firstPosition, lastPosition]);
    expect(new Set(read.map((event) => event.recordedAt))).toEqual(new Set([recordedAt]));
    expect(await ledger().head()).toEqual({ position: lastPosition, recordedAt });
  });

  test('stops at `until`, inclusive, also within an append', async () => {
    const before = await ledger().head();
    const written = events(4);
    await accepted(ledger(), anAppend(aWrite(freshStream(), 'any', written)));
    const { events: all } = await ledger().readAll({ after: before.position });
    const until = all[1]!.position;
    const page = await ledger().readAll({ after: before.position, until });
    expect(ids(page.events)).toEqual(ids(written.slice(0, 2)));
    expect(page).toMatchObject({ next: until, end: true });
    const rest = await ledger().readAll({ after: until });
    expect(ids(rest.events)).toEqual(ids(written.slice(2)));
  });

  test('at or beyond the head gets an empty last page and stays where it was', async () => {
    const { position } = await ledger().head();
    const beyond = toPosition(BigInt(position) + 100n);
    for (const after of [position, beyond]) {
      expect(await ledger().readAll({ after })).toEqual({ events: [], next: after, end: true });
    }
  });

  test('may not ask for fewer than one event', async () => {
    await expect(ledger().readAll({ limit: 0 })).rejects.toThrow(RangeError);
    await expect(ledger().readStream(freshStream(), { limit: -1 })).rejects.toThrow(RangeError);
  });
}

function byType(ledger: Subject): void {
  test('of some types gets only those, and passes over the others for good', async () => {
    const before = await ledger().head();
    const written = ['Wanted', 'Other', 'Wanted', 'Also', 'Other'].map((type) => anEvent({ type }));
    await accepted(ledger(), anAppend(aWrite(freshStream(), 'any', written)));
    const head = await ledger().head();
    const options = { after: before.position, types: ['Wanted', 'Also'] };
    const page = await ledger().readAll(options);
    expect(page.events.map(({ type }) => type)).toEqual(['Wanted', 'Wanted', 'Also']);
    expect(page).toMatchObject({ next: head.position, end: true });
    expect(ids(await readToEnd(ledger(), { ...options, limit: 1 }))).toEqual(ids(page.events));
    const none = await ledger().readAll({ ...options, types: [] });
    expect(none).toEqual({ events: [], next: head.position, end: true });
  });
}

function whileOthersWrite(ledger: Subject): void {
  test('that follows the log while many write skips nothing', async () => {
    const before = await ledger().head();
    let writing = true;
    const followed: string[] = [];
    const follow = async (after: Position): Promise<void> => {
      const last = !writing;
      const page = await ledger().readAll({ after, limit: 7 });
      followed.push(...ids(page.events));
      if (!page.end || !last) await follow(page.next);
    };
    const following = follow(before.position);
    const writers = Array.from({ length: 6 }, async () => {
      const stream = freshStream();
      for (let n = 0; n < 8; n++)
        await accepted(ledger(), anAppend(aWrite(stream, 'any', events(2))));
    });
    await Promise.all(writers);
    writing = false;
    await following;
    const all = await readToEnd(ledger(), { after: before.position });
    expect(all).toHaveLength(96);
    expect(followed).toEqual(ids(all));
  });
}

function ofTime(ledger: Subject): void {
  test('learns the position at an instant', async () => {
    const first = await accepted(ledger(), anAppend(aWrite(freshStream(), 'any', events(2))));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await accepted(ledger(), anAppend(aWrite(freshStream())));
    expect(await ledger().positionAt(second.recordedAt)).toBe(second.lastPosition);
    expect(await ledger().positionAt('9999-01-01T00:00:00.000Z')).toBe(second.lastPosition);
    expect(await ledger().positionAt('1999-01-01T00:00:00.000Z')).toBe(START);
    const between = new Date(Date.parse(second.recordedAt) - 1).toISOString();
    if (first.recordedAt < second.recordedAt) {
      expect(await ledger().positionAt(between)).toBe(first.lastPosition);
    }
    await expect(ledger().positionAt('yesterday')).rejects.toThrow(RangeError);
  });

  test('sees times that never go back', async () => {
    const times = (await readToEnd(ledger(), {})).map(({ recordedAt }) => recordedAt);
    expect(times).toEqual([...times].sort());
    expect(times[0]).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
  });
}
