import type { Layout } from './layout.js';

const statements = (s: string): readonly string[] => [
  `create table ${s}.release (
     release_id          text primary key,
     source              text not null,
     edition             text not null,
     title               text not null,
     published_on        date not null,
     published_precision text not null,
     licence             text not null,
     importer            text not null,
     received_position   bigint not null,
     recorded_at         timestamptz not null,
     files               jsonb not null,
     sealed_position     bigint,
     file_counts         jsonb,
     rows_read           integer,
     rows_imported       integer,
     rows_rejected       integer,
     rows_skipped        integer,
     facts               integer,
     digest              text,
     withdrawn_position  bigint,
     withdrawn_reason    text
   )`,

  `create table ${s}.reject (
     position   bigint not null,
     row_no     integer not null,
     release_id text not null,
     file       text not null,
     source_row integer not null,
     field      text,
     raw        text not null,
     reason     text not null,
     primary key (position, row_no)
   )`,
  `create index reject_by_release on ${s}.reject (release_id, position, row_no)`,

  `create table ${s}.statement (
     position     bigint primary key,
     event_id     uuid not null,
     content_hash text not null,
     release_id   text not null,
     source       text not null,
     file         text not null,
     mineral      text not null,
     stage        text not null,
     form         text not null,
     basis        text not null,
     measure      text not null,
     unit         text not null,
     facts        json not null
   )`,
  `alter table ${s}.statement alter column facts set storage external`,
  `create index statement_by_mineral on ${s}.statement (mineral, position)`,
  `create index statement_by_release on ${s}.statement (release_id, mineral, position)`,

  `create view ${s}.fact as
     select statement.position,
            given.row_no::integer                            as row_no,
            given.fact ->> 0                                 as area,
            given.fact ->> 1                                 as partner,
            given.fact ->> 2                                 as period,
            (given.fact ->> 3)::double precision             as value,
            (given.fact ->> 7)::double precision             as low,
            (given.fact ->> 8)::double precision             as high,
            array(select json_array_elements_text(given.fact -> 4)) as flags,
            (given.fact ->> 5)::integer                      as source_row,
            given.fact ->> 6                                 as raw
       from ${s}.statement as statement
      cross join lateral json_array_elements(statement.facts) with ordinality as given (fact, row_no)`,

  `create table ${s}.slice (
     source          text not null,
     mineral         text not null,
     stage           text not null,
     basis           text not null,
     measure         text not null,
     period          text not null,
     release_id      text not null,
     published_from  date not null,
     published_until date,
     known_from      bigint not null,
     known_until     bigint,
     primary key (mineral, stage, basis, measure, source, period, known_from, published_from),
     check (published_until > published_from),
     check (known_until > known_from)
   )`,
  `create index slice_open on ${s}.slice (release_id) where known_until is null`,

  `create table ${s}.tally (
     release_id text not null,
     mineral    text not null,
     stage      text not null,
     basis      text not null,
     measure    text not null,
     period     text not null,
     unit       text not null,
     sums       json not null,
     primary key (release_id, mineral, stage, basis, measure, period)
   )`,

  `create table ${s}.concentration (
     release_id     text not null,
     source         text not null,
     mineral        text not null,
     stage          text not null,
     basis          text not null,
     measure        text not null,
     period         text not null,
     unit           text not null,
     method         text not null,
     total          double precision,
     printed_total  double precision,
     shares         jsonb not null,
     top1_area      text,
     top1_share     double precision,
     top1_low       double precision,
     top1_high      double precision,
     top3           double precision,
     hhi_low        double precision,
     hhi_high       double precision,
     suppliers_low  double precision,
     suppliers_high double precision,
     above_65       boolean,
     flags          text[] not null,
     gaps           jsonb not null,
     primary key (mineral, stage, basis, measure, release_id, period)
   )`,

  `create table ${s}.assessment (
     position            bigint not null,
     row_no              integer not null,
     release_id          text not null,
     mineral             text not null,
     material            text not null,
     year                text not null,
     supply_risk         double precision,
     economic_importance double precision,
     source_row          integer not null,
     raw                 text not null,
     primary key (position, row_no)
   )`,
  `create index assessment_by_mineral on ${s}.assessment (mineral, year)`,

  `create table ${s}.trade_parameter (
     position   bigint not null,
     row_no     integer not null,
     release_id text not null,
     mineral    text not null,
     stage      text not null,
     area       text not null,
     period     text not null,
     t          double precision not null,
     source_row integer not null,
     primary key (position, row_no)
   )`,
  `create index trade_parameter_by_mineral on ${s}.trade_parameter (mineral, stage)`,
];

/** What the releases say, and what follows from it: read models of the supply events. */
export const FIGURES: Layout = {
  projection: 'figures',
  version: 1,
  tables: [
    'read.release',
    'read.reject',
    'read.statement',
    'read.fact',
    'read.slice',
    'read.tally',
    'read.concentration',
    'read.assessment',
    'read.trade_parameter',
  ],
  statements,
};
