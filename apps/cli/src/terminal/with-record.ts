import type { Result } from '@chokepoint/kernel';
import type { Runtime } from '@chokepoint/runtime';
import { orRefuse } from './refused.js';
import type { Terminal } from './terminal.js';
import { withProgress } from './with-progress.js';
import { withRuntime } from './with-runtime.js';

/** Opaque id of whoever writes on the command line. */
export const CLI_ACTOR = 'cli';

/** Records something, then lets the read models follow, where this process keeps them. */
export const withRecord = <Outcome>(
  terminal: Terminal,
  record: (runtime: Runtime) => Promise<Result<Outcome>>,
): Promise<Outcome> =>
  withRuntime(terminal, async (runtime) => {
    const outcome = orRefuse(await record(runtime));
    if (runtime.config.projections) {
      await withProgress(terminal, (onProgress) => runtime.catchUp(onProgress));
    }
    return outcome;
  });
