import { expect, it } from 'vitest';
import { toCsv } from './csv.js';

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
