import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { SYNTHETIC_HEADER } from './row.js';
import { syntheticImporter } from './synthetic.importer.js';

const PREAMBLE = '# edition=bench-1 published=2026-01-01';
const GOOD = 'gallium,processing,primary,world-production,production,kg,CN,,2020,12.5';
const table = (...rows: string[]) =>
  textFile('s.csv', [PREAMBLE, SYNTHETIC_HEADER, ...rows].join('\n'));

describe('the synthetic layout', () => {
  it('names its edition and date in the first line, and gives a fact a row', async () => {
    expect(await syntheticImporter.detect([table(GOOD)])).toMatchObject({
      value: { source: 'synthetic', edition: 'bench-1', published: { latest: '2026-01-01' } },
    });
    const outcomes = await outcomesOf(syntheticImporter, [
      table(GOOD, 'cobalt,processing,hs6-282200,eu-imports,value,USD,EU27,CD,2019-07,3\r', ''),
    ]);
    expect(factsOf(outcomes).map(briefly)).toEqual([
      'gallium primary production CN 2020: 12.5 kg',
      'cobalt hs6-282200 value EU27<-CD 2019-07: 3 USD',
    ]);
    expect(factsOf(outcomes).map(({ fact }) => fact.sourceRow)).toEqual([3, 4]);
  });

  it('checks every cell', async () => {
    const cells = GOOD.split(',');
    const spoiled = cells.map((_, index) =>
      cells.with(index, index === 7 ? 'Q9' : 'bad!').join(','),
    );
    const outcomes = await outcomesOf(syntheticImporter, [
      table(...spoiled, 'a,b', '', `${GOOD},x`),
    ]);
    const fields = SYNTHETIC_HEADER.split(',');
    expect(endings(outcomes)).toEqual([
      ...fields.map(
        (field, index) =>
          `${index + 3} rejected: ${field} '${index === 7 ? 'Q9' : 'bad!'}': Not a valid ${field}.`,
      ),
      "13 rejected: row 'a,b': Ten cells are expected.",
      '14 skipped: blank row',
      expect.stringContaining('15 rejected'),
    ]);
  });

  it('reads the same rows wherever the file is cut into chunks', async () => {
    const text = `\uFEFF${[PREAMBLE, SYNTHETIC_HEADER, ...Array.from({ length: 40 }, () => GOOD)].join('\r\n')}`;
    const bytes = Buffer.from(text);
    for (const size of [1, 7, 64, 1_000]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const outcomes = await outcomesOf(syntheticImporter, [
        { name: 's.csv', open: () => Readable.from(chunks) },
      ]);
      expect(outcomes.map(({ kind, row }) => `${kind} ${row}`)).toEqual(
        Array.from({ length: 40 }, (_, index) => `imported ${index + 3}`),
      );
    }
  });

  it('refuses another header, and a file that does not say its edition', async () => {
    expect(await syntheticImporter.detect([textFile('s.csv', 'mineral,stage\n')])).toMatchObject({
      error: { code: 'unknown-layout' },
    });
    const nameless = [textFile('s.csv', `${SYNTHETIC_HEADER}\n${GOOD}\n`)];
    expect(await syntheticImporter.detect(nameless)).toMatchObject({
      error: { code: 'edition-unknown' },
    });
    expect(await syntheticImporter.detect(nameless, { edition: 'x' })).toMatchObject({
      value: { edition: 'x', published: null },
    });
  });
});
