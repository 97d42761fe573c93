import { indicatorsRoute, releasesRoute, type Runtime } from '@chokepoint/runtime';

/** Days on which something came out, the latest first: each is a pair with the ledger's head. */
export async function publishedDays(runtime: Runtime): Promise<readonly string[]> {
  const answer = await releasesRoute.ask(runtime, {}, '');
  if (!answer.ok) throw new Error(answer.error.message);
  const days = new Set(answer.value.releases.map(({ publishedOn }) => publishedOn));
  return [...days].sort().reverse();
}

/** Milliseconds of each call; `cold` forgets before each one, `warm` asks what was asked before. */
export async function timesOf(
  runtime: Runtime,
  days: readonly string[],
  rounds: number,
  kind: 'cold' | 'warm',
): Promise<readonly number[]> {
  if (kind === 'warm') await askAll(runtime, days);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (kind === 'cold') runtime.indicators.clear();
    const started = performance.now();
    await askOf(runtime, kind === 'cold' ? undefined : days[round % WARM_DAYS]);
    times.push(performance.now() - started);
  }
  return times;
}

/** Pairs that the memory holds together. */
const WARM_DAYS = 3;

async function askAll(runtime: Runtime, days: readonly string[]): Promise<void> {
  for (const day of days.slice(0, WARM_DAYS)) await askOf(runtime, day);
}

async function askOf(runtime: Runtime, publishedBy: string | undefined): Promise<void> {
  const query = publishedBy === undefined ? {} : { publishedBy };
  const answer = await indicatorsRoute.ask(runtime, query, '');
  if (!answer.ok || answer.value.series.length === 0) throw new Error('No indicators');
}
