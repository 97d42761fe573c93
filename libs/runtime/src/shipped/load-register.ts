import { RegisterInitiativeHandler } from '@chokepoint/initiatives-application';
import type { Refusal } from '@chokepoint/kernel';
import { REGISTER } from '@chokepoint/reference-data';
import type { Loading } from './loading.js';

/** Opaque id of what the product itself records. */
export const SYSTEM_ACTOR = 'system';

/**
 * Appends what a ledger does not hold yet of the shipped register of initiatives.
 * @returns the entries that the ledger did not take, with the reason: an entry that was changed
 * instead of added to, after the ledger had recorded it
 */
export async function loadRegister({
  ledger,
  signal,
  onProgress,
}: Loading): Promise<readonly Refusal[]> {
  const handler = new RegisterInitiativeHandler(ledger);
  const step = 'Loading the register of initiatives';
  const refused: Refusal[] = [];
  for (const [index, entry] of REGISTER.entries()) {
    if (signal.aborted) break;
    const registered = await handler.execute({ entry, actor: SYSTEM_ACTOR });
    if (!registered.ok) refused.push(registered.error);
    // A start that finds nothing new has nothing to show.
    else if (registered.value.appended > 0) {
      onProgress?.({ step, done: index + 1, total: REGISTER.length });
    }
  }
  return refused;
}
