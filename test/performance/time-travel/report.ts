import { cpus, totalmem } from 'node:os';
import { ms } from '../report.ts';
import { quantile } from '../statistics.ts';
import type { Redraw } from './redraw.ts';

export interface Measured {
  readonly differences: readonly { readonly question: string; readonly times: readonly number[] }[];
  /** Steps where nothing is asked ahead, as on a connection that saves data. */
  readonly alone: readonly Redraw[];
  readonly ahead: readonly Redraw[];
  readonly pages: readonly string[];
  readonly chromium: string;
  readonly load: number;
}

const REDRAW_MS = 150;
const DIFFERENCE_MS = 2_000;

/** The results as a part of the page. */
export function report({ differences, alone, ahead, pages, chromium, load }: Measured): string {
  const [inWindow, before] = [p95(seen(ahead)), p95(seen(alone))];
  return [
    `Made by \`npm run bench:time-travel\`. ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, Chromium ${chromium}, the embedded database. Load of the machine in the minute before the run: ${load.toFixed(1)}.`,
    '',
    '### A step of the time bar',
    '',
    `From the key until nothing in the window (1440 × 900) changes any more, and until nothing on the whole page does: every step over the whole time bar and back on ${pages.map((path) => `\`${path}\``).join(', ')}, at the pace of the button Play. Server and browser share the machine.`,
    '',
    '| | steps | median | p95 | p95 of the whole page | goal |',
    '| --- | --- | --- | --- | --- | --- |',
    `| nothing asked ahead | ${alone.length} | ${ms(quantile(seen(alone), 0.5))} | ${ms(before)} | ${ms(p95(all(alone)))} | |`,
    `| answers of the next step asked ahead | ${ahead.length} | ${ms(quantile(seen(ahead), 0.5))} | ${ms(inWindow)} | ${ms(p95(all(ahead)))} | p95 in the window under ${REDRAW_MS} ms: ${inWindow < REDRAW_MS ? 'met' : 'missed'} |`,
    '',
    `Ratio of the p95s in the window: ${(inWindow / before).toFixed(2)}.`,
    '',
    '### Everything that differs between two editions',
    '',
    '| question | median | p95 | slowest | goal |',
    '| --- | --- | --- | --- | --- |',
    ...differences.map(({ question, times }) => {
      const slowest = Math.max(...times);
      const met = slowest < DIFFERENCE_MS ? 'met' : 'missed';
      return `| \`${question}\` | ${ms(quantile(times, 0.5))} | ${ms(p95(times))} | ${ms(slowest)} | under ${DIFFERENCE_MS / 1_000} s: ${met} |`;
    }),
    '',
    `${differences[0]?.times.length ?? 0} calls each over HTTP on the shipped facts; the first of them found nothing in memory.`,
    '',
  ].join('\n');
}

const seen = (redraws: readonly Redraw[]): number[] => redraws.map((one) => one.seen);
const all = (redraws: readonly Redraw[]): number[] => redraws.map((one) => one.all);
const p95 = (times: readonly number[]): number => quantile(times, 0.95);
