import type { ProjectEvent } from '@chokepoint/projects';
import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { writeTable } from '../own-data/write-table.js';
import { type SpecCell, workbookFile } from '../testing/workbook-file.js';
import { PROJECT_EXAMPLES, PROJECT_LAYOUT } from './project-layout.js';
import { type ProjectTable, readProjectTable } from './project-table.js';

const [PROJECT = {}, OFFTAKE = {}] = PROJECT_EXAMPLES;
const csv = (...rows: Readonly<Record<string, string>>[]) =>
  textFile('projects.csv', writeTable(PROJECT_LAYOUT, rows));
const read = async (file: Parameters<typeof readProjectTable>[0]): Promise<ProjectTable> => {
  const table = await readProjectTable(file);
  if (!table.ok) throw new Error(table.error.message);
  return table.value;
};
const faultsOf = async (...rows: Readonly<Record<string, string>>[]) =>
  (await read(csv(...rows))).faults.map(({ row, field }) => [row, field]);
const typesOf = (events: readonly ProjectEvent[] = []) => events.map(({ type }) => type);

describe('a list of projects', () => {
  it('says of each project what its rows do, in an order in which it can be recorded', async () => {
    const { rows, entries, faults } = await read(csv(OFFTAKE, PROJECT));
    expect({ rows, faults }).toEqual({ rows: 2, faults: [] });
    expect(entries).toHaveLength(1);
    expect(entries[0]?.id).toBe('gallium-works');
    expect(entries[0]?.places.map(({ row, field }) => [row, field])).toEqual([
      [3, 'project'],
      [2, 'buyer'],
      [3, 'capacity'],
      [3, 'reached'],
    ]);
    const citations = [
      {
        publisher: 'Works plc',
        title: 'Notice to shareholders',
        url: 'https://example.org/notice',
        publishedOn: '2025-03-25',
        verification: 'primary',
        note: null,
      },
    ];
    const on = { on: '2025-03-25', precision: 'day', citations };
    expect(entries[0]?.events).toEqual([
      {
        type: 'ProjectRegistered',
        data: {
          ...on,
          name: 'Gallium works',
          owner: 'Works plc',
          area: 'DE',
          minerals: ['gallium'],
          stages: ['processing'],
          programme: 'strategic-project-inside-eu',
          initiative: 'strategic-projects-eu-2025',
        },
      },
      expect.objectContaining({
        type: 'OfftakeAgreed',
        data: expect.objectContaining({
          on: '2025-09-30',
          precision: 'month',
          buyerArea: 'FR',
          shareOfOutput: 0.4,
          years: 10,
          quantityPerYear: null,
          unit: null,
        }),
      }),
      {
        type: 'ProjectCapacityStated',
        data: {
          ...on,
          mineral: 'gallium',
          stage: 'processing',
          quantityPerYear: 50,
          unit: 't',
          fromYear: 2028,
        },
      },
      {
        type: 'ProjectStageReached',
        data: { on: '2026-02-28', precision: 'month', citations, reached: 'permitting' },
      },
    ]);
  });

  it('registers a project once that has a row for each capacity', async () => {
    const two = { ...PROJECT, minerals: 'gallium; Germanium' };
    const { entries, faults } = await read(
      csv(
        { ...two, capacity_mineral: 'gallium' },
        { ...two, capacity_mineral: 'germanium', capacity: '5' },
      ),
    );
    expect(faults).toEqual([]);
    expect(typesOf(entries[0]?.events)).toEqual([
      'ProjectRegistered',
      'ProjectCapacityStated',
      'ProjectStageReached',
      'ProjectCapacityStated',
    ]);
  });

  it('says nothing of what a cell leaves empty', async () => {
    const bare = Object.fromEntries(
      ['record', 'project', 'name', 'minerals', 'on', 'publisher', 'title', 'verification'].map(
        (name) => [name, PROJECT[name] ?? ''],
      ),
    );
    const { entries } = await read(csv(bare));
    expect(entries[0]?.events).toMatchObject([
      { data: { owner: null, area: null, stages: [], programme: 'other', initiative: null } },
    ]);
  });

  it('is the same in a workbook, by the rows that the spreadsheet shows', async () => {
    const names = PROJECT_LAYOUT.columns.map(({ name }) => name);
    const cells = (row: Readonly<Record<string, string>>): SpecCell[] =>
      names.map((name) =>
        name === 'capacity' && row[name] ? Number(row[name]) : row[name] || null,
      );
    const book = workbookFile('projects.xlsx', [
      { name: 'Projects', rows: [names, cells(PROJECT), null, cells(OFFTAKE)] },
    ]);
    const table = await read(book);
    expect(table.faults).toEqual([]);
    expect(table.entries[0]?.events).toEqual(
      (await read(csv(PROJECT, OFFTAKE))).entries[0]?.events,
    );
    expect(table.entries[0]?.places[1]?.row).toBe(2);
    expect(table.entries[0]?.places.at(-1)?.row).toBe(4);
  });

  it.each([
    ['an id with capitals', { ...PROJECT, project: 'Gallium' }, [[2, 'project']]],
    ['an unknown mineral among several', { ...PROJECT, minerals: 'gallium;x' }, [[2, 'minerals']]],
    ['an unknown stage', { ...PROJECT, stages: 'processing;mining' }, [[2, 'stages']]],
    ['a date that is none', { ...PROJECT, on: '25.03.2025' }, [[2, 'on']]],
    ['a year that is none', { ...PROJECT, capacity_from: 'soon' }, [[2, 'capacity_from']]],
    ['half an address', { ...PROJECT, url: 'example.org' }, [[2, 'url']]],
    ['a project without a name', { ...PROJECT, name: '' }, [[2, 'name']]],
    [
      'a capacity without unit and stage',
      { ...PROJECT, capacity_unit: '', capacity_stage: '' },
      [
        [2, 'capacity_unit'],
        [2, 'capacity_stage'],
      ],
    ],
    [
      'a unit of no capacity',
      { ...PROJECT, capacity: '' },
      [
        [2, 'capacity_unit'],
        [2, 'capacity_stage'],
        [2, 'capacity_from'],
      ],
    ],
    [
      'a capacity of one of several minerals',
      { ...PROJECT, minerals: 'gallium;germanium' },
      [[2, 'capacity_mineral']],
    ],
    ['a buyer in a project row', { ...PROJECT, buyer: 'Wafer plc' }, [[2, 'buyer']]],
    ['an offtake without a buyer', { ...OFFTAKE, buyer: '' }, [[2, 'buyer']]],
    [
      'an offtake of two minerals',
      { ...OFFTAKE, minerals: 'gallium;germanium' },
      [[2, 'minerals']],
    ],
    ['an offtake with a capacity', { ...OFFTAKE, capacity: '5' }, [[2, 'capacity']]],
  ])('names row and column of %s', async (_, row, places) => {
    expect(await faultsOf(row)).toEqual(places);
  });

  it('names a row that says the same as another', async () => {
    expect(await faultsOf(PROJECT, OFFTAKE, OFFTAKE)).toEqual([[4, null]]);
  });

  it('names columns that are unknown, stand twice or are missing', async () => {
    const file = textFile('a.csv', 'record,project,project,price\nproject,a,a,1\n');
    const { faults, entries } = await read(file);
    expect(faults.filter(({ row }) => row === 1).map(({ field, raw }) => field ?? raw)).toEqual([
      'price',
      'record,project,project,price',
      'minerals',
      'on',
      'publisher',
      'title',
      'verification',
    ]);
    expect(entries).toEqual([]);
  });

  it('is refused where nothing stands in it', async () => {
    expect(await readProjectTable(csv())).toMatchObject({
      error: { code: 'project-table-empty' },
    });
    expect(await readProjectTable(textFile('a.csv', ''))).toMatchObject({
      error: { code: 'no-table' },
    });
  });
});
