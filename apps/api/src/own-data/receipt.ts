import type { OwnDataReceipt } from '@chokepoint/api-contract';
import { ok, type Result } from '@chokepoint/kernel';
import type { Runtime } from '@chokepoint/runtime';
import type { ImportOutcome } from '@chokepoint/supply-application';

/** Opaque id of whoever writes over HTTP: the token says that they may, not who they are. */
export const API_ACTOR = 'api';

/** What was written. Where a worker keeps the read models, it says how far they are. */
export async function toReceipt(
  runtime: Runtime,
  imported: Result<ImportOutcome>,
): Promise<Result<OwnDataReceipt>> {
  if (!imported.ok) return imported;
  if (runtime.config.projections) await runtime.catchUp();
  const { releaseId, kind, edition, files } = imported.value;
  const { readModelPosition } = await runtime.headState();
  const rows = files.reduce((sum, file) => sum + file.imported, 0);
  return ok({ release: releaseId, kind, edition, rows, readModelPosition });
}
