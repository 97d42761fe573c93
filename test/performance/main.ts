// Import and query at a million facts, beside COPY of the same rows on the same server.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@chokepoint/testing';
import { copySeconds } from './copy-baseline.ts';
import { importFiles, openBench } from './product.ts';
import { queryTimes } from './query-run.ts';
import { report, type Measured } from './report.ts';
import { circumstances, writePart } from './results-page.ts';
import { COLUMNS_IN_SQL, completeMinerals, writeSyntheticFile } from './synthetic-file.ts';

const WHOLE = 1_000_000;
const ROWS = Number(process.env['BENCH_ROWS'] ?? WHOLE);
const SERIES_ASKED = {
  stage: 'processing',
  basis: 'eu-imports',
  measure: 'value',
  source: 'synthetic',
} as const;
const folder = mkdtempSync(join(tmpdir(), 'chokepoint-bench-'));
const server = await startPostgres({ durable: true });
const bench = await openBench(server.url);

try {
  const file = async (name: string, rows: number, factor: number, stride = 1): Promise<string> => {
    const path = join(folder, `${name}.csv`);
    await writeSyntheticFile(path, { rows, factor, stride });
    return path;
  };
  const large = await file('first', ROWS, 1);

  console.log(`COPY of ${ROWS} rows, before`);
  const before = await copySeconds(server.url, [large], COLUMNS_IN_SQL);
  console.log('import of a tenth');
  const tenth = await importFiles(bench, [
    {
      importer: 'synthetic',
      path: await file('tenth', ROWS / 10, 1),
      edition: 'tenth',
      published: '2023-06-30',
    },
  ]);
  console.log('import of all');
  const whole = await importFiles(bench, [
    { importer: 'synthetic', path: large, edition: 'first', published: '2024-01-31' },
  ]);
  console.log('COPY, after');
  const after = await copySeconds(server.url, [large], COLUMNS_IN_SQL);
  console.log('import of a later edition');
  const later = await importFiles(bench, [
    {
      importer: 'synthetic',
      path: await file('second', ROWS / 10, 3, 10),
      edition: 'second',
      published: '2025-01-31',
    },
  ]);
  console.log('queries');
  const questions = completeMinerals(ROWS).map((mineral) => ({
    ...SERIES_ASKED,
    mineral,
  }));
  await queryTimes(bench, questions, '2024-12-31', 50);
  const queries = await queryTimes(bench, questions, '2024-12-31', 500);

  const measured: Measured = {
    rows: ROWS,
    copySeconds: [before, after],
    whole,
    tenth,
    later,
    queries,
    circumstances: circumstances('18'),
  };
  const text = report(measured);
  console.log(text);
  if (ROWS === WHOLE) await writePart('Imports and questions', text);
} finally {
  await bench.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
