import { toCsv, type Answered } from '@chokepoint/runtime';
import { Command } from 'commander';
import { orRefuse } from '../terminal/refused.js';
import { renderTable } from '../terminal/render-table.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { answer } from './answer.js';
import { readParameters } from './parameters.js';

/** `chokepoint query <route>`: asks what HTTP asks, in the same words. */
export const queryCommand = (terminal: Terminal): Command =>
  new Command('query')
    .description('Ask a route of the API, e.g. minerals/gallium/concentration --stage processing')
    .argument('<route>', 'path below /api/v1/, e.g. minerals/gallium/facts')
    .argument('[parameters...]', "the route's parameters, as --name value")
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV, where the answer is a table')
    .allowUnknownOption()
    .action(async (route: string, rest: string[], options: Format) => {
      const question = orRefuse(readParameters(route, rest));
      print(terminal, orRefuse(await answer(terminal, question)), options);
    });

interface Format {
  readonly json?: boolean;
  readonly csv?: boolean;
}

function print(
  terminal: Terminal,
  { answer: found, table }: Answered,
  { json, csv }: Format,
): void {
  if (table === null || json) printJson(terminal, found);
  else terminal.stdout.write(csv ? toCsv(table) : `${renderTable(table)}\n`);
}
