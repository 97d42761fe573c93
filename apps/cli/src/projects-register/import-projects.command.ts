import { describeFault, openSources } from '@chokepoint/importers';
import { refuse } from '@chokepoint/kernel';
import { importProjects, type ProjectsImportOutcome } from '@chokepoint/runtime';
import { Command } from 'commander';
import { orRefuse } from '../terminal/refused.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { withProgress } from '../terminal/with-progress.js';
import { CLI_ACTOR } from '../terminal/with-record.js';
import { withRuntime } from '../terminal/with-runtime.js';

interface Options {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `chokepoint projects import FILE`: a list of projects and offtakes, all of it or nothing. */
export const importProjectsCommand = (terminal: Terminal): Command =>
  new Command('import')
    .description('Import a list of projects and offtakes in the layout of the template')
    .argument('<file>', 'CSV or XLSX')
    .option('--dry-run', 'only look: nothing is written')
    .option('--json', 'as JSON')
    .action(async (path: string, { dryRun = false, json = false }: Options) => {
      const { files } = orRefuse(await openSources([path]));
      const [file, ...more] = files;
      if (file === undefined || more.length > 0) {
        orRefuse(refuse('one-file', `${path} holds ${files.length} tables: name one file.`));
        return;
      }
      const outcome = await withRuntime(terminal, (runtime) =>
        withProgress(terminal, async (onProgress) => {
          const { config, ledger } = runtime;
          // A ledger that began with something else would never take the shipped facts.
          if (config.loadShippedFacts) await runtime.ensureShippedFacts(onProgress);
          const imported = await importProjects(ledger, { file, dryRun, actor: CLI_ACTOR });
          if (config.projections) await runtime.catchUp(onProgress);
          return orRefuse(imported);
        }),
      );
      if (json) printJson(terminal, outcome);
      else terminal.stdout.write(`${describe(outcome)}\n`);
    });

function describe({ kind, rows, projects, faults }: ProjectsImportOutcome): string {
  const heads = {
    preview: `${rows} rows read; nothing was written.`,
    imported: `${rows} rows imported.`,
    unchanged: `${rows} rows read, and all of it was recorded before; nothing changed.`,
  };
  const lines = projects.map(({ id, added, kind: what }) =>
    what === 'unchanged' ? `${id}: nothing new` : `${id} (${what}): ${added.join('; ')}`,
  );
  return [heads[kind], ...lines, ...faults.map(describeFault)].join('\n');
}
