import { describe, expect, it } from 'vitest';
import { estimatedFigure, halfUnit, printedFigure, roundedWithin } from './rounding.js';

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

describe('the figure behind a printed number', () => {
  it.each([
    ['0.9', 0.9, 0.85, 0.95],
    ['64', 64, 63.5, 64.5],
    ['1,200', 1200, 1199.5, 1200.5],
    ['93.8%', 0.938, 0.9375, 0.9385],
    ['69 %', 0.69, 0.685, 0.695],
    ['-0.96', -0.96, -0.965, -0.955],
  ])('%s', (text, value, low, high) => {
    const figure = printedFigure(text)!;
    expect(figure.value).toBe(value);
    expect(figure.low).toBeCloseTo(low, 12);
    expect(figure.high).toBeCloseTo(high, 12);
  });

  it.each(['<0.1%', '', 'W', '1,20', '1 200'])('is none of %o', (text) => {
    expect(printedFigure(text)).toBeNull();
  });

  it('stays within its range', () => {
    expect(roundedWithin(1, 1, 0, 1)).toEqual({ value: 1, low: 0.95, high: 1 });
    expect(roundedWithin(0, 2, 0, 1)).toEqual({ value: 0, low: 0, high: 0.005 });
  });
});

describe('the bounds of an estimated figure', () => {
  it.each([
    [130_000, 125_000, 135_000],
    [144_000, 143_500, 144_500],
    [3, 2.95, 3.05],
    [0, 0, 0],
  ])('%d', (value, low, high) => {
    const figure = estimatedFigure(value);
    expect(figure.low).toBeCloseTo(low, 9);
    expect(figure.high).toBeCloseTo(high, 9);
  });
});
