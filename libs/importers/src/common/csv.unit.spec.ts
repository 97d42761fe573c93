import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { head, readCsv, type CsvOptions, type CsvRow } from './csv.js';
import { parseNumber, tidy } from './numbers.js';
import { textFile } from './source-files.js';

async function rowsOf(text: string | Buffer, options?: CsvOptions): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of readCsv(textFile('a.csv', text), options)) rows.push(row);
  return rows;
}

describe('reading CSV', () => {
  it('counts lines as an editor does, over quoted line breaks, blank lines and both line ends', async () => {
    const rows = await rowsOf('\uFEFFa,b\r\n1,"x\r\ny"\r\n\r\n,,\r\n2,z\r\n');
    expect(rows.map(({ row, fields }) => [row, ...fields])).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'x\r\ny'],
      [4, ''],
      [5, '', '', ''],
      [6, '2', 'z'],
    ]);
  });

  it('takes no-break spaces for spaces, and rows of any length', async () => {
    const rows = await rowsOf('a,b\nUnited\u00a0States,\u00a01 \n1,2,3\n1\n');
    expect(rows.slice(1).map(({ fields }) => fields)).toEqual([
      ['United States', '1'],
      ['1', '2', '3'],
      ['1'],
    ]);
  });

  it('reads Latin-1 where told', async () => {
    const rows = await rowsOf(Buffer.from('T\u00fcrkiye\n', 'latin1'), { encoding: 'latin1' });
    expect(rows[0]?.fields).toEqual(['T\u00fcrkiye']);
  });

  it('reports a row that cannot be taken apart, and loses none of the others', async () => {
    const lines = Array.from({ length: 2_000 }, (_, index) => `${index},x`).join('\n');
    const rows = await rowsOf(`${lines}\n"never closed,1\n2,3`);
    expect(rows.filter(({ fault }) => fault === null)).toHaveLength(2_000);
    expect(rows.at(-1)).toMatchObject({
      fields: [],
      fault: expect.stringContaining('Quote Not Closed'),
    });
  });

  it('passes on a failure to read the file', async () => {
    const broken = {
      name: 'a.csv',
      open: () =>
        new Readable({
          read() {
            this.destroy(new Error('disk gone'));
          },
        }),
    };
    await expect(head(broken, 1)).rejects.toThrow('disk gone');
  });

  it('looks at the beginning of a file only, whatever the length of its lines', async () => {
    let pieces = 0;
    function* endless() {
      for (; ; pieces++) yield Buffer.alloc(100_000, 'x');
    }
    const file = { name: 'one line', open: () => Readable.from(endless()) };
    expect(await head(file, 2)).toHaveLength(1);
    expect(pieces).toBeLessThan(50);
  });
});

describe('reading numbers', () => {
  it.each([
    ['1234', 1234],
    ['1,234,567', 1_234_567],
    ['0.5', 0.5],
    ['-3', -3],
    ['12,34', null],
    ['1,23', null],
    ['1 234', null],
    ['12e3', null],
    ['', null],
    ['W', null],
  ])('%s is %s', (text, value) => expect(parseNumber(text)).toBe(value));

  it('takes binary noise off a product', () => {
    expect(0.1 * 3).not.toBe(0.3);
    expect(tidy(0.1 * 3)).toBe(0.3);
  });
});
