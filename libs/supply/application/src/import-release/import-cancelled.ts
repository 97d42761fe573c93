import { refuse, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import type { ReleaseState } from '@chokepoint/supply';
import { readRelease, releaseStream } from '../release/read-release.js';

/**
 * Refuses 'import-cancelled', saying what the ledger holds of the release by now and what can be
 * done about it. `rows`: read of its files before.
 */
export async function importCancelled(
  ledger: Ledger,
  { source, edition }: { readonly source: string; readonly edition: string },
  rows: number,
): Promise<Result<never>> {
  const { state } = await readRelease(ledger, releaseStream(source, edition));
  const releaseId = `${source}-${edition}`;
  const details = { releaseId, status: state.status, rows };
  return refuse('import-cancelled', whatIsLeft(releaseId, state.status), details);
}

function whatIsLeft(releaseId: string, status: ReleaseState['status']): string {
  switch (status) {
    case 'unknown':
      return `nothing of ${releaseId} was recorded. Import the files again at any time.`;
    case 'receiving':
      return `${releaseId} is not complete and counts in no answer. Import the same files again to finish it, or give it up: chokepoint withdraw ${releaseId} --reason '…'`;
    case 'sealed':
    case 'withdrawn':
      return `${releaseId} is in the ledger as it was before.`;
  }
}
