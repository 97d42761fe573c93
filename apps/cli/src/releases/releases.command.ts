import { isStalled, type Release, type ReleasesAnswer } from '@chokepoint/api-contract';
import { tableOf } from '@chokepoint/runtime';
import { Command } from 'commander';
import { answer } from '../query/answer.js';
import { orRefuse } from '../terminal/refused.js';
import { renderTable } from '../terminal/render-table.js';
import { printJson, type Terminal } from '../terminal/terminal.js';

/** `chokepoint releases`: what was imported. */
export const releasesCommand = (terminal: Terminal): Command =>
  new Command('releases')
    .description('The releases in the ledger, with what became of their rows')
    .option('--json', 'as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const found = orRefuse(await answer(terminal, 'releases')).answer;
      if (json) printJson(terminal, found);
      else terminal.stdout.write(`${overview(found as ReleasesAnswer)}\n`);
    });

const overview = ({ releases }: ReleasesAnswer): string =>
  renderTable(
    tableOf(releases, {
      release: ({ id }) => id,
      published: ({ publishedOn }) => publishedOn,
      read: ({ rows }) => rows.read,
      imported: ({ rows }) => rows.imported,
      rejected: ({ rows }) => rows.rejected,
      'skipped by rule': ({ rows }) => rows.skipped,
      facts: ({ facts }) => facts,
      state: (release) => stateOf(release, Date.now()),
    }),
  );

function stateOf({ status, progress }: Release, nowMs: number): string {
  if (status !== 'receiving') return status === 'sealed' ? 'complete' : 'withdrawn';
  if (progress === null) return 'open';
  const stage = isStalled(progress, nowMs) ? 'interrupted' : 'being imported';
  return `${stage}, ${progress.facts} facts so far`;
}
