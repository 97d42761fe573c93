import { expect, it } from 'vitest';
import { fromCsvCell, toCsv } from './csv.js';

const cells = (...row: (string | number | null)[]) => toCsv({ columns: ['a'], rows: [row] });

it('quotes what would break a line apart', () => {
  expect(cells('Korea, Republic of', 'the "critical" list', 'two\nlines')).toBe(
    'a\r\n"Korea, Republic of","the ""critical"" list","two\nlines"\r\n',
  );
});

it('leaves a field empty when the value is not known, and writes zero as zero', () => {
  expect(cells(null, 0)).toBe('a\r\n,0\r\n');
});

it('hands no formula to a spreadsheet, and leaves negative numbers alone', () => {
  expect(cells('=HYPERLINK("x")', '-cmd', '-12', -12)).toBe(
    `a\r\n"'=HYPERLINK(""x"")",'-cmd,-12,-12\r\n`,
  );
});

it.each(['=1', "'=1", "''@x", '-x', '-1', "'quoted'", "it's", "'", '\tx', 'plain'])(
  'lets %j be read back as it was',
  (text) => {
    const cell = cells(text).split('\r\n')[1] ?? '';
    expect(fromCsvCell(cell)).toBe(text);
    expect(cell).not.toMatch(/^([=+@\t\r]|-\D)/);
  },
);
