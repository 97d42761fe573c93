import { expect, it } from 'vitest';
import { isCi, lineDisplay } from './terminal-progress.js';

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

it('names the file and the rows read of it', () => {
  const lines: string[] = [];
  const display = lineDisplay((line) => lines.push(line));
  const reading = { step: 'Reading', item: 'world.csv', total: 100 };
  for (const done of [0, 4, 50, 100]) display.show({ ...reading, done, rows: done * 30 });
  expect(lines).toEqual([
    'Reading world.csv 0 %, 0 rows',
    'Reading world.csv 50 %, 1,500 rows',
    'Reading world.csv 100 %, 3,000 rows',
  ]);
});

it.each([
  [{}, false],
  [{ CI: '' }, false],
  [{ CI: 'false' }, false],
  [{ CI: 'true' }, true],
  [{ CI: '1' }, true],
])('takes %j for a run of a CI service: %s', (environment, expected) => {
  expect(isCi(environment)).toBe(expected);
});
