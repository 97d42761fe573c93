import { Command, Option } from 'commander';
import { answer } from '../query/answer.js';
import { printCsv } from '../query/write-table.js';
import { orRefuse } from '../terminal/refused.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { describeDifferences } from './describe-differences.js';

const ROUTES = { concentration: 'diff', figures: 'diff/figures', register: 'diff/register' };

interface Options {
  readonly of: keyof typeof ROUTES;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly mineral?: string;
  readonly source?: string;
  readonly initiative?: string;
  readonly limit: string;
  readonly cursor?: string;
}

/** `chokepoint diff`: what differs between two states, by how much and why. */
export const diffCommand = (terminal: Terminal): Command =>
  new Command('diff')
    .description('What differs between two states, by how much and why')
    .argument(
      '<from>',
      'a day (2023-12-31), a release (usgs-mcs-2024) or latest; behind an @, a position or an instant',
    )
    .argument('[to]', 'the same', 'latest')
    .addOption(
      new Option('--of <what>', 'what is compared')
        .choices(Object.keys(ROUTES))
        .default('concentration'),
    )
    .option('--mineral <id>', 'of one mineral')
    .option('--source <id>', 'of one source')
    .option(
      '--initiative <id>',
      'of one initiative: its statements with --of register, else the minerals that it covers',
    )
    .option('--limit <n>', 'how many at most', '25')
    .option('--cursor <cursor>', 'the page after another')
    .option('--csv', 'as CSV, a row a part')
    .option('--json', 'as JSON')
    .action(async (from: string, to: string, { of, json, csv, ...asked }: Options) => {
      const parameters = new URLSearchParams(Object.entries({ from, to, ...asked }));
      const found = orRefuse(await answer(terminal, `${ROUTES[of]}?${parameters}`));
      if (json) printJson(terminal, found.answer);
      else if (csv) await printCsv(terminal, found);
      else terminal.stdout.write(`${describeDifferences(found.answer)}\n`);
    });
