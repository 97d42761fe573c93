import { expect, it } from 'vitest';
import { lineDisplay } from './terminal-progress.js';

it('writes one line at each tenth and none twice', () => {
  const lines: string[] = [];
  const display = lineDisplay((line) => lines.push(line));
  for (let done = 0; done <= 40; done += 1)
    display.show({ step: 'Loading facts', done, total: 40 });
  expect(lines).toHaveLength(11);
  expect(lines.at(0)).toBe('Loading facts 0 %');
  expect(lines.at(-1)).toBe('Loading facts 100 %');
});

it('says what it does while the amount is not known', () => {
  const lines: string[] = [];
  const display = lineDisplay((line) => lines.push(line));
  for (let done = 0; done < 3; done += 1) display.show({ step: 'Reading', done, total: null });
  expect(lines).toEqual(['Reading …']);
});
