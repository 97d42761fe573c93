import { isIsoDate, ok, refuse, type IdSource, type Result } from '@chokepoint/kernel';
import { type AppendRefused, lastRevision, type Ledger } from '@chokepoint/ledger';
import { supplySchemaVersion, withdrawRelease as decide } from '@chokepoint/supply';
import { readRelease } from '../release/read-release.js';
import type { WithdrawOutcome, WithdrawRelease } from './withdraw-release.command.js';

export interface WithdrawDependencies {
  readonly ledger: Ledger;
  readonly ids: IdSource;
}

/**
 * Takes a release out of count: from here on its slices fall back to what lies before. Its events
 * stay. One whose import was not finished is given up for good: an import that is still running
 * ends with 'release-busy'. Refuses what the decider refuses, and 'not-a-date', 'not-storable', 'release-busy'.
 */
export async function withdrawRelease(
  { ledger, ids }: WithdrawDependencies,
  command: WithdrawRelease,
): Promise<Result<WithdrawOutcome>> {
  const { releaseId, withdrawnOn, actor } = command;
  if (!isIsoDate(withdrawnOn)) return refuse('not-a-date', `'${withdrawnOn}' is not a day.`);
  const stream = `release-${releaseId}`;
  // Before the state is read: whatever comes between the two makes the append be refused.
  const revision = await lastRevision(ledger, stream);
  const known = await readRelease(ledger, stream);
  const decided = decide(known.state, command);
  if (!decided.ok) return decided;
  const event = {
    id: ids.next(),
    type: 'ReleaseWithdrawn',
    schemaVersion: supplySchemaVersion('ReleaseWithdrawn'),
    data: decided.value,
    metadata: { actor },
  };
  const appended = await ledger.append({
    appendId: ids.next(),
    writes: [{ stream, expected: revision, events: [event] }],
  });
  if (appended.kind === 'refused') return notWritten(releaseId, appended);
  const { reason } = decided.value;
  return ok({ releaseId, reason, withdrawnOn, position: appended.lastPosition });
}

function notWritten(releaseId: string, refused: AppendRefused): Result<never> {
  if (refused.code === 'not-storable') {
    return refuse('not-storable', refused.reason, { releaseId });
  }
  const message = `The ledger refused to write (${refused.code}). Try again.`;
  return refuse('release-busy', message, { releaseId });
}
