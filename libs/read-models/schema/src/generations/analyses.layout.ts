import type { Layout } from './layout.js';

const statements = (s: string): readonly string[] => [
  `create table ${s}.analysis (
     position    bigint primary key,
     analysis_id text not null unique,
     data        jsonb not null
   )`,
  `create table ${s}.analysis_run (
     position        bigint primary key,
     analysis_id     text not null,
     method          text not null,
     inputs_position bigint not null,
     digests         text[] not null,
     assessable      integer not null,
     rose            integer not null,
     fell            integer not null
   )`,
  `create index analysis_run_by_analysis on ${s}.analysis_run (analysis_id, position)`,
];

/** Registered analyses, and which inputs each run of them rested on. */
export const ANALYSES: Layout = {
  projection: 'analyses',
  version: 2,
  tables: ['read.analysis', 'read.analysis_run'],
  statements,
};
