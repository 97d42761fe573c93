import { Command } from 'commander';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { RefusedError } from '../terminal/refused.js';
import { withProgress } from '../terminal/with-progress.js';
import { withRuntime } from '../terminal/with-runtime.js';
import { auditCommand } from './audit.command.js';
import { exportLedger } from './export-ledger.js';
import { pageCommand } from './page.command.js';
import { exportShipped } from './export-shipped.js';

interface Options {
  readonly stream?: string;
  readonly source?: string;
  readonly to?: string;
  readonly shipped?: boolean;
  readonly from?: string;
  readonly json?: boolean;
}

/** `chokepoint export`: events out of the ledger, in the format of the shipped facts. */
export const exportCommand = (terminal: Terminal): Command =>
  new Command('export')
    .description("Write events as NDJSON in the ledger's own format (.br compresses)")
    .option('--to <file>', 'file, or with --shipped a folder, to write')
    .option('--stream <name>', 'only this stream, e.g. release-usgs-mcs-2024')
    .option('--source <id>', 'only the releases of this source, e.g. usgs-mcs')
    .option('--shipped', 'make the shipped facts again from the files of --from')
    .option('--from <folder>', "folder of the publishers' files, with --shipped")
    .option('--json', 'as JSON')
    .action(async (options: Options) => {
      if (options.shipped) await shipped(terminal, options);
      else await ledger(terminal, options);
    })
    .addCommand(auditCommand(terminal))
    .addCommand(pageCommand(terminal));

async function ledger(terminal: Terminal, { to, stream, source, json }: Options): Promise<void> {
  const file = needed(to, '--to FILE');
  const events = await withRuntime(terminal, (runtime) =>
    withProgress(terminal, (onProgress) =>
      exportLedger(runtime.ledger, { file, stream, source }, onProgress),
    ),
  );
  if (json) printJson(terminal, { file, events });
  else terminal.stdout.write(`${events} events written to ${file}.\n`);
}

async function shipped(terminal: Terminal, { from, to, json }: Options): Promise<void> {
  const folder = needed(from, '--from FOLDER');
  const written = await withProgress(terminal, (onProgress) =>
    exportShipped(folder, to, onProgress),
  );
  if (json) printJson(terminal, written);
  else for (const { file, events } of written) terminal.stdout.write(`${file}: ${events} events\n`);
}

function needed(value: string | undefined, option: string): string {
  if (value !== undefined) return value;
  throw new RefusedError({ code: 'missing-option', message: `Say ${option}.` });
}
