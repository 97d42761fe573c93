import type { IndicatorsAnswer } from '@chokepoint/api-contract';
import { ms, thousands } from '../report.ts';
import { quantile } from '../statistics.ts';

export interface Measured {
  readonly cold: readonly number[];
  readonly warm: readonly number[];
  readonly answer: object;
  /** Milliseconds of the first call of the process. */
  readonly first: number;
  readonly load: number;
  readonly circumstances: string;
}

const GOALS = { cold: 300, warm: 20 } as const;

/** The results as a part of the page. */
export function report(measured: Measured): string {
  const { series } = measured.answer as IndicatorsAnswer;
  const points = series.reduce((sum, one) => sum + one.points.length, 0);
  const row = (name: string, kind: keyof typeof GOALS): string => {
    const [median, p95] = [0.5, 0.95].map((q) => quantile(measured[kind], q)) as [number, number];
    const met = p95 <= GOALS[kind] ? 'met' : 'missed';
    return `| ${name} | ${ms(median)} | ${ms(p95)} | p95 under ${GOALS[kind]} ms: ${met} |`;
  };
  return [
    `Made by \`npm run bench:indicators\`. ${measured.circumstances} Load of the machine in the minute before the run: ${measured.load.toFixed(1)}.`,
    '',
    `Every indicator of every mineral, stage, basis and year of the shipped facts for one pair of published day and ledger position: ${thousands(series.length)} series, ${thousands(points)} points with bounds. Cold reads every slice and works it out, nothing remembered; warm asks in turn for three pairs that were asked before, and takes the snapshot of the read models each time.`,
    '',
    '| | median | p95 | goal |',
    '| --- | --- | --- | --- |',
    row('cold', 'cold'),
    row('warm', 'warm'),
    '',
    `${measured.cold.length} calls each, within the process: neither HTTP nor the writing of JSON is in it. The first call of the process, with all code still to be compiled, took ${ms(measured.first)}.`,
    '',
  ].join('\n');
}
