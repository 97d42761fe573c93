import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatExact,
  formatHhi,
  formatHhiRange,
  formatPoints,
  formatRelativeChange,
  formatQuantity,
  formatShare,
  formatShareRange,
} from './number.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('shares', () => {
  it('have one digit', () => {
    expect(plain(formatShare(0.9026))).toBe('90.3 %');
    expect(plain(formatShare(0))).toBe('0.0 %');
    expect(plain(formatShare(1))).toBe('100.0 %');
  });

  it('are a range where the bounds differ and one figure where they meet', () => {
    expect(plain(formatShareRange(0.94, 0.991))).toBe('94.0–99.1 %');
    expect(plain(formatShareRange(0.9811, 0.9812))).toBe('98.1 %');
  });
});

describe('HHI', () => {
  it('is shown on 0 to 10,000', () => {
    expect(formatHhi(0.880879)).toBe('8,809');
    expect(formatHhiRange(0.25, 0.25)).toBe('2,500');
    expect(formatHhiRange(0.25, 0.31)).toBe('2,500–3,100');
  });
});

describe('differences', () => {
  it('carry their sign, and none when nothing moved', () => {
    expect(plain(formatPoints(0.052))).toBe('+5.2 points');
    expect(plain(formatPoints(-0.052))).toBe('−5.2 points');
    expect(plain(formatPoints(-0.0001))).toBe('0.0 points');
  });

  it('says how much a figure was revised, and where there is no ratio', () => {
    expect(plain(formatRelativeChange(360 / 850))).toBe('+42.4 %');
    expect(plain(formatRelativeChange(-0.9))).toBe('−90.0 %');
    expect(plain(formatRelativeChange(34))).toBe('+3,400.0 %');
    expect(plain(formatRelativeChange(0))).toBe('0.0 %');
    expect(formatRelativeChange(null)).toBe('no ratio');
  });
});

describe('quantities', () => {
  it.each([
    [540_000, 'kg', '540 t'],
    [144_000, 't', '144 kt'],
    [1_210_000, 't', '1.21 Mt'],
    [0.25, 't', '250 kg'],
    [0, 'kg', '0 t'],
    [1_080_000_000, 'USD', 'USD 1.08 bn'],
    [36_300_000, 'EUR', 'EUR 36.3 M'],
    [999, 'EUR', 'EUR 999'],
    [12.5, 'Mm3', '12.5 million m³'],
    [0.5, 'share', '50.0 %'],
  ])('%d %s reads %s', (value, unit, text) => {
    expect(plain(formatQuantity(value, unit))).toBe(text);
  });

  it('are given in full where a fact is shown', () => {
    expect(formatExact(540_000)).toBe('540,000');
    expect(formatExact(0.000125)).toBe('0.000125');
  });
});

it('sizes of files have a prefix', () => {
  expect(plain(formatBytes(227))).toBe('227 B');
  expect(plain(formatBytes(1_490))).toBe('1.49 kB');
  expect(plain(formatBytes(2_500_000))).toBe('2.5 MB');
});
