import type { Refusal } from '@chokepoint/kernel';
import { registerProjects } from '@chokepoint/projects-application';
import { PROJECTS } from '@chokepoint/reference-data';
import type { Loading } from './loading.js';
import { SYSTEM_ACTOR } from './load-register.js';

/**
 * Appends what a ledger does not hold yet of the shipped projects, each by itself.
 * @returns the entries that the ledger did not take, with the reason
 */
export async function loadProjects({
  ledger,
  signal,
  onProgress,
}: Loading): Promise<readonly Refusal[]> {
  const step = 'Loading the register of projects';
  const refused: Refusal[] = [];
  for (const [index, entry] of PROJECTS.entries()) {
    if (signal.aborted) break;
    const registered = await registerProjects(ledger, { entries: [entry], actor: SYSTEM_ACTOR });
    if (!registered.ok) refused.push(registered.error);
    // A start that finds nothing new has nothing to show.
    else if (registered.value.some(({ added }) => added.length > 0)) {
      onProgress?.({ step, done: index + 1, total: PROJECTS.length });
    }
  }
  return refused;
}
