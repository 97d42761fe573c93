// A synthetic year of Comext, month by month, beside COPY of the same rows on the same server:
// node test/performance/comext/main.ts [rows]
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@chokepoint/testing';
import { copySeconds } from '../copy-baseline.ts';
import { importFiles, openBench, type ImportJob } from '../product.ts';
import { queryTimes } from '../query-run.ts';
import { circumstances, writePart } from '../results-page.ts';
import { monthsOf, syntheticEdition, writeBulkFile } from './bulk-files.ts';
import { BULK_COLUMNS_IN_SQL, type Month } from './bulk-rows.ts';
import { monthlyQuestions } from './questions.ts';
import { report, type Measured } from './report.ts';

const WHOLE = 10_000_000;
const ROWS = Number(process.argv[2] ?? WHOLE);
/** Day before the revised months come out. */
const AS_OF = '2025-12-31';
const [load = 0] = loadavg();
const folder = mkdtempSync(join(tmpdir(), 'chokepoint-comext-'));
const server = await startPostgres({ durable: true });
const bench = await openBench(server.url);

async function written(
  months: readonly Month[],
  edition: string,
  published: (month: number) => string,
): Promise<ImportJob[]> {
  const jobs: ImportJob[] = [];
  for (const [index, month] of months.entries()) {
    const name = syntheticEdition(edition, month);
    const path = await writeBulkFile(folder, name, month);
    jobs.push({ importer: 'comext-cn8', path, edition: name, published: published(index + 1) });
  }
  return jobs;
}

const inMonth = (year: number) => (month: number) => `${year}-${String(month).padStart(2, '0')}`;

try {
  console.log(`writing ${ROWS} rows`);
  // The tenth is of another year, so that the whole is imported as new, and not as its revision.
  const tenthFiles = await written(monthsOf(2023, ROWS / 10), 'synthetic', inMonth(2024));
  const wholeFiles = await written(monthsOf(2024, ROWS), 'synthetic', inMonth(2025));
  const laterFiles = await written(monthsOf(2024, ROWS / 10, 3), 'synthetic-2', inMonth(2026));
  const copy = (): Promise<number> =>
    copySeconds(
      server.url,
      wholeFiles.map(({ path }) => path),
      BULK_COLUMNS_IN_SQL,
    );

  console.log('COPY, before');
  const before = await copy();
  console.log('import of a tenth');
  const tenth = await importFiles(bench, tenthFiles);
  console.log('import of all');
  const whole = await importFiles(bench, wholeFiles);
  console.log('COPY, after');
  const after = await copy();
  console.log('import of revised months');
  const later = await importFiles(bench, laterFiles);
  console.log('questions');
  const questions = monthlyQuestions();
  await queryTimes(bench, questions, AS_OF, questions.length);
  const queries = await queryTimes(bench, questions, AS_OF, 500);

  const measured: Measured = {
    rows: ROWS,
    copySeconds: [before, after],
    tenth,
    whole,
    later,
    queries,
    load,
    circumstances: circumstances('18'),
  };
  const text = report(measured);
  console.log(text);
  if (ROWS === WHOLE) await writePart('A year of Comext', text);
} finally {
  await bench.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
