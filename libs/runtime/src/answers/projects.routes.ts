import {
  noQuery,
  type NoQuery,
  projectDetail,
  type ProjectDetail,
  projectsAnswer,
  type ProjectsAnswer,
  projectsQuery,
  type ProjectsQuery,
  projectTemplate,
  type ProjectTemplate,
} from '@chokepoint/api-contract';
import { PROJECT_EXAMPLES, PROJECT_LAYOUT } from '@chokepoint/importers';
import { ok } from '@chokepoint/kernel';
import { findProject, findProjects } from '@chokepoint/queries';
import type { z } from 'zod';
import { known } from './known.js';
import { projectsTable } from './projects.table.js';
import type { Route } from './route.js';

const projectQuery = projectsQuery.pick({ publishedBy: true, knownAt: true, asOf: true });
export type ProjectQuery = z.infer<typeof projectQuery>;

export const projectsRoute: Route<ProjectsQuery, ProjectsAnswer> = {
  pattern: 'projects',
  query: projectsQuery.strict(),
  answer: projectsAnswer,
  ask: (sources, query) =>
    known(sources, query, findProjects, { ...query, asOf: query.asOf ?? sources.today() }),
  toTable: projectsTable,
};

export const projectRoute: Route<ProjectQuery, ProjectDetail> = {
  pattern: 'projects/:id',
  query: projectQuery.strict(),
  answer: projectDetail,
  ask: (sources, query, project) =>
    known(sources, query, findProject, { project, asOf: query.asOf ?? sources.today() }),
};

/** Below 'import', so that no project can have its address. */
export const projectTemplateRoute: Route<NoQuery, ProjectTemplate> = {
  pattern: 'projects/import/template',
  query: noQuery.strict(),
  answer: projectTemplate,
  async ask() {
    const { title, meaning, columns } = PROJECT_LAYOUT;
    return ok({
      title,
      meaning,
      columns: columns.map(({ aliases: _aliases, allowed, ...column }) => ({
        ...column,
        allowed: [...allowed],
      })),
    });
  },
  /** The file to fill in: its header, a project and an offtake of it as examples. */
  readBack: true,
  toTable: ({ columns }) => ({
    columns: columns.map(({ name }) => name),
    rows: PROJECT_EXAMPLES.map((row) => columns.map(({ name }) => row[name] ?? '')),
  }),
};
