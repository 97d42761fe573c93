import type { Layout } from './layout.js';

const statements = (s: string): readonly string[] => [
  `create table ${s}.initiative_event (
     position      bigint primary key,
     initiative_id text not null,
     revision      integer not null,
     type          text not null,
     on_date       date not null,
     data          jsonb not null,
     recorded_at   timestamptz not null,
     actor         text not null
   )`,
  `create index initiative_event_by_initiative on ${s}.initiative_event (initiative_id, position)`,
];

/** The register of initiatives, event by event. */
export const REGISTER: Layout = {
  projection: 'register',
  version: 2,
  tables: ['read.initiative_event'],
  statements,
};
