import { refuse } from '@chokepoint/kernel';
import type { OnProgress, Runtime } from '@chokepoint/runtime';
import type { ImportOutcome } from '@chokepoint/supply-application';
import { orRefuse } from '../terminal/refused.js';

/**
 * Brings what was imported into the answers, where no worker does that. Refuses 'import-cancelled'
 * when that was cut off: the releases are whole by then.
 */
export async function intoReadModels(
  runtime: Runtime,
  outcomes: readonly ImportOutcome[],
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<void> {
  if (!runtime.config.projections) return;
  const stop = (): void => runtime.interrupt();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  await runtime.catchUp(onProgress);
  signal.removeEventListener('abort', stop);
  if (!signal.aborted) return;
  const releases = outcomes.map(({ releaseId }) => releaseId);
  const message = `${releases.join(', ')} ${releases.length === 1 ? 'is' : 'are'} imported. The next command brings what is missing into the answers.`;
  orRefuse(refuse('import-cancelled', message, { releases }));
}
