import type { AnalysesDone } from '@chokepoint/runtime';
import { Command } from 'commander';
import { orRefuse, RefusedError } from '../terminal/refused.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { withProgress } from '../terminal/with-progress.js';
import { withRuntime } from '../terminal/with-runtime.js';

interface Options {
  readonly json?: boolean;
}

/**
 * `chokepoint analyse`: what a worker does by itself. The analyses as they stand are
 * `chokepoint query analyses`, what moved `chokepoint query initiatives/…/impact`.
 */
export const analyseCommand = (terminal: Terminal): Command =>
  new Command('analyse')
    .description('Register the default analyses that are missing, and run those with new figures')
    .option('--json', 'as JSON')
    .action(async ({ json = false }: Options) => {
      const done = await withRuntime(terminal, async (runtime) => {
        await withProgress(terminal, (onProgress) => runtime.catchUp(onProgress));
        const outcome = orRefuse(
          await withProgress(terminal, (onProgress) => runtime.analyse(onProgress)),
        );
        await withProgress(terminal, (onProgress) => runtime.catchUp(onProgress));
        return outcome;
      });
      if (json) printJson(terminal, done);
      else terminal.stdout.write(`${describe(done)}\n`);
      const [first] = done.refused;
      if (first !== undefined) throw new RefusedError(first);
    });

const describe = ({ registered, runs }: AnalysesDone): string =>
  registered + runs === 0
    ? 'Every analysis is registered and run on the figures as they are.'
    : `${registered} analyses were registered, ${runs} were run.`;
