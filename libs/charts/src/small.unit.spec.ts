import { describe, expect, it } from 'vitest';
import { escapeHtml, tip } from './options/base.js';
import { sparkline } from './sparkline.js';

describe('sparkline', () => {
  it('keeps a gap as a gap', () => {
    expect(sparkline([0, 1, null, 0.5], 64, 24).path).toBe('M2 22L22 2M62 12');
  });

  it('ends in the last known value', () => {
    expect(sparkline([0, 1, null], 44, 24).last).toEqual({ x: 22, y: 2 });
    expect(sparkline([null, null], 44, 24)).toEqual({ path: '', last: null });
  });
});

describe('tooltips', () => {
  it('show a publisher’s text as text', () => {
    expect(escapeHtml('<img onerror="x">')).not.toContain('<');
    expect(tip('<b>', [{ name: '&', value: '"' }])).toBe(
      '<b>&#60;b&#62;</b><table class="tip"><tr><td>&#38;</td><td class="num">&#34;</td></tr></table>',
    );
  });
});
