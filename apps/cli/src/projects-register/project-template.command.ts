import { writeFile } from 'node:fs/promises';
import { PROJECT_EXAMPLES, PROJECT_LAYOUT, writeTable } from '@chokepoint/importers';
import { tableOf } from '@chokepoint/runtime';
import { Command } from 'commander';
import { renderTable } from '../terminal/render-table.js';
import { printJson, type Terminal } from '../terminal/terminal.js';

interface Options {
  readonly columns?: boolean;
  readonly to?: string;
  readonly json?: boolean;
}

/** `chokepoint projects template`: the layout of a list of projects. */
export const projectTemplateCommand = (terminal: Terminal): Command =>
  new Command('template')
    .description('Print the layout as CSV to fill in, with a project and an offtake as examples')
    .option('--columns', 'explain the columns instead')
    .option('--to <file>', 'write it to this file')
    .option('--json', 'as JSON')
    .action(async ({ columns, to, json }: Options) => {
      const csv = writeTable(PROJECT_LAYOUT, PROJECT_EXAMPLES);
      if (json) printJson(terminal, PROJECT_LAYOUT);
      else if (columns) terminal.stdout.write(`${explain()}\n`);
      else if (to === undefined) terminal.stdout.write(csv);
      else await writeFile(to, csv);
    });

const explain = (): string =>
  renderTable(
    tableOf(PROJECT_LAYOUT.columns, {
      column: (column) => column.name,
      needed: ({ required }) => (required ? 'yes' : 'no'),
      'what to write': ({ meaning, allowed }) =>
        allowed.length === 0 ? meaning : allowed.join(', '),
      example: ({ example }) => example,
    }),
  );
