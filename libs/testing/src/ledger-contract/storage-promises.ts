import type { JsonObject } from '@chokepoint/kernel';
import { contentHash } from '@chokepoint/ledger';
import { describe, expect, test } from 'vitest';
import { anAppend, anEvent, aWrite, freshStream } from '../event-builder.js';
import { accepted, type Subject } from './subject.js';

/** Values that a store may be tempted to change. */
const DELICATE: readonly [string, JsonObject][] = [
  ['large and small numbers', { n: [1e21, 1e-7, 5e-324, 0.1, 9007199254740993, -1.5] }],
  ['member order', { b: 1, a: { d: null, c: [] }, ä: true, '10': 1, '9': 2 }],
  ['unicode', { text: 'Lantánidos 稀土 \u{1F48E} \u2028 \uFEFF e\u0301' }],
  ['escapes', { text: 'a"b\\c\n\r\t\u0001\u001f /', 'k"\n': '\\u0000' }],
  ['nothing', { empty: '', none: null, list: [], map: {}, zero: 0, no: false }],
  ['text that looks like something else', { a: '2023-01-01', b: '{"x":1}', c: '{NULL}', d: '1e5' }],
];

export function storagePromises(ledger: Subject): void {
  describe('what is stored', () => {
    faithful(ledger);
    refused(ledger);

    test('cannot be changed through what was given or got', async () => {
      const data = { figures: [1, 2] };
      const event = anEvent({ data });
      await accepted(ledger(), anAppend(aWrite(freshStream(), 'any', [event])));
      data.figures.push(3);
      const read = (await ledger().readEvent(event.id))?.data as typeof data;
      expect(read).toEqual({ figures: [1, 2] });
      read.figures.push(4);
      expect((await ledger().readEvent(event.id))?.data).toEqual({ figures: [1, 2] });
    });
  });
}

function faithful(ledger: Subject): void {
  test.each(DELICATE)('comes back as it was: %s', async (_, data) => {
    const event = anEvent({ data, schemaVersion: 7, metadata: { actor: 'a', extra: data } });
    const stream = freshStream();
    await accepted(ledger(), anAppend(aWrite(stream, 'any', [event])));
    const [read] = await ledger().readStream(stream);
    expect(read).toMatchObject({ ...event, stream, revision: 1 });
    expect(read!.contentHash).toBe(contentHash(stream, event));
    expect(contentHash(stream, read!)).toBe(read!.contentHash);
  });

  test('writes minus zero as zero and leaves out undefined members, as JSON does', async () => {
    const event = anEvent({ data: { n: -0, gone: undefined } });
    await accepted(ledger(), anAppend(aWrite(freshStream(), 'any', [event])));
    const read = await ledger().readEvent(event.id);
    expect(Object.is(read!.data['n'], 0)).toBe(true);
    expect('gone' in read!.data).toBe(false);
  });
}

function refused(ledger: Subject): void {
  test.each([
    ['the character U+0000', { data: { text: 'a\0b' } }],
    ['U+0000 after a backslash', { data: { text: '\\\0' } }],
    ['U+0000 in a member name', { data: { 'a\0': 1 } }],
    ['U+0000 in metadata', { metadata: { actor: '\0' } }],
    ['U+0000 in a type', { type: 'A\0' }],
    ['half a surrogate pair', { data: { text: '\ud83d' } }],
    ['a number that is none', { data: { n: Number.NaN } }],
    ['an id that is no UUID', { id: 'first' }],
    ['an id in another spelling', { id: anEvent().id.toUpperCase() }],
  ])('is never %s', async (_, given) => {
    const before = await ledger().head();
    const outcome = await ledger().append(anAppend(aWrite(freshStream(), 'any', [anEvent(given)])));
    expect(outcome).toMatchObject({ kind: 'refused', code: 'not-storable' });
    expect(await ledger().head()).toEqual(before);
  });

  test('has an append id that is a UUID', async () => {
    const append = { ...anAppend(aWrite(freshStream())), appendId: 'again' };
    expect(await ledger().append(append)).toMatchObject({ code: 'not-storable' });
  });
}
