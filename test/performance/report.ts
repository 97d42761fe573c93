import type { ImportRun } from './product.ts';
import type { QueryRun } from './query-run.ts';
import { mean, quantile } from './statistics.ts';
import { HEAP_LIMITS } from './threads.ts';

export interface Measured {
  readonly rows: number;
  readonly copySeconds: readonly number[];
  readonly whole: ImportRun;
  readonly tenth: ImportRun;
  readonly later: ImportRun;
  readonly queries: QueryRun;
  readonly circumstances: string;
}

export const thousands = (count: number): string => Math.round(count).toLocaleString('en-US');
export const rate = (rows: number, seconds: number): string => thousands(rows / seconds);
export const mebibytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;
export const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** The results as a part of the page. Ratios are what to compare: machines differ, and this one is noisy. */
export function report(measured: Measured): string {
  const { rows, copySeconds, whole, tenth, queries } = measured;
  const copy = mean(copySeconds);
  const latest = quantile(queries.latest, 0.5);
  const asOf = quantile(queries.asOf, 0.5);
  const heap = HEAP_LIMITS.maxOldGenerationSizeMb + HEAP_LIMITS.maxYoungGenerationSizeMb;
  const lines = [
    `Made by \`npm run bench\`. ${measured.circumstances}`,
    '',
    `### Import of ${thousands(rows)} facts through the whole way (ledger and read models)`,
    '',
    '| | seconds | rows/s | ratio |',
    '| --- | --- | --- | --- |',
    `| COPY of the same rows into one plain table (mean of before and after) | ${copy.toFixed(1)} | ${rate(rows, copy)} | 1 |`,
    `| import: read, check, hash, append, project (one thread imports, one projects what was appended) | ${whole.seconds.toFixed(1)} | ${rate(rows, whole.seconds)} | ${(copy / whole.seconds).toFixed(2)} (at least 0.25 wanted) |`,
    '',
    `Peak memory of the process: ${mebibytes(tenth.peakMemory)} while importing a tenth of the rows, ${mebibytes(whole.peakMemory)} while importing all of them. The thread that imports and the one that projects may each hold ${heap} MiB, whatever the file; beyond it the run would fail.`,
    '',
    "### One mineral's concentration, latest and as of the edition before",
    '',
    '| | median | p95 | ratio of medians |',
    '| --- | --- | --- | --- |',
    `| latest | ${ms(latest)} | ${ms(quantile(queries.latest, 0.95))} | 1 |`,
    `| as of | ${ms(asOf)} | ${ms(quantile(queries.asOf, 0.95))} | ${(asOf / latest).toFixed(2)} (at most 1.5 either way) |`,
    '',
    `${queries.latest.length} calls each, in turn. p95 wanted: under 50 ms.`,
    '',
  ];
  return lines.join('\n');
}
