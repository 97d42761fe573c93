import type { Answered } from '@chokepoint/runtime';
import { Command } from 'commander';
import { orRefuse } from '../terminal/refused.js';
import { renderTable } from '../terminal/render-table.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { answer } from './answer.js';
import { readParameters } from './parameters.js';
import { formatOfFile, printCsv, writeTable } from './write-table.js';

/** `chokepoint query <route>`: asks what HTTP asks, in the same words. */
export const queryCommand = (terminal: Terminal): Command =>
  new Command('query')
    .description('Ask a route of the API, e.g. minerals/gallium/concentration --stage processing')
    .argument('<route>', 'path below /api/v1/, e.g. minerals/gallium/facts')
    .argument('[parameters...]', "the route's parameters, as --name value")
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV, where the answer is a table')
    .option('--output <file>', 'write the table to a file: .csv, .xlsx, .parquet or .json')
    .allowUnknownOption()
    .action(async (route: string, rest: string[], options: Options) => {
      const question = orRefuse(readParameters(route, rest));
      const format = options.output === undefined ? null : formatOfFile(options.output);
      const answered = orRefuse(await answer(terminal, question));
      if (options.output === undefined || format === null) await print(terminal, answered, options);
      else await writeTable(terminal, answered, { file: options.output, format });
    });

interface Options {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly output?: string;
}

async function print(terminal: Terminal, answered: Answered, { json, csv }: Options) {
  const { answer: found, table } = answered;
  if (table === null || json) printJson(terminal, found);
  else if (csv) await printCsv(terminal, answered);
  else terminal.stdout.write(`${renderTable(table)}\n`);
}
