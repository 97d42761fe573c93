import {
  CONNECTOR_IDS,
  type ConnectorId,
  type FetchPlan,
  type FetchTools,
} from '@chokepoint/runtime';
import { Argument, Command } from 'commander';
import { describeImport } from '../import/describe-import.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { describeFiles, describePlan } from './describe-fetch.js';
import {
  fetchAndImport,
  type FetchCommandOptions,
  type FetchedAndImported,
  plan,
} from './fetch-and-import.js';

interface Options extends FetchCommandOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/**
 * `chokepoint fetch <source>`: a source's files from its publisher, then into the ledger. To call it
 * is the consent to one run; it says first whom it calls.
 */
export const fetchCommand = (terminal: Terminal, tools?: FetchTools): Command =>
  new Command('fetch')
    .description("Fetch a source's files from its publisher over the network, and import them")
    .addArgument(new Argument('<source>', 'what to fetch').choices(CONNECTOR_IDS))
    .option('--years <years>', 'years, or the edition, as 2023 or 2021-2023')
    .option('--edition <name>', 'name the edition so, e.g. for a revised file of a known edition')
    .option('--published <date>', 'when it was published, e.g. 2024-03-05 or 2024-03')
    .option('--dry-run', 'only list what would be called')
    .option('--json', 'as JSON')
    .action(async (source: ConnectorId, { dryRun, json, ...options }: Options) => {
      const planned = plan(terminal, source, options);
      if (dryRun) {
        if (json) printJson(terminal, planned);
        else terminal.stdout.write(`${describePlan(planned, 'Would call')}\n`);
        return;
      }
      terminal.stderr.write(`${describePlan(planned, 'Calls')}\n`);
      const onFetched = json
        ? undefined
        : (files: Parameters<typeof describeFiles>[0]): void => {
            terminal.stdout.write(`${describeFiles(files)}\n`);
          };
      const done = await fetchAndImport(terminal, planned, options, { tools, onFetched });
      if (json) printJson(terminal, { ...done, keptOnly: planned.keptOnly });
      else terminal.stdout.write(`\n${describeDone(done, planned)}\n`);
    });

const describeDone = ({ imported }: FetchedAndImported, { keptOnly }: FetchPlan): string =>
  imported === null ? `Kept, not imported. ${keptOnly}` : describeImport(imported);
