import type { RebuiltProjection } from '@chokepoint/runtime';
import { Argument, Command } from 'commander';
import { PROJECTION_NAMES, type ProjectionName } from '../projections/projection-names.js';
import { orRefuse } from '../terminal/refused.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { withProgress } from '../terminal/with-progress.js';
import { withRuntime } from '../terminal/with-runtime.js';

/** `chokepoint rebuild`: makes read models again from the log, beside those in use. */
export const rebuildCommand = (terminal: Terminal): Command =>
  new Command('rebuild')
    .description('Make read models again from the ledger; the old ones are served until then')
    .addArgument(
      new Argument('[name]', 'which ones').choices([...PROJECTION_NAMES, 'all']).default('all'),
    )
    .option('--json', 'as JSON')
    .action(async (name: ProjectionName | 'all', { json = false }: { json?: boolean }) => {
      const names = name === 'all' ? PROJECTION_NAMES : [name];
      await withRuntime(terminal, async (runtime) => {
        const rebuilt = orRefuse(
          await withProgress(terminal, (onProgress) => runtime.rebuild(names, onProgress)),
        );
        if (json) printJson(terminal, { ...(await runtime.headState()), rebuilt });
        else terminal.stdout.write(rebuilt.map(line).join(''));
      });
    });

function line({ name, events, position, stillRead }: RebuiltProjection): string {
  const said = `The read models '${name}' were made again from ${events === 1 ? '1 event' : `${events} events`} and hold the ledger up to ${position}.`;
  const left = stillRead === 0 ? '' : ' The old ones are still read; the next rebuild drops them.';
  return `${said}${left}\n`;
}
