import { restoreBackup } from '@chokepoint/runtime';
import { Command } from 'commander';
import { orRefuse } from '../terminal/refused.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { addressOf, withLog } from '../terminal/with-log.js';
import { withProgress } from '../terminal/with-progress.js';

interface Options {
  readonly into?: string;
  readonly resume?: boolean;
  readonly json?: boolean;
}

/** `chokepoint restore`: a backup into an empty ledger, verified before and after. */
export const restoreCommand = (terminal: Terminal): Command =>
  new Command('restore')
    .description('Restore a backup into an empty ledger; the file is checked whole before')
    .argument('<file>', 'file that `chokepoint backup` wrote')
    .option('--into <address>', 'another ledger than that of the settings')
    .option('--resume', 'go on with a restore of this file that was interrupted')
    .option('--json', 'as JSON')
    .action(async (file: string, { into, resume = false, json }: Options) => {
      const report = await withLog(addressOf(terminal, into), 'write', (log) =>
        withProgress(terminal, async (onProgress) =>
          orRefuse(await restoreBackup(log, file, { resume, onProgress })),
        ),
      );
      if (json) return printJson(terminal, report);
      const { events, position, signedHeads, createdAt } = report;
      terminal.stdout.write(
        `${events} events up to position ${position} and ${signedHeads} signed heads restored and ` +
          `verified, as of ${createdAt}.\nThe read models are made from them at the next start.\n`,
      );
    });
