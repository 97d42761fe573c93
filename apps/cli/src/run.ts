import type { Refusal } from '@chokepoint/kernel';
import { PRODUCT_VERSION } from '@chokepoint/runtime';
import { Command, CommanderError } from 'commander';
import { INTERRUPTED } from './terminal/interruptible.js';
import { RefusedError } from './terminal/refused.js';
import { analyseCommand } from './analyse/analyse.command.js';
import { backupCommand } from './backup/backup.command.js';
import { restoreCommand } from './backup/restore.command.js';
import { correctionCommand } from './correction/correction.command.js';
import { diffCommand } from './differences/diff.command.js';
import { exportCommand } from './export/export.command.js';
import { fetchCommand } from './fetch/fetch.command.js';
import { importCommand } from './import/import.command.js';
import { migrateCommand } from './migrate/migrate.command.js';
import { proofCommand } from './proof/proof.command.js';
import { ledgerCommand } from './ledger-copy/ledger.command.js';
import { projectionsCommand } from './projections/projections.command.js';
import { queryCommand } from './query/query.command.js';
import { precedenceCommand } from './precedence/precedence.command.js';
import { projectsCommand } from './projects-register/projects.command.js';
import { rebuildCommand } from './rebuild/rebuild.command.js';
import { registerCommand } from './register/register.command.js';
import { releasesCommand } from './releases/releases.command.js';
import { revisionsCommand } from './revisions/revisions.command.js';
import { stockpileCommand } from './own-data/stockpile.command.js';
import { reviewCommand } from './review/review.command.js';
import { replayCommand } from './replay/replay.command.js';
import { templateCommand } from './own-data/template.command.js';
import { settingsCommand } from './settings/settings.command.js';
import { verifyCommand } from './verify/verify.command.js';
import { whatIfCommand } from './what-if/what-if.command.js';
import { withdrawCommand } from './withdraw/withdraw.command.js';
import type { Terminal } from './terminal/terminal.js';

const COMMANDS = [
  importCommand,
  (terminal: Terminal) => fetchCommand(terminal),
  templateCommand,
  stockpileCommand,
  withdrawCommand,
  precedenceCommand,
  correctionCommand,
  reviewCommand,
  queryCommand,
  whatIfCommand,
  analyseCommand,
  projectsCommand,
  releasesCommand,
  revisionsCommand,
  diffCommand,
  exportCommand,
  registerCommand,
  proofCommand,
  rebuildCommand,
  projectionsCommand,
  migrateCommand,
  backupCommand,
  restoreCommand,
  ledgerCommand,
  verifyCommand,
  replayCommand,
  settingsCommand,
];

/**
 * Runs the command line.
 * @returns the exit code: 0 when all went well, 1 when something was refused, 2 for a wrong call,
 * 130 when it was asked to end before it was done
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command('chokepoint')
    .description("Ledger and dashboard of the EU's dependency on critical raw materials")
    .version(PRODUCT_VERSION)
    // The options behind a command below another are its own.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    });
  for (const make of COMMANDS) {
    const command = make(terminal).copyInheritedSettings(program);
    for (const part of command.commands) part.copyInheritedSettings(program);
    program.addCommand(command);
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof RefusedError)) throw error;
    const cancelled = CANCELLED.includes(error.refusal.code);
    report(terminal, error.refusal, { json: args.includes('--json'), cancelled });
    return cancelled ? INTERRUPTED : 1;
  }
}

/** Of an import, and of a download. */
const CANCELLED: readonly string[] = ['import-cancelled', 'interrupted'];

function report(
  { stdout, stderr }: Terminal,
  { code, message, details }: Refusal,
  { json, cancelled }: { readonly json: boolean; readonly cancelled: boolean },
) {
  if (json) stdout.write(`${JSON.stringify({ code, message, details }, null, 2)}\n`);
  else stderr.write(`${cancelled ? 'cancelled: ' : ''}${message}\n`);
}
