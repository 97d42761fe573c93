import { Command } from 'commander';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { withProgress } from '../terminal/with-progress.js';
import { withRuntime } from '../terminal/with-runtime.js';

/** `chokepoint rebuild`: makes the read models again from the log. */
export const rebuildCommand = (terminal: Terminal): Command =>
  new Command('rebuild')
    .description('Empty the read models and make them again from the ledger')
    .option('--json', 'as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const head = await withRuntime(terminal, async (runtime) => {
        await withProgress(terminal, (onProgress) => runtime.rebuild(onProgress));
        return runtime.headState();
      });
      if (json) printJson(terminal, head);
      else
        terminal.stdout.write(`The read models hold the ledger up to ${head.readModelPosition}.\n`);
    });
