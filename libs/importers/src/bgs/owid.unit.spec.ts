import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { bgsImporter } from './bgs.importer.js';

const HEADER = 'Entity,Year,Cobalt (BGS (2016)),Graphite (BGS (2016)),Lithium (BGS (2016))';
const table = (...rows: string[]) => textFile('owid.csv', [HEADER, ...rows].join('\n'));
const outcomes = (...rows: string[]) => outcomesOf(bgsImporter, [table(...rows)]);
const detect = (header: string) => bgsImporter.detect([textFile('o.csv', `${header}\n`)]);

describe('the table of Our World in Data', () => {
  it('gives cobalt and graphite in tonnes; a blank cell is no figure, zero is one', async () => {
    const found = await outcomes(
      'Democratic Republic of Congo,2015,83529,,',
      'China,2015,9600,"1,800,000",2200',
      'Finland,1999,0,,',
      'Portugal,2015,,,17120',
    );
    expect(factsOf(found).map((one) => `${one.stage} ${briefly(one)}`)).toEqual([
      'extraction cobalt content production CD 2015: 83529 t',
      'extraction cobalt content production CN 2015: 9600 t',
      "extraction graphite gross-weight production CN 2015: 1800000 t  '1,800,000'",
      'extraction cobalt content production FI 1999: 0 t',
    ]);
    expect(endings(found)).toEqual(['5 skipped: neither cobalt nor graphite in the row']);
  });

  it('takes a byte order mark, CR LF, no-break spaces and quoted cells', async () => {
    const text = `\ufeff${HEADER}\r\n"Cuba",2015,\u00a03734 ,,\r\n`;
    expect(factsOf(await outcomesOf(bgsImporter, [textFile('o.csv', text)])).map(briefly)).toEqual([
      'cobalt content production CU 2015: 3734 t',
    ]);
  });

  it('refuses rows that it cannot place or read', async () => {
    const found = await outcomes(
      'Czechoslovakia,1990,,12171,',
      'Cuba,15,1,,',
      'Cuba,2014,W,,',
      'Cuba,2013,-1,,',
      'Cuba,2012,1,2',
      'Cuba,2011,1,,',
      'Cuba,2011,2,,',
    );
    expect(endings(found)).toEqual([
      "2 rejected: Entity 'Czechoslovakia': Not an area of the catalogue.",
      "3 rejected: Year '15': Not a year.",
      "4 rejected: Cobalt (BGS (2016)) 'W': Not a weight.",
      "5 rejected: Cobalt (BGS (2016)) '-1': Not a weight.",
      "6 rejected: row 'Cuba,2012,1,2': 5 cells are expected, 4 are there.",
      "8 rejected: Entity 'Cuba': A second row of that year.",
    ]);
  });

  it('is read by the names of its columns, and named by their edition', async () => {
    expect(await detect(HEADER)).toMatchObject({
      value: { edition: 'owid-2016', published: { precision: 'no-later-than' } },
    });
    const moved = 'Graphite (BGS (2016)),Year,Entity,Cobalt (BGS (2016))\n7,2015,Cuba,5\n';
    const found = await outcomesOf(bgsImporter, [textFile('o.csv', moved)]);
    expect(factsOf(found).map(briefly)).toEqual([
      'graphite gross-weight production CU 2015: 7 t',
      'cobalt content production CU 2015: 5 t',
    ]);
  });

  it.each([
    ['without a year', HEADER.replace('Year,', '')],
    ['with an unknown commodity', HEADER.replace('Lithium', 'Unobtainium')],
    ['with a column more', `${HEADER},Note`],
    ['with a column twice', `${HEADER},Cobalt (BGS (2016))`],
    ['of two editions', HEADER.replace('Graphite (BGS (2016))', 'Graphite (BGS (2019))')],
    ['without cobalt and graphite', 'Entity,Year,Lithium (BGS (2016))'],
    ['of another source', 'Entity,Year,Cobalt (USGS (2016))'],
  ])('%s is refused, with what was expected and found', async (_, header) => {
    expect(await detect(header)).toMatchObject({
      error: { code: 'unknown-layout', details: { found: header } },
    });
  });
});
