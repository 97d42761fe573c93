// Every indicator of every mineral, stage and year of the shipped facts, cold and from memory.
import { loadavg } from 'node:os';
import { ask, openRuntime, readConfig } from '@chokepoint/runtime';
import { startPostgres } from '@chokepoint/testing';
import { circumstances, writePart } from '../results-page.ts';
import { publishedDays, timesOf } from './questions.ts';
import { report } from './report.ts';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 200);
const load = loadavg()[0] ?? 0;
const server = await startPostgres({ durable: true });
const config = readConfig({ DATABASE_URL: server.url, LOG_LEVEL: 'silent' });
if (!config.ok) throw new Error(config.error.message);
const opened = await openRuntime(config.value, { today: () => '2026-06-30' });
if (!opened.ok) throw new Error(opened.error.message);
const runtime = opened.value;

try {
  console.log('shipped facts');
  await runtime.ensureShippedFacts();
  await runtime.catchUp();
  const days = await publishedDays(runtime);
  const [first = 0] = await timesOf(runtime, days, 1, 'cold');
  // Later calls run compiled code, as those of a server do.
  await timesOf(runtime, days, 20, 'cold');
  console.log('cold');
  const cold = await timesOf(runtime, days, ROUNDS, 'cold');
  console.log('warm');
  const warm = await timesOf(runtime, days, ROUNDS, 'warm');
  const all = await ask(runtime, 'indicators');
  if (!all.ok) throw new Error(all.error.message);
  const text = report({
    cold,
    warm,
    answer: all.value.answer,
    first,
    load,
    circumstances: circumstances('18'),
  });
  console.log(text);
  await writePart('Indicators', text);
} finally {
  await runtime.close();
  await server.stop();
}
