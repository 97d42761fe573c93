import { Command, Option } from 'commander';
import { isPrivate } from '@chokepoint/catalogue';
import { IMPORTERS } from '@chokepoint/importers';
import { interruptible } from '../terminal/interruptible.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { withProgress } from '../terminal/with-progress.js';
import { withRuntime } from '../terminal/with-runtime.js';
import { describeImport } from './describe-import.js';
import { importPaths } from './import-paths.js';
import { intoReadModels } from './into-read-models.js';

interface Options {
  readonly source?: string;
  readonly edition?: string;
  readonly published?: string;
  readonly json?: boolean;
}

/**
 * `chokepoint import <paths>`: publishers' files into the ledger and the read models. Ctrl-C ends it
 * at the next page; the same call finishes it.
 */
export const importCommand = (terminal: Terminal): Command =>
  new Command('import')
    .description("Import publishers' files; each folder is one release, files given singly are one")
    .argument('<paths...>', 'files or folders')
    .addOption(
      new Option('--source <id>', 'read the files as this source').choices(
        IMPORTERS.map(({ id }) => id),
      ),
    )
    .option('--edition <name>', 'name the edition so, e.g. for a revised file of a known edition')
    .option('--published <date>', 'when it was published, e.g. 2024-03-05 or 2024-03')
    .option('--json', 'as JSON')
    .action(async (paths: string[], options: Options) => {
      const outcomes = await interruptible(terminal, (signal) =>
        withRuntime(terminal, (runtime) =>
          withProgress(terminal, async (onProgress) => {
            // Own data stand beside the published figures: a ledger that began with them would be
            // taken for its owner's, and never get the shipped facts.
            const before = async (source: string): Promise<void> => {
              if (!isPrivate(source) || !runtime.config.loadShippedFacts) return;
              await runtime.ensureShippedFacts(onProgress);
            };
            const how = { ...options, before, signal };
            const imported = await importPaths(runtime.ledger, paths, how, onProgress);
            await intoReadModels(runtime, imported, signal, onProgress);
            return imported;
          }),
        ),
      );
      if (options.json) printJson(terminal, outcomes);
      else terminal.stdout.write(`${outcomes.map(describeImport).join('\n\n')}\n`);
    });
