import { describe, expect, test } from 'vitest';
import { anAppend, anEvent, aWrite, events, freshStream } from '../event-builder.js';
import { accepted, type Subject } from './subject.js';

export function retryPromises(ledger: Subject): void {
  describe('an append id', () => {
    test('sent again with the same events is recorded once and answers as before', async () => {
      const stream = freshStream();
      const append = anAppend(aWrite(stream, 'no-stream', events(3)));
      const first = await accepted(ledger(), append);
      await accepted(ledger(), anAppend(aWrite(stream, 3)));
      const again = await ledger().append(append);
      expect(again).toEqual({ ...first, kind: 'already-appended' });
      expect(await ledger().readStream(stream)).toHaveLength(4);
    });

    test('sent many times at once is recorded once', async () => {
      const stream = freshStream();
      const append = anAppend(aWrite(stream, 'no-stream', events(2)), aWrite(freshStream()));
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => ledger().append(append)));
      const kinds = outcomes.map(({ kind }) => kind).sort();
      expect(kinds).toEqual([...Array<string>(7).fill('already-appended'), 'appended']);
      expect(await ledger().readStream(stream)).toHaveLength(2);
    });

    test('used for other events is refused', async () => {
      const append = anAppend(aWrite(freshStream()));
      await accepted(ledger(), append);
      const refused = { kind: 'refused', code: 'append-id-reused' };
      const elsewhere = { ...append, writes: [{ ...append.writes[0]!, stream: freshStream() }] };
      expect(await ledger().append(elsewhere)).toEqual(refused);
      const [event] = append.writes[0]!.events;
      const changed = { ...event!, data: { note: 'germanium' } };
      const altered = { ...append, writes: [{ ...append.writes[0]!, events: [changed] }] };
      expect(await ledger().append(altered)).toEqual(refused);
    });

    test('raced for by different appends is taken by one; the others are refused', async () => {
      const { appendId } = anAppend();
      const rivals = Array.from({ length: 6 }, () => ({
        appendId,
        writes: [aWrite(freshStream())],
      }));
      const outcomes = await Promise.all(rivals.map((rival) => ledger().append(rival)));
      expect(outcomes.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
      const refused = outcomes.filter((outcome) => outcome.kind === 'refused');
      expect(refused.map(({ code }) => code)).toEqual(Array(5).fill('append-id-reused'));
    });

    test('of a refused append may be used again', async () => {
      const stream = freshStream();
      const append = anAppend(aWrite(stream, 'stream-exists', [anEvent()]));
      expect((await ledger().append(append)).kind).toBe('refused');
      await accepted(ledger(), anAppend(aWrite(stream)));
      expect((await ledger().append(append)).kind).toBe('appended');
    });
  });
}
