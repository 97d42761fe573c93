import { describe, expect, it } from 'vitest';
import { compareCells, formatSort, parseSort } from './sort.js';

describe('the sort in the address', () => {
  it.each(['share', '-share'])('%s is read and written back', (text) => {
    expect(formatSort(parseSort(text))).toBe(text);
  });

  it('is absent when nothing is sorted', () => {
    expect(parseSort(undefined)).toEqual([]);
    expect(formatSort([])).toBeUndefined();
  });
});

describe('cells', () => {
  it('compare as numbers, and names as people order them', () => {
    expect([10, 9, 100].sort(compareCells)).toEqual([9, 10, 100]);
    expect(['row 10', 'Row 9', 'éclair', 'Egypt'].sort(compareCells)).toEqual([
      'éclair',
      'Egypt',
      'Row 9',
      'row 10',
    ]);
  });
});
