import { expect, it } from 'vitest';
import { halfUnit } from './rounding.js';

it.each([
  [230_000, 5_000],
  [107_000, 500],
  [100_000, 5_000],
  [8_490, 5],
  [0.157, 0.0005],
  [3, 0.05],
  [0, 0],
])('a printed total of %d can be %d off', (printed, expected) => {
  expect(halfUnit(printed)).toBeCloseTo(expected, 9);
});
