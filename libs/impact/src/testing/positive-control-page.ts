import { EFFECTS, type ControlCell, POST, PRE, RHOS } from './positive-control.js';

const TITLES = {
  'trend-level': 'Trend and level (the default)',
  'mean-shift': 'Mean shift',
  'trend-level-slope': 'Trend, level and slope',
} as const;

/** The page `infra/docs/positive-control.md`, from the runs themselves. */
export function positiveControlPage(cells: readonly ControlCell[], runs: number): string {
  const models = [...new Set(cells.map(({ model }) => model))];
  return [
    '# Positive control of the verdict',
    '',
    `Would the method see a change if there were one, and does it stay silent if there is none? Each`,
    `cell is ${runs} seeded annual series of ${PRE} years before and ${POST} after a date: AR(1) noise of standard`,
    'deviation 1 and a planted jump. Column 0 holds no jump: what it shows are false alarms. With',
    `${runs} runs a share of 50 % is known to about ±${Math.round(196 * Math.sqrt(0.25 / runs))} points, one of 5 % to about ±${Math.round(196 * Math.sqrt(0.0475 / runs))}.`,
    '',
    'The page is made by the test `libs/impact/src/analysis/positive-control.unit.spec.ts`, which fails when',
    'it no longer says what the code gives; `-u` writes it anew.',
    ...models.flatMap((model) => [
      '',
      `## ${TITLES[model]}`,
      ...tables(cells.filter((c) => c.model === model)),
    ]),
    '',
    '## How to read it',
    '',
    '- A share that wavers by 5 points a year and a jump of 10 points are column 2.',
    '- Where the second table says little, ‘no detectable change’ means ‘could not have been seen’;',
    '  therefore each verdict carries the smallest effect that would have shown.',
    '- The verdict asks for three things at once: the REML interval, the cautious interval with',
    '  autocorrelation 0.5, and a place among the largest tenth of the placebos. It trades power for',
    '  few false alarms.',
    '',
  ].join('\n');
}

function tables(cells: readonly ControlCell[]): string[] {
  return [
    ...table('Moved more than placebos, %', cells, (c) => c.shares['moved-more-than-placebos']),
    ...table(
      'A change detected, with or without more than placebos, %',
      cells,
      (c) => 1 - c.shares['no-detectable-change'],
    ),
    ...table('REML interval holds the planted jump, % (nominal 95)', cells, (c) => c.covered),
  ];
}

function table(
  title: string,
  cells: readonly ControlCell[],
  of: (cell: ControlCell) => number,
): string[] {
  const row = (rho: number) =>
    EFFECTS.map((effect) => {
      const found = cells.find((cell) => cell.rho === rho && cell.effect === effect);
      return found === undefined ? '' : String(Math.round(100 * of(found)));
    });
  return [
    '',
    `${title}:`,
    '',
    `| autocorrelation | ${EFFECTS.map((effect) => `jump ${effect}`).join(' | ')} |`,
    `| --- | ${EFFECTS.map(() => '---:').join(' | ')} |`,
    ...RHOS.map((rho) => `| ${rho} | ${row(rho).join(' | ')} |`),
  ];
}
