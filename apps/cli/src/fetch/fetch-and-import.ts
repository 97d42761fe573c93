import {
  type ConnectorId,
  type FetchedFile,
  type FetchedSource,
  fetchFiles,
  type FetchPlan,
  type FetchTools,
  importFetched,
  parseYears,
  planFetch,
  recogniseFetched,
  type Years,
} from '@chokepoint/runtime';
import type { ImportOutcome } from '@chokepoint/supply-application';
import { intoReadModels } from '../import/into-read-models.js';
import { interruptible } from '../terminal/interruptible.js';
import { orRefuse } from '../terminal/refused.js';
import type { Terminal } from '../terminal/terminal.js';
import { withProgress } from '../terminal/with-progress.js';
import { configOf, withRuntime } from '../terminal/with-runtime.js';

export interface FetchCommandOptions {
  readonly years?: string;
  readonly edition?: string;
  readonly published?: string;
}

export interface FetchedAndImported {
  readonly fetched: FetchedSource;
  /** Null where what was fetched is kept only, as the plan says. */
  readonly imported: ImportOutcome | null;
}

/** What would be called. */
export function plan(
  terminal: Terminal,
  source: ConnectorId,
  { years }: FetchCommandOptions,
): FetchPlan {
  const today = new Date().toISOString().slice(0, 10);
  return orRefuse(planFetch(configOf(terminal), source, yearsOf(years), today));
}

interface Listening {
  readonly tools: FetchTools | undefined;
  /** Called when the files are there, and nothing of them is imported yet. */
  readonly onFetched: ((files: readonly FetchedFile[]) => void) | undefined;
}

/**
 * Fetches first and opens the ledger afterwards: nobody waits for a publisher with it open. Ctrl-C ends
 * it after the part in hand; the same call goes on from there.
 */
export const fetchAndImport = (
  terminal: Terminal,
  planned: FetchPlan,
  options: FetchCommandOptions,
  listening: Listening,
): Promise<FetchedAndImported> =>
  interruptible(terminal, (signal) => untilStopped(terminal, planned, options, listening, signal));

async function untilStopped(
  terminal: Terminal,
  { connector, keptOnly }: FetchPlan,
  { years, edition, published }: FetchCommandOptions,
  { tools, onFetched }: Listening,
  signal: AbortSignal,
): Promise<FetchedAndImported> {
  const fetched = await withProgress(terminal, async (onProgress) => {
    const options = { years: yearsOf(years), signal, onProgress, tools };
    return orRefuse(await fetchFiles(configOf(terminal), connector, options));
  });
  onFetched?.(fetched.files);
  if (keptOnly !== null) return { fetched, imported: null };
  orRefuse(await recogniseFetched(fetched, edition));
  const imported = await withRuntime(terminal, (runtime) =>
    withProgress(terminal, async (onProgress) => {
      const options = { edition, published, signal };
      const outcome = orRefuse(await importFetched(runtime.ledger, fetched, options, onProgress));
      await intoReadModels(runtime, [outcome], signal, onProgress);
      return outcome;
    }),
  );
  return { fetched, imported };
}

const yearsOf = (text: string | undefined): Years | null =>
  text === undefined ? null : orRefuse(parseYears(text));
