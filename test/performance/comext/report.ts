import type { ImportRun } from '../product.ts';
import type { QueryRun } from '../query-run.ts';
import { mebibytes, ms, rate, thousands } from '../report.ts';
import { mean, quantile } from '../statistics.ts';
import { HEAP_LIMITS } from '../threads.ts';
import { CATALOGUE_SHARE } from './bulk-rows.ts';

export interface Measured {
  readonly rows: number;
  readonly copySeconds: readonly number[];
  /** Twelve months of another year with a tenth of the rows. */
  readonly tenth: ImportRun;
  readonly whole: ImportRun;
  /** A second, thinner edition of each month of the whole. */
  readonly later: ImportRun;
  readonly queries: QueryRun;
  /** Threads that waited for a processor or had one, in the minute before the run. */
  readonly load: number;
  readonly circumstances: string;
}

/** The results as a part of the page. */
export function report(measured: Measured): string {
  const { rows, copySeconds, whole, tenth, later, queries } = measured;
  const copy = mean(copySeconds);
  const [copiedFirst = 0, copiedLast = 0] = copySeconds;
  const latest = quantile(queries.latest, 0.5);
  const asOf = quantile(queries.asOf, 0.5);
  const heap = HEAP_LIMITS.maxOldGenerationSizeMb + HEAP_LIMITS.maxYoungGenerationSizeMb;
  return [
    `Made by \`npm run bench:comext\`. ${measured.circumstances} Load of the machine in the minute before the run: ${measured.load.toFixed(1)}.`,
    '',
    `Twelve made-up months in the genuine layout of a bulk file, second version: ${thousands(rows)} rows of 18 columns by 27 reporters, 205 partners, some 9,500 codes, two flows and four customs procedures. ${CATALOGUE_SHARE * 100} % of the rows are of codes of the catalogue, where a genuine month has a few percent at most: each of them becomes two facts, value and mass, of which none is added up before it is recorded.`,
    '',
    `### Import of ${thousands(rows)} rows through the whole way (ledger and read models)`,
    '',
    '| | seconds | rows/s | ratio |',
    '| --- | --- | --- | --- |',
    `| COPY of the same files into one plain table of 18 columns (mean of ${copiedFirst.toFixed(1)} before and ${copiedLast.toFixed(1)} after) | ${copy.toFixed(1)} | ${rate(rows, copy)} | 1 |`,
    `| import: read, check, hash, append, project (one thread imports, one projects what was appended) | ${whole.seconds.toFixed(1)} | ${rate(rows, whole.seconds)} | ${(copy / whole.seconds).toFixed(2)} (at least 0.3 wanted) |`,
    '',
    `${thousands(whole.facts)} facts came of them, ${rate(whole.facts, whole.seconds)} a second; ${thousands(whole.rejected)} rows were refused with their reason (Northern Ireland beside the United Kingdom), the rest skipped and counted. A second edition of each month with a tenth of the rows, which revises the first: ${later.seconds.toFixed(1)} s.`,
    '',
    `Peak memory of the process: ${mebibytes(tenth.peakMemory)} while importing a tenth of the rows, ${mebibytes(whole.peakMemory)} while importing all of them. The thread that imports and the one that projects may each hold ${heap} MiB, whatever the files; beyond it the run would fail.`,
    '',
    "### One mineral's monthly concentration, latest and as of the edition before",
    '',
    '| | median | p95 | ratio of medians |',
    '| --- | --- | --- | --- |',
    `| latest | ${ms(latest)} | ${ms(quantile(queries.latest, 0.95))} | 1 |`,
    `| as of | ${ms(asOf)} | ${ms(quantile(queries.asOf, 0.95))} | ${(asOf / latest).toFixed(2)} (at most 1.5 either way) |`,
    '',
    `${queries.latest.length} calls each, in turn, by mineral and stage; each answer is 24 months with all suppliers. p95 wanted: under 50 ms. Annual figures are not made of months, so there are none to ask for.`,
    '',
  ].join('\n');
}
