import { randomIds } from '@chokepoint/runtime';
import { type WithdrawOutcome, withdrawRelease } from '@chokepoint/supply-application';
import { Command } from 'commander';
import { orRefuse } from '../terminal/refused.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { withProgress } from '../terminal/with-progress.js';
import { withRuntime } from '../terminal/with-runtime.js';

interface Options {
  readonly reason: string;
  readonly on?: string;
  readonly json?: boolean;
}

/** Opaque id of whoever writes on the command line. */
const CLI_ACTOR = 'cli';

/** `chokepoint withdraw <release>`: takes a release out of count. */
export const withdrawCommand = (terminal: Terminal): Command =>
  new Command('withdraw')
    .description('Take a release out of count; its figures fall back to the editions before it')
    .argument('<release>', 'e.g. usgs-mcs-2024')
    .requiredOption('--reason <text>', 'why it no longer counts')
    .option('--on <day>', 'when it was withdrawn, e.g. 2024-03-05; today by default')
    .option('--json', 'as JSON')
    .action(async (releaseId: string, { reason, on, json = false }: Options) => {
      const outcome = await withRuntime(terminal, async (runtime) => {
        const { ledger } = runtime;
        const withdrawnOn = on ?? runtime.today();
        const command = { releaseId, reason, withdrawnOn, actor: CLI_ACTOR };
        const withdrawn = orRefuse(await withdrawRelease({ ledger, ids: randomIds }, command));
        if (runtime.config.projections) {
          await withProgress(terminal, (onProgress) => runtime.catchUp(onProgress));
        }
        return withdrawn;
      });
      if (json) printJson(terminal, outcome);
      else terminal.stdout.write(`${describe(outcome)}\n`);
    });

const describe = ({ releaseId, withdrawnOn, position }: WithdrawOutcome): string =>
  `${releaseId} withdrawn on ${withdrawnOn}; it does not count from ledger position ${position} on.`;
