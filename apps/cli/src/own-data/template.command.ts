import { writeFile } from 'node:fs/promises';
import { TEMPLATE_IDS, TEMPLATE_LIST, templateCsv, TEMPLATES } from '@chokepoint/importers';
import type { TemplateId } from '@chokepoint/importers';
import { tableOf } from '@chokepoint/runtime';
import { Argument, Command } from 'commander';
import { renderTable } from '../terminal/render-table.js';
import { printJson, type Terminal } from '../terminal/terminal.js';

interface Options {
  readonly to?: string;
  readonly columns?: boolean;
  readonly json?: boolean;
}

/** `chokepoint template`: the layouts in which figures of one's own are brought. */
export const templateCommand = (terminal: Terminal): Command =>
  new Command('template')
    .description('Print a layout for own data as CSV to fill in; without a name, list the layouts')
    .addArgument(new Argument('[name]', 'which one').choices(TEMPLATE_IDS))
    .option('--columns', 'explain the columns instead')
    .option('--to <file>', 'write it to this file')
    .option('--json', 'as JSON')
    .action(async (name: TemplateId | undefined, { to, columns, json }: Options) => {
      if (name === undefined) {
        if (json) printJson(terminal, TEMPLATE_LIST);
        else terminal.stdout.write(`${list()}\n`);
        return;
      }
      const template = TEMPLATES[name];
      if (json) printJson(terminal, template);
      else if (columns) terminal.stdout.write(`${explain(name)}\n`);
      else if (to === undefined) terminal.stdout.write(templateCsv(template));
      else await writeFile(to, templateCsv(template));
    });

const list = (): string =>
  renderTable(
    tableOf(TEMPLATE_LIST, { template: ({ id }) => id, holds: ({ meaning }) => meaning }),
  );

const explain = (name: TemplateId): string =>
  renderTable(
    tableOf(TEMPLATES[name].columns, {
      column: (column) => column.name,
      needed: ({ required }) => (required ? 'yes' : 'no'),
      'what to write': ({ meaning, allowed }) =>
        allowed.length === 0 ? meaning : `${allowed.join(', ')}`,
      example: ({ example }) => example,
    }),
  );
