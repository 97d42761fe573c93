import type { Revision, RevisionsAnswer } from '@chokepoint/api-contract';
import { tableOf } from '@chokepoint/runtime';
import { Command } from 'commander';
import { answer } from '../query/answer.js';
import { orRefuse } from '../terminal/refused.js';
import { renderTable } from '../terminal/render-table.js';
import { printJson, type Terminal } from '../terminal/terminal.js';

interface Options {
  readonly mineral?: string;
  readonly source?: string;
  readonly release?: string;
  readonly min?: string;
  readonly limit: string;
  readonly publishedBy?: string;
  readonly knownAt?: string;
  readonly json?: boolean;
}

/** `chokepoint revisions`: what later editions changed, the largest change first. */
export const revisionsCommand = (terminal: Terminal): Command =>
  new Command('revisions')
    .description(
      'Figures that a later edition of their source gives otherwise, largest change first',
    )
    .option('--mineral <id>', 'of one mineral')
    .option('--source <id>', 'of one source')
    .option('--release <id>', 'made by one release, e.g. usgs-mcs-2024')
    .option('--min <fraction>', 'least change, e.g. 0.05 for 5 %')
    .option('--limit <n>', 'how many at most', '25')
    .option('--published-by <day>', 'as could be known by that day')
    .option('--known-at <position or instant>', 'as this ledger knew it then')
    .option('--json', 'as JSON')
    .action(async ({ json = false, ...asked }: Options) => {
      const parameters = new URLSearchParams(Object.entries(asked));
      const found = orRefuse(await answer(terminal, `revisions?${parameters}`)).answer;
      if (json) printJson(terminal, found);
      else terminal.stdout.write(`${overview(found as RevisionsAnswer)}\n`);
    });

function overview({ total, revisions }: RevisionsAnswer): string {
  if (total === 0) return 'No figure was revised, as far as is known here.';
  const rest =
    total > revisions.length
      ? `\nThe ${revisions.length} largest of ${total}: --limit shows more.`
      : '';
  return `${renderTable(table(revisions))}${rest}`;
}

const table = (revisions: readonly Revision[]) =>
  tableOf(revisions, {
    mineral: ({ mineral }) => mineral,
    figure: ({ stage, measure, form }) => `${stage}, ${measure} (${form})`,
    period: ({ period }) => period,
    area: ({ areaName, partnerName }) =>
      partnerName === null ? areaName : `${partnerName} to ${areaName}`,
    before: ({ earlier }) => earlier.value ?? 'no figure',
    after: ({ later }) => later.value ?? 'no figure',
    unit: ({ unit }) => unit,
    change: ({ relativeChange: change }) =>
      change === null ? '' : `${change > 0 ? '+' : ''}${(change * 100).toFixed(1)} %`,
    release: ({ later }) => later.release,
  });
