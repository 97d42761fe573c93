import { writeFile } from 'node:fs/promises';
import { readPublishedPage } from '@chokepoint/runtime';
import { Command } from 'commander';
import { orRefuse } from '../terminal/refused.js';
import type { Terminal } from '../terminal/terminal.js';
import { withRuntime } from '../terminal/with-runtime.js';

/** `chokepoint export page`: a published view as its readers get it; `proof check` checks it. */
export const pageCommand = (terminal: Terminal): Command =>
  new Command('page')
    .description('Write a published view as one HTML file that works without a network')
    .argument('<id>', 'from `chokepoint query frozen-views`')
    .requiredOption('--to <file>', 'the HTML file to write')
    .action(async (id: string, { to }: { readonly to: string }) => {
      const { html, sha256 } = await withRuntime(terminal, async ({ ledger }) =>
        orRefuse(await readPublishedPage(ledger, id)),
      );
      await writeFile(to, html);
      terminal.stdout.write(`${to}: ${html.byteLength} bytes, SHA-256 ${sha256}\n`);
    });
