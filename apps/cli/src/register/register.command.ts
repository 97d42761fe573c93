import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importRegister, toCsv } from '@chokepoint/runtime';
import { Command } from 'commander';
import { answer } from '../query/answer.js';
import { orRefuse, RefusedError } from '../terminal/refused.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { withProgress } from '../terminal/with-progress.js';
import { CLI_ACTOR } from '../terminal/with-record.js';
import { withRuntime } from '../terminal/with-runtime.js';
import { describeRegisterImport } from './describe-register-import.js';

/** `chokepoint register`: the register of initiatives from one ledger to another. */
export const registerCommand = (terminal: Terminal): Command =>
  new Command('register')
    .description('The register of initiatives as a file, .json or .csv')
    .addCommand(exportCommand(terminal))
    .addCommand(importCommand(terminal));

interface ExportOptions {
  readonly publishedBy?: string;
  readonly knownAt?: string;
}

const exportCommand = (terminal: Terminal): Command =>
  new Command('export')
    .description('Write every statement on every initiative to a file')
    .argument('<file>', 'register.json or register.csv')
    .option('--published-by <day>', 'only what had happened by this day')
    .option('--known-at <position>', 'as the ledger knew it at this position or instant')
    .action(async (file: string, { publishedBy, knownAt }: ExportOptions) => {
      const csv = /\.csv$/i.test(file);
      if (!csv && !/\.json$/i.test(file)) {
        const message = `Name a .json or .csv file, not ${file}.`;
        throw new RefusedError({ code: 'unsupported-register', message });
      }
      const asked = new URLSearchParams({
        ...(publishedBy !== undefined && { publishedBy }),
        ...(knownAt !== undefined && { knownAt }),
      });
      const found = orRefuse(await answer(terminal, `register/export?${asked.toString()}`));
      const text =
        csv && found.table ? toCsv(found.table) : `${JSON.stringify(found.answer, null, 2)}\n`;
      await writeFile(file, text);
      terminal.stdout.write(`The register is written to ${file}.\n`);
    });

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const importCommand = (terminal: Terminal): Command =>
  new Command('import')
    .description('Add the statements of a file that the ledger does not hold yet, all or none')
    .argument('<file>', 'register.json or register.csv, as exported')
    .option('--dry-run', 'only say what would be added')
    .option('--json', 'as JSON')
    .action(async (path: string, { dryRun = false, json = false }: ImportOptions) => {
      const file = { name: basename(path), bytes: await readFile(path).catch(unreadable(path)) };
      const imported = await withRuntime(terminal, (runtime) =>
        withProgress(terminal, async (onProgress) => {
          // A ledger that began with something else would never take the shipped facts.
          if (runtime.config.loadShippedFacts) await runtime.ensureShippedFacts(onProgress);
          const done = await importRegister(runtime.ledger, { file, dryRun, actor: CLI_ACTOR });
          if (runtime.config.projections) await runtime.catchUp(onProgress);
          return orRefuse(done);
        }),
      );
      if (json) printJson(terminal, imported);
      else terminal.stdout.write(`${describeRegisterImport(imported)}\n`);
    });

const unreadable =
  (path: string) =>
  (error: unknown): never => {
    const why = error instanceof Error ? error.message : String(error);
    throw new RefusedError({ code: 'unreadable-file', message: `${path} cannot be read: ${why}` });
  };
