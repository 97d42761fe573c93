import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv, type CsvRow } from './csv.js';
import { quotedRows } from './quoted-rows.js';

async function all(rows: AsyncIterable<CsvRow>): Promise<CsvRow[]> {
  const found: CsvRow[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

/** Pieces of text, of which a table may have any; the odd ones are rare, so that many rows are plain. */
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('a', '1', ',', 'ü', '\n', '\r\n') },
  { weight: 1, arbitrary: fc.constantFrom('"', '\r', ' ', '\u00a0', '\ufeff', '""', ',"x\ny",') },
);
const table = fc
  .tuple(fc.constantFrom('\n', '\r\n'), fc.array(piece, { maxLength: 40 }))
  .map(([lineEnd, pieces]) => ({
    // Mostly one line end throughout, as files have it.
    lines: pieces.map((text) => (/^\r?\n$/.test(text) ? lineEnd : text)).join(''),
    mixed: pieces.join(''),
  }));

it('gives the same rows as the full parser, wherever quotes begin and chunks are cut', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async ({ lines, mixed }, bytes) => {
      for (const text of [lines, mixed]) {
        const whole = Buffer.from(text);
        const chunks = Array.from({ length: Math.ceil(whole.length / bytes) }, (_, index) =>
          whole.subarray(index * bytes, (index + 1) * bytes),
        );
        const file = { name: 'a.csv', open: () => Readable.from(chunks) };
        const parsed = quotedRows(Readable.from([whole]), {
          row: 1,
          lineEnd: undefined,
          encoding: 'utf8',
          delimiter: ',',
        });
        expect(await all(readCsv(file))).toEqual(await all(parsed));
      }
    }),
    { numRuns: 1_000 },
  );
});
