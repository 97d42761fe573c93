import type { Append, AppendOutcome, Ledger } from '@chokepoint/ledger';
import { onTestFinished } from 'vitest';
import type { OpenedAdapter } from '../contract/adapters.js';

/** The log as seen by several writers that share nothing but the log itself; closed with the test. */
export async function severalHandles(adapter: OpenedAdapter, count = 4): Promise<Ledger[]> {
  const others = await Promise.all(Array.from({ length: count - 1 }, () => adapter.another()));
  onTestFinished(async () => {
    for (const { close } of others) await close();
  });
  return [adapter.ledger, ...others.map(({ ledger }) => ledger)];
}

/** Sends all appends at once, each by the next of the handles. */
export const sendAtOnce = (
  handles: readonly Ledger[],
  appends: readonly Append[],
): Promise<AppendOutcome[]> =>
  Promise.all(appends.map((append, n) => handles[n % handles.length]!.append(append)));

/** How many outcomes there are of each kind, or of each code of refusal. */
export function tally(outcomes: readonly AppendOutcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    const name = outcome.kind === 'refused' ? outcome.code : outcome.kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
