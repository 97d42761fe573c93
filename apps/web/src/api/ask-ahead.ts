import { ProblemError } from '@chokepoint/ui';
import { type QueryClient, type QueryKey } from '@tanstack/react-query';
import { type ZodType } from 'zod';
import { type Params } from './get.js';
import { ask } from './queries.js';

/**
 * Asks what the page shows once more, as of the days next to the one that is shown, so that a step of
 * the time bar finds its answers there. One question at a time: what a reader asks for goes first.
 * Ends early when the signal says so, or when the server takes no more; what it refuses for one day
 * (there was no such initiative yet) it may answer for the other.
 */
export async function askAhead(
  client: QueryClient,
  shown: string | null,
  days: readonly (string | null)[],
  signal: AbortSignal,
): Promise<void> {
  const active = client.getQueryCache().findAll({ type: 'active' });
  for (const day of days) {
    for (const { queryKey, meta } of active) {
      const asked = askedOf(queryKey);
      if (asked === null || meta?.answer === undefined) continue;
      if (signal.aborted) return;
      const question = ask(meta.answer, asked.path, onDay(asked.params, shown, day));
      await client.prefetchQuery(question);
      if (takesNoMore(client.getQueryState(question.queryKey)?.error)) return;
    }
  }
}

/** Whether the server cannot be reached or says that it is asked too much. */
const takesNoMore = (error: Error | null | undefined): boolean =>
  error instanceof ProblemError
    ? error.problem.status === TOO_MANY || error.problem.status >= 500
    : error instanceof Error;

const TOO_MANY = 429;

/** A question that depends on what had been published; null for any other. */
function askedOf([path, params]: QueryKey): { path: string; params: Params } | null {
  if (typeof path !== 'string' || typeof params !== 'object' || params === null) return null;
  return 'publishedBy' in params ? { path, params: params as Params } : null;
}

/** The same parameters as of another day; deadlines are judged on the day of the time bar. */
export function onDay(params: Params, shown: string | null, day: string | null): Params {
  const publishedBy = day ?? undefined;
  const judged = 'asOf' in params && (params['asOf'] ?? null) === shown;
  return { ...params, publishedBy, ...(judged && { asOf: publishedBy }) };
}

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** The contract of the answer. */
      readonly answer?: ZodType<object>;
    };
  }
}
