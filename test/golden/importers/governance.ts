import type { Ledger } from '@chokepoint/ledger';
import type { GovernanceReported, GovernanceRow } from '@chokepoint/supply';

/** Every governance estimate that a release brought into the ledger. */
export async function governanceBy(ledger: Ledger, releaseId: string): Promise<GovernanceRow[]> {
  const events = await ledger.readStream(`release-${releaseId}`, { limit: 100_000 });
  return events
    .filter(({ type }) => type === 'GovernanceReported')
    .flatMap(({ data }) => (data as GovernanceReported).rows);
}
