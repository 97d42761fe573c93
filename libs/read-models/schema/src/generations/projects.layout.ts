import type { Layout } from './layout.js';

const statements = (s: string): readonly string[] => [
  `create table ${s}.project_event (
     position    bigint primary key,
     project_id  text not null,
     revision    integer not null,
     type        text not null,
     on_date     date not null,
     recorded_at timestamptz not null,
     actor       text not null,
     data        jsonb not null
   )`,
  `create index project_event_by_project on ${s}.project_event (project_id, position)`,
];

/** The register of projects and offtakes, statement by statement. */
export const PROJECTS: Layout = {
  projection: 'projects',
  version: 1,
  tables: ['read.project_event'],
  statements,
};
