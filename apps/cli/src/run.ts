import type { Refusal } from '@chokepoint/kernel';
import { PRODUCT_VERSION } from '@chokepoint/runtime';
import { Command, CommanderError } from 'commander';
import { RefusedError } from './terminal/refused.js';
import { exportCommand } from './export/export.command.js';
import { importCommand } from './import/import.command.js';
import { queryCommand } from './query/query.command.js';
import { rebuildCommand } from './rebuild/rebuild.command.js';
import { releasesCommand } from './releases/releases.command.js';
import { settingsCommand } from './settings/settings.command.js';
import { withdrawCommand } from './withdraw/withdraw.command.js';
import type { Terminal } from './terminal/terminal.js';

const COMMANDS = [
  importCommand,
  withdrawCommand,
  queryCommand,
  releasesCommand,
  exportCommand,
  rebuildCommand,
  settingsCommand,
];

/**
 * Runs the command line.
 * @returns the exit code: 0 when all went well, 1 when something was refused, 2 for a wrong call
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command('chokepoint')
    .description("Ledger and dashboard of the EU's dependency on critical raw materials")
    .version(PRODUCT_VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    });
  for (const command of COMMANDS)
    program.addCommand(command(terminal).copyInheritedSettings(program));
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof RefusedError)) throw error;
    report(terminal, error.refusal, args.includes('--json'));
    return 1;
  }
}

function report({ stdout, stderr }: Terminal, { code, message, details }: Refusal, json: boolean) {
  if (json) stdout.write(`${JSON.stringify({ code, message, details }, null, 2)}\n`);
  else stderr.write(`${message}\n`);
}
