import { STAGES } from '@chokepoint/catalogue';
import { MASS_UNITS, PROGRAMMES, PROJECT_STAGES } from '@chokepoint/projects';
import type { ColumnKind, TableLayout, TemplateColumn } from '../own-data/template.js';

const column = (
  name: string,
  kind: ColumnKind,
  meaning: string,
  example = '',
  allowed: readonly string[] = [],
): TemplateColumn => ({ name, required: false, kind, allowed, meaning, example, aliases: [] });

const needed = (...args: Parameters<typeof column>): TemplateColumn => ({
  ...column(...args),
  required: true,
});

export const RECORDS = ['project', 'offtake'] as const;

/** The layout in which a list of projects and offtakes is brought. */
export const PROJECT_LAYOUT: TableLayout = {
  title: 'Projects and offtakes',
  meaning:
    'One row a project, or one an offtake of a project. An empty cell is what no source has published. A project with capacities of several minerals has a row for each.',
  key: [],
  columns: [
    needed('record', 'choice', 'What the row is about.', 'project', RECORDS),
    needed('project', 'id', 'Id of the project, the same in all its rows.', 'gallium-works'),
    column('name', 'text', 'Name of the project; a project row needs it.', 'Gallium works'),
    column('owner', 'text', 'Company that owns it.', 'Works plc'),
    column('country', 'area', 'Where it stands: ISO code or name.', 'DE'),
    needed('minerals', 'minerals', 'Ids or names, parted by ;. An offtake is of one.', 'gallium'),
    column('stages', 'stages', 'Stages of supply that it serves, parted by ;.', 'processing'),
    column(
      'programme',
      'choice',
      'Under what it is supported; else other.',
      PROGRAMMES[0],
      PROGRAMMES,
    ),
    column(
      'initiative',
      'id',
      'Id of the initiative that it belongs to.',
      'strategic-projects-eu-2025',
    ),
    needed('on', 'date', 'When it was so designated or announced, or agreed.', '2025-03-25'),
    column('capacity', 'quantity', 'Output in a year.', '50'),
    column('capacity_unit', 'choice', 'Unit of the capacity.', 't', MASS_UNITS),
    column('capacity_mineral', 'mineral', 'Of which mineral, where the project has several.'),
    column('capacity_stage', 'choice', 'At which stage of supply.', 'processing', STAGES),
    column('capacity_from', 'year', 'First year of that output.', '2028'),
    column('reached', 'choice', 'How far it is.', 'permitting', PROJECT_STAGES),
    column('reached_on', 'date', 'Since when; else the day of the row.', '2026-02'),
    column('buyer', 'text', 'Who takes it off; an offtake row needs it.'),
    column('buyer_country', 'area', 'Country of the buyer: ISO code or name.'),
    column('quantity', 'quantity', 'How much in a year.'),
    column('unit', 'choice', 'Unit of the quantity.', '', MASS_UNITS),
    column('share', 'share', 'Share of the output of the mineral: 0.25 or 25 %.'),
    column('years', 'quantity', 'For how many years.'),
    needed('publisher', 'text', 'Who says so.', 'Works plc'),
    needed('title', 'text', 'Title of the document.', 'Notice to shareholders'),
    column('url', 'url', 'Address of the document.', 'https://example.org/notice'),
    column('published_on', 'day', 'When it came out.', '2025-03-25'),
    needed(
      'verification',
      'choice',
      'Whether you read it there, or in a report on it.',
      'primary',
      ['primary', 'secondary'],
    ),
    column('note', 'text', 'What a reader should know about it.'),
  ],
};

/** An offtake of the project in the first example row. */
const OFFTAKE: Readonly<Record<string, string>> = {
  record: 'offtake',
  project: 'gallium-works',
  minerals: 'gallium',
  on: '2025-09',
  buyer: 'Wafer plc',
  buyer_country: 'FR',
  share: '40 %',
  years: '10',
  publisher: 'Wafer plc',
  title: 'Annual report 2025',
  published_on: '2026-02-27',
  verification: 'primary',
};

/** Two rows to start from: a project, and an offtake of it. */
export const PROJECT_EXAMPLES: readonly Readonly<Record<string, string>>[] = [
  Object.fromEntries(PROJECT_LAYOUT.columns.map(({ name, example }) => [name, example])),
  OFFTAKE,
];
