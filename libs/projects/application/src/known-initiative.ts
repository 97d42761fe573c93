import { initiativeStream } from '@chokepoint/initiatives';
import { refuse, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import type { ProjectEvent } from '@chokepoint/projects';

/** Refuses 'unknown-initiative' for a registration that names one that is on no register. */
export async function unknownInitiative(
  ledger: Ledger,
  { type, data }: ProjectEvent,
): Promise<Result<never> | null> {
  if (type !== 'ProjectRegistered' || data.initiative === null) return null;
  const [first] = await ledger.readStream(initiativeStream(data.initiative), { limit: 1 });
  if (first !== undefined) return null;
  return refuse(
    'unknown-initiative',
    `The register holds no initiative '${data.initiative}'; /initiatives lists them.`,
  );
}
