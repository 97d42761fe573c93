import { type SettingRow, settingRows, tableOf } from '@chokepoint/runtime';
import { Command } from 'commander';
import { renderTable } from '../terminal/render-table.js';
import { printJson, type Terminal } from '../terminal/terminal.js';

/** `chokepoint settings`: the environment variables and what they mean. */
export const settingsCommand = (terminal: Terminal): Command =>
  new Command('settings')
    .description('The environment variables that set the product up')
    .option('--json', 'as JSON')
    .option('--markdown', 'as a Markdown table, for the README')
    .action(({ json = false, markdown = false }: { json?: boolean; markdown?: boolean }) => {
      const rows = settingRows();
      if (json) printJson(terminal, rows);
      else terminal.stdout.write(`${markdown ? asMarkdown(rows) : asTable(rows)}\n`);
    });

const asTable = (rows: readonly SettingRow[]): string =>
  renderTable(
    tableOf(rows, {
      variable: ({ name }) => name,
      default: ({ fallback }) => fallback,
      meaning: ({ meaning }) => meaning,
    }),
  );

const asMarkdown = (rows: readonly SettingRow[]): string =>
  [
    '| variable | default | meaning |',
    '|---|---|---|',
    ...rows.map(({ name, fallback, meaning }) => {
      const value = fallback === null ? '' : `\`${fallback}\``;
      return `| \`${name}\` | ${value} | ${meaning} |`;
    }),
  ].join('\n');
