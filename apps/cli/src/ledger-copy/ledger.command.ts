import { copyLog, type CopyReport } from '@chokepoint/runtime';
import { Command } from 'commander';
import { orRefuse } from '../terminal/refused.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { addressOf, withLog } from '../terminal/with-log.js';
import { withProgress } from '../terminal/with-progress.js';

interface Options {
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
}

/** `chokepoint ledger`: what is done with the ledger as a whole. */
export const ledgerCommand = (terminal: Terminal): Command =>
  new Command('ledger')
    .description('Work with the ledger as a whole')
    .addCommand(copyCommand(terminal));

const copyCommand = (terminal: Terminal): Command =>
  new Command('copy')
    .description('Move a ledger to another store: every event with its order, id, hash and time')
    .requiredOption('--from <address>', 'postgres://…, kurrentdb://… or a data folder')
    .requiredOption('--to <address>', 'the same; empty, or begun by an earlier copy')
    .option('--json', 'as JSON')
    .action(async ({ from, to, json }: Options) => {
      const report = await copy(terminal, from, to);
      if (json) printJson(terminal, report);
      else terminal.stdout.write(`${sentence(report)}\n`);
    });

function copy(terminal: Terminal, from: string, to: string): Promise<CopyReport> {
  const [source, target] = [addressOf(terminal, from), addressOf(terminal, to)];
  return withLog(source, 'read', ({ ledger }) =>
    withLog(target, 'write', (opened) =>
      withProgress(terminal, async (onProgress) =>
        orRefuse(await copyLog(ledger, opened.ledger, onProgress)),
      ),
    ),
  );
}

const sentence = ({ copied, events, commits, head }: CopyReport): string =>
  `${copied} events copied. Both ledgers hold the same ${events} events in ${commits} appends ` +
  `up to position ${head.position}: compared one by one.`;
