import type { ProjectsAnswer, ProjectSummary } from '@chokepoint/api-contract';
import { tableOf } from '@chokepoint/runtime';
import { Command } from 'commander';
import { answer } from '../query/answer.js';
import { printCsv } from '../query/write-table.js';
import { orRefuse } from '../terminal/refused.js';
import { renderTable } from '../terminal/render-table.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { importProjectsCommand } from './import-projects.command.js';
import { projectTemplateCommand } from './project-template.command.js';

interface Options {
  readonly mineral?: string;
  readonly initiative?: string;
  readonly stage?: string;
  readonly country?: string;
  readonly asOf?: string;
  readonly publishedBy?: string;
  readonly knownAt?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** `chokepoint projects`: projects and offtakes as they stood on a day; lists are brought below it. */
export const projectsCommand = (terminal: Terminal): Command =>
  new Command('projects')
    .description('List projects and offtakes; a dash is what is not published or not recorded')
    .option('--mineral <id>', 'that concern one mineral')
    .option('--initiative <id>', 'of one initiative, e.g. strategic-projects-eu-2025')
    .option('--stage <stage>', 'that are so far, e.g. fid; none: of which no stage is recorded')
    .option('--country <code>', 'that stand there')
    .option('--as-of <day>', 'as they stood on that day; today by default')
    .option('--published-by <day>', 'as could be known by that day')
    .option('--known-at <position or instant>', 'as this ledger knew it then')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async ({ json = false, csv = false, ...asked }: Options) => {
      const parameters = new URLSearchParams(Object.entries(asked));
      const found = orRefuse(await answer(terminal, `projects?${parameters}`));
      if (json) printJson(terminal, found.answer);
      else if (csv) await printCsv(terminal, found);
      else terminal.stdout.write(`${overview(found.answer as ProjectsAnswer)}\n`);
    })
    .addCommand(importProjectsCommand(terminal))
    .addCommand(projectTemplateCommand(terminal));

function overview({ projects, summary }: ProjectsAnswer): string {
  const { withFid, meetings, memoranda, partnerships, fidPerMeeting, gaps } = summary;
  const list = projects.length === 0 ? [] : [renderTable(table(projects)), ''];
  const ratio = fidPerMeeting === null ? 'not available' : fidPerMeeting.toFixed(3);
  return [
    ...list,
    `${summary.projects} projects, of ${withFid} a final investment decision is recorded.`,
    `${meetings} meetings, ${memoranda} memoranda, ${partnerships} partnerships on the register; decisions for each meeting or memorandum: ${ratio}.`,
    ...gaps.map(({ message }) => message),
  ].join('\n');
}

const table = (projects: readonly ProjectSummary[]) =>
  tableOf(projects, {
    project: ({ id }) => id,
    name: ({ name }) => name,
    country: ({ areaName }) => areaName,
    minerals: ({ minerals }) => minerals.map(({ name }) => name).join(', '),
    reached: ({ stage }) => stage?.stage ?? null,
    since: ({ stage }) => stage?.on ?? null,
    FID: ({ fid }) => fid?.on ?? null,
    capacity: ({ capacities }) =>
      some(capacities.map((one) => `${one.quantityPerYear} ${one.unit}/a ${one.mineralName}`)),
    'sold ahead': ({ offtakes }) =>
      some(
        offtakes.flatMap(({ share, mineralName }) =>
          share === null ? [] : `${Math.round(share * 1000) / 10} % ${mineralName}`,
        ),
      ),
  });

const some = (parts: readonly string[]): string | null =>
  parts.length === 0 ? null : parts.join(', ');
