import { format, resolveConfig } from 'prettier';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ControlCell, positiveControl } from '../testing/positive-control.js';
import { positiveControlPage } from '../testing/positive-control-page.js';

// The page holds these runs; they are the same ones every time, so it is compared to the letter.
const RUNS = 200;
const PAGE = '../../../../infra/docs/positive-control.md';

describe('positive control', { timeout: 120_000 }, () => {
  let cells: readonly ControlCell[] = [];
  beforeAll(() => {
    cells = positiveControl(RUNS, 20_100_901);
  }, 120_000);

  const at = (model: string, rho: number, effect: number) =>
    cells.find((cell) => cell.model === model && cell.rho === rho && cell.effect === effect)!
      .shares['moved-more-than-placebos'];

  it('false alarms stay under the nominal level, give or take the runs', () => {
    const slack = 3 * Math.sqrt((0.05 * 0.95) / RUNS);
    for (const cell of cells.filter(({ effect }) => effect === 0)) {
      expect(cell.shares['moved-more-than-placebos'], `${cell.model} ${cell.rho}`).toBeLessThan(
        0.05 + slack,
      );
    }
  });

  it('a large jump is seen, and a larger one more often', () => {
    for (const rho of [0, 0.3, 0.5]) {
      expect(at('mean-shift', rho, 6)).toBeGreaterThan(0.9);
      expect(at('trend-level', rho, 6)).toBeGreaterThan(0.8);
      expect(at('trend-level', rho, 4)).toBeGreaterThan(at('trend-level', rho, 1));
    }
  });

  it('the page says what the code gives', async () => {
    const config = await resolveConfig(import.meta.filename);
    const text = await format(positiveControlPage(cells, RUNS), { ...config, parser: 'markdown' });
    await expect(text).toMatchFileSnapshot(PAGE);
  });
});
