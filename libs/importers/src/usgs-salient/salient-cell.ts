import type { SalientColumn } from '@chokepoint/catalogue';
import { parseNumber, tidy } from '../common/numbers.js';
import { parseCell, type CellValue } from '../usgs-mcs/cell.js';

/**
 * Reads a cell of a salient table, in the unit that `factor` leads to; a text says why it cannot be.
 * Of net import reliance 'E' is a net exporter: nothing or less. Above 100 % there is none, so such a
 * number stands in the wrong column.
 */
export function salientCell(
  measure: SalientColumn['measure'],
  printed: string,
  factor: number,
): CellValue | string {
  if (measure === 'net-import-reliance') return relianceCell(printed, factor);
  const cell = parseCell(printed, factor);
  return typeof cell === 'string' ? 'Not a number, nor a mark of the key.' : cell;
}

function relianceCell(printed: string, factor: number): CellValue | string {
  if (printed === 'E') return { value: null, low: null, high: 0, flags: ['bound'] };
  const bounded = /^([<>])\s*([\d.]+)$/.exec(printed);
  const number = parseNumber(bounded?.[2] ?? printed);
  if (number !== null && (number > 100 || number < 0)) {
    return 'No reliance on net imports is below 0 or above 100 %: the columns of the table are moved.';
  }
  if (bounded?.[1] === '>' && number !== null) {
    return { value: null, low: tidy(number * factor), high: 1, flags: ['bound'] };
  }
  const cell = parseCell(printed, factor);
  return typeof cell === 'string' ? 'Not a number, nor a mark of the key.' : cell;
}
