import type { Append } from '@chokepoint/ledger';

const uuid = (kind: string, n: number): string =>
  `${kind}0000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** The append of a number: the same in every process, so that a later one can send it again. */
export function numberedAppend(n: number): Append {
  const events = Array.from({ length: 1 + (n % 4) }, (_, place) => ({
    id: uuid('e', n * 10 + place),
    type: 'Noted',
    schemaVersion: 1,
    data: { n, place, text: 'gallium '.repeat(1 + (n % 50)) },
    metadata: { actor: 'tester' },
  }));
  const [first, ...others] = events;
  const writes = [
    { stream: 'numbered-all', expected: 'any' as const, events: [first!] },
    { stream: `numbered-${n}`, expected: 'no-stream' as const, events: others },
  ];
  return { appendId: uuid('a', n), writes: others.length > 0 ? writes : writes.slice(0, 1) };
}
