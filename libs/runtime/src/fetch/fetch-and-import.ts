import { type ConnectorId, CONNECTORS } from '@chokepoint/connectors';
import { ok, type Result } from '@chokepoint/kernel';
import type { Runtime } from '../runtime.js';
import { fetchFiles, type FetchTools } from './fetch-files.js';
import { importFetched } from './import-fetched.js';

/** The release that a source's files are in the ledger, or why they are kept beside it only. */
export type FetchedRelease =
  | {
      readonly kind: 'imported' | 'already-imported';
      readonly releaseId: string;
      readonly facts: number;
    }
  | { readonly kind: 'kept'; readonly why: string };

/**
 * Fetches what a connector takes by itself, and imports it. Nothing reaches the ledger unless every
 * file is whole; `signal` ends the import too, which the next run finishes. Refuses what `fetchFiles` and `importFetched` refuse.
 */
export async function fetchAndImport(
  { config, ledger }: Pick<Runtime, 'config' | 'ledger'>,
  id: ConnectorId,
  signal: AbortSignal,
  tools?: FetchTools,
): Promise<Result<FetchedRelease>> {
  const fetched = await fetchFiles(config, id, { years: null, signal, tools });
  if (!fetched.ok) return fetched;
  const { keptOnly } = CONNECTORS[id];
  if (keptOnly !== undefined) return ok({ kind: 'kept', why: keptOnly });
  const imported = await importFetched(ledger, fetched.value, { signal });
  if (!imported.ok) return imported;
  const { kind, releaseId, facts } = imported.value;
  return ok({ kind, releaseId, facts });
}
