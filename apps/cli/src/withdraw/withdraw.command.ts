import { randomIds } from '@chokepoint/runtime';
import { type WithdrawOutcome, withdrawRelease } from '@chokepoint/supply-application';
import { Command } from 'commander';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { CLI_ACTOR, withRecord } from '../terminal/with-record.js';

interface Options {
  readonly reason: string;
  readonly on?: string;
  readonly json?: boolean;
}

/** `chokepoint withdraw <release>`: takes a release out of count. */
export const withdrawCommand = (terminal: Terminal): Command =>
  new Command('withdraw')
    .description('Take a release out of count; its figures fall back to the editions before it')
    .argument('<release>', 'e.g. usgs-mcs-2024')
    .requiredOption('--reason <text>', 'why it no longer counts')
    .option('--on <day>', 'when it was withdrawn, e.g. 2024-03-05; today by default')
    .option('--json', 'as JSON')
    .action(async (releaseId: string, { reason, on, json = false }: Options) => {
      const outcome = await withRecord(terminal, (runtime) => {
        const withdrawnOn = on ?? runtime.today();
        const command = { releaseId, reason, withdrawnOn, actor: CLI_ACTOR };
        return withdrawRelease({ ledger: runtime.ledger, ids: randomIds }, command);
      });
      if (json) printJson(terminal, outcome);
      else terminal.stdout.write(`${describe(outcome)}\n`);
    });

const describe = ({ releaseId, withdrawnOn, position }: WithdrawOutcome): string =>
  `${releaseId} withdrawn on ${withdrawnOn}; it does not count from ledger position ${position} on.`;
