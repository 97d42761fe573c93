import { writeBackup } from '@chokepoint/runtime';
import { Command } from 'commander';
import { orRefuse } from '../terminal/refused.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { addressOf, withLog } from '../terminal/with-log.js';
import { withProgress } from '../terminal/with-progress.js';

interface Options {
  readonly from?: string;
  readonly json?: boolean;
}

/** `chokepoint backup`: the ledger and its signed heads in one file. */
export const backupCommand = (terminal: Terminal): Command =>
  new Command('backup')
    .description('Write the ledger and its signed heads to one file, from which it can be restored')
    .argument('<file>', 'file to write, e.g. ledger.backup.gz; must not exist')
    .option('--from <address>', 'another ledger than that of the settings')
    .option('--json', 'as JSON')
    .action(async (file: string, { from, json }: Options) => {
      const report = await withLog(addressOf(terminal, from), 'read', (log) =>
        withProgress(terminal, async (onProgress) =>
          orRefuse(await writeBackup(log, file, onProgress)),
        ),
      );
      if (json) return printJson(terminal, report);
      const { events, position, signedHeads, root } = report;
      terminal.stdout.write(
        `${events} events up to position ${position} and ${signedHeads} signed heads written to ${file}.\n` +
          `Tree root ${root}\n`,
      );
    });
