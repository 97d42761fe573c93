import { RegisterInitiativeHandler } from '@chokepoint/initiatives-application';
import type { Ledger } from '@chokepoint/ledger';
import { REGISTER } from '@chokepoint/reference-data';
import type { OnProgress } from '../progress/progress.js';

/** Opaque id of what the product itself records. */
export const SYSTEM_ACTOR = 'system';

/**
 * Appends what a ledger does not hold yet of the shipped register of initiatives.
 * @throws Error when an entry was changed that the ledger holds: the register may only grow.
 */
export async function loadRegister(ledger: Ledger, onProgress?: OnProgress): Promise<void> {
  const handler = new RegisterInitiativeHandler(ledger);
  for (const [index, entry] of REGISTER.entries()) {
    const registered = await handler.execute({ entry, actor: SYSTEM_ACTOR });
    if (!registered.ok) throw new Error(`${registered.error.code}: ${registered.error.message}`);
    const step = 'Loading the register of initiatives';
    onProgress?.({ step, done: index + 1, total: REGISTER.length });
  }
}
