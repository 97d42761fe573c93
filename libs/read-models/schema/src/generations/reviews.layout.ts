import type { Layout } from './layout.js';

const statements = (s: string): readonly string[] => [
  `create table ${s}.review_event (
     position    bigint primary key,
     stream      text not null,
     type        text not null,
     on_date     date not null,
     recorded_at timestamptz not null,
     actor       text not null,
     event_id    uuid not null,
     data        jsonb not null
   )`,
  `create index review_event_by_stream on ${s}.review_event (stream, position)`,
];

/** Notes on figures and sign-offs of views, event by event. */
export const REVIEWS: Layout = {
  projection: 'reviews',
  version: 1,
  tables: ['read.review_event'],
  statements,
};
