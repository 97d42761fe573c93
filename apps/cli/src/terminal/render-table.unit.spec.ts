import { expect, it } from 'vitest';
import { renderTable } from './render-table.js';

it('sets numbers to the right and shows what is not known', () => {
  const table = {
    columns: ['area', 'share'],
    rows: [
      ['China', 0.981],
      ['Other', null],
    ],
  };
  expect(renderTable(table)).toBe('area   share\nChina  0.981\nOther      –');
});

it('cuts a text that is too long for a line', () => {
  const line = renderTable({ columns: ['reason'], rows: [['x'.repeat(80)]] }).split('\n')[1];
  expect(line).toBe(`${'x'.repeat(59)}…`);
});
