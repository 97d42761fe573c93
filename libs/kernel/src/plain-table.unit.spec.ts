import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';
import { plainTableText } from './plain-table.js';
import type { Json } from './result.js';

/** Any text, half surrogate pairs, line separators and what looks like an escape among it. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('\\ud800', '\ud800', '\u2028', '\0', '"\\', '\ud83d\udc8e'),
);
const cell = fc.oneof(
  text,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, -0, 1e21, 5e-324, undefined),
);
const listOf = (item: fc.Arbitrary<unknown>) => fc.array(fc.oneof(cell, item), { maxLength: 4 });
const row = listOf(listOf(fc.dictionary(text, cell, { maxKeys: 3 })));
const table = listOf(listOf(row));
const object = fc.dictionary(text, fc.oneof(cell, table), { maxKeys: 4 });

/** The text, or what the refusal says. */
function outcome(write: () => string | undefined): string {
  try {
    return `text ${write()}`;
  } catch (error) {
    return `refused ${String(error)}`;
  }
}

describe('the short cut of canonical JSON', () => {
  it('writes the bytes of the full canonicalisation, and refuses what that refuses', () => {
    fc.assert(
      fc.property(fc.oneof(table, row, object), (value) => {
        expect(outcome(() => canonicalJson(value as Json))).toBe(
          outcome(() => canonicalize(value)),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('is taken by rows of facts', () => {
    expect(plainTableText([['CN', null, '2023', 1.5, ['estimated'], 2]])).toBe(
      '[["CN",null,"2023",1.5,["estimated"],2]]',
    );
  });

  it.each<[string, unknown]>([
    ['lists four deep', [[[[]]]]],
    ['a member', [{ a: 1 }]],
    ['a hole', new Array(1)],
    ['a list that writes itself', Object.assign([1], { toJSON: () => 2 })],
    ['no list', 'text'],
  ])('is not taken by %s', (_, value) => {
    expect(plainTableText(value)).toBeUndefined();
  });

  it('leaves a circle to be refused', () => {
    const list: unknown[] = [1];
    list.push(list);
    expect(() => canonicalJson(list as Json)).toThrow('Circular');
    const object: Record<string, unknown> = {};
    object['self'] = [object];
    expect(() => canonicalJson(object as Json)).toThrow('Circular');
  });
});
