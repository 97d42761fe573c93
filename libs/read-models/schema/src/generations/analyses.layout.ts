import type { Layout } from './layout.js';

const statements = (s: string): readonly string[] => [
  `create table ${s}.analysis_event (
     position    bigint primary key,
     analysis_id text not null,
     type        text not null,
     data        jsonb not null
   )`,
  `create index analysis_event_by_analysis on ${s}.analysis_event (analysis_id, position)`,
];

/** Registered analyses and their runs, event by event. */
export const ANALYSES: Layout = {
  projection: 'analyses',
  version: 1,
  tables: ['read.analysis_event'],
  statements,
};
