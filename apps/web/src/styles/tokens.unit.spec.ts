import { DARK, LIGHT } from '@chokepoint/charts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split("[data-theme='dark']");

const COLOURS = [
  'paper',
  'raised',
  'ink',
  'muted',
  'line',
  'accent',
  'good',
  'warn',
  'bad',
] as const;

describe.each([
  ['light', light, LIGHT],
  ['dark', dark, DARK],
] as const)('the %s tokens of the style sheet', (_, part, theme) => {
  it.each(COLOURS)('have the same --%s as the charts', (name) => {
    expect(part).toContain(`--${name}: ${theme[name]};`);
  });
});
