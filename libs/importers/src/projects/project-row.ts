import type { Stage } from '@chokepoint/catalogue';
import { type DatedOn, parseFuzzyDate, type Verification } from '@chokepoint/kernel';
import type {
  MassUnit,
  Programme,
  ProjectEvent,
  ProjectRegistered,
  ProjectStage,
} from '@chokepoint/projects';
import type { Fault } from '../own-data/fault.js';
import type { RowValues } from '../own-data/figures.js';

/** A statement of a row, and the column that it stands in, for whoever refuses it later. */
export interface RowStatement {
  readonly field: string;
  readonly event: ProjectEvent;
}

/** What a row whose cells are each sound says, or what is wrong between them. */
export type ReadRow =
  | { readonly ok: true; readonly statements: readonly RowStatement[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export const readProjectRow = (row: RowValues): ReadRow =>
  row.text('record') === 'offtake' ? readOfftake(row) : readProject(row);

function readProject(row: RowValues): ReadRow {
  const faults = [
    ...requireCells(row, ['name'], 'A project needs it.'),
    ...foreign(row, OFFTAKE_ONLY, 'It belongs to an offtake: give that a row of its own.'),
    ...capacityFaults(row),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const registered: ProjectRegistered = {
    ...dated(row, 'on'),
    name: row.text('name'),
    owner: row.textOrNull('owner'),
    area: row.textOrNull('country'),
    minerals: list(row, 'minerals'),
    stages: list(row, 'stages') as Stage[],
    programme: (row.textOrNull('programme') ?? 'other') as Programme,
    initiative: row.textOrNull('initiative'),
  };
  return {
    ok: true,
    statements: [
      { field: 'project', event: { type: 'ProjectRegistered', data: registered } },
      ...capacityOf(row),
      ...stageOf(row),
    ],
  };
}

function readOfftake(row: RowValues): ReadRow {
  const minerals = list(row, 'minerals');
  const faults = [
    ...requireCells(row, ['buyer'], 'An offtake needs it.'),
    ...foreign(row, PROJECT_ONLY, 'It belongs to a project: give that a row of its own.'),
    ...(minerals.length > 1
      ? [fault(row, 'minerals', 'An offtake is of one mineral.', 'Give each a row of its own.')]
      : []),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const data = {
    ...dated(row, 'on'),
    buyer: row.text('buyer'),
    buyerArea: row.textOrNull('buyer_country'),
    mineral: minerals[0] ?? '',
    quantityPerYear: row.numberOrNull('quantity'),
    unit: row.textOrNull('unit') as MassUnit | null,
    shareOfOutput: row.numberOrNull('share'),
    years: row.numberOrNull('years'),
  };
  return { ok: true, statements: [{ field: 'buyer', event: { type: 'OfftakeAgreed', data } }] };
}

const OFFTAKE_ONLY = ['buyer', 'buyer_country', 'quantity', 'unit', 'share', 'years'];
const PROJECT_ONLY = [
  ...['name', 'owner', 'country', 'stages', 'programme', 'initiative'],
  ...['capacity', 'capacity_unit', 'capacity_mineral', 'capacity_stage', 'capacity_from'],
  ...['reached', 'reached_on'],
];

function capacityFaults(row: RowValues): Fault[] {
  if (row.value('capacity') === null) {
    const parts = ['capacity_unit', 'capacity_mineral', 'capacity_stage', 'capacity_from'];
    return foreign(row, parts, 'It belongs to a capacity, which is not given.');
  }
  const several = list(row, 'minerals').length > 1 && row.value('capacity_mineral') === null;
  return [
    ...requireCells(row, ['capacity_unit', 'capacity_stage'], 'A capacity needs it.'),
    ...(several
      ? requireCells(row, ['capacity_mineral'], 'The project has several minerals.')
      : []),
  ];
}

function capacityOf(row: RowValues): RowStatement[] {
  if (row.value('capacity') === null) return [];
  const data = {
    ...dated(row, 'on'),
    mineral: row.textOrNull('capacity_mineral') ?? list(row, 'minerals')[0] ?? '',
    stage: row.text('capacity_stage') as Stage,
    quantityPerYear: row.number('capacity'),
    unit: row.text('capacity_unit') as MassUnit,
    fromYear: row.numberOrNull('capacity_from'),
  };
  return [{ field: 'capacity', event: { type: 'ProjectCapacityStated', data } }];
}

function stageOf(row: RowValues): RowStatement[] {
  if (row.value('reached') === null) return [];
  const when = dated(row, row.value('reached_on') === null ? 'on' : 'reached_on');
  const data = { ...when, reached: row.text('reached') as ProjectStage };
  return [{ field: 'reached', event: { type: 'ProjectStageReached', data } }];
}

/** @throws RangeError for a cell that was not read as a date, which is a fault of the caller */
function dated(row: RowValues, column: string): DatedOn {
  const parsed = parseFuzzyDate(row.text(column));
  if (!parsed.ok) throw new RangeError(parsed.error.message);
  const { latest, precision } = parsed.value;
  const citation = {
    publisher: row.text('publisher'),
    title: row.text('title'),
    url: row.textOrNull('url'),
    publishedOn: row.textOrNull('published_on'),
    verification: row.text('verification') as Verification,
    note: row.textOrNull('note'),
  };
  return { on: latest, precision, citations: [citation] };
}

const list = (row: RowValues, column: string): string[] =>
  row
    .text(column)
    .split(';')
    .filter((one) => one !== '');

const fault = (row: RowValues, field: string, reason: string, advice: string): Fault => ({
  field,
  raw: row.printed(field),
  reason,
  advice,
});

const requireCells = (row: RowValues, columns: readonly string[], reason: string): Fault[] =>
  columns
    .filter((column) => row.value(column) === null)
    .map((column) => fault(row, column, `The cell is empty. ${reason}`, 'Fill it in.'));

const foreign = (row: RowValues, columns: readonly string[], reason: string): Fault[] =>
  columns
    .filter((column) => row.value(column) !== null)
    .map((column) => fault(row, column, reason, 'Or leave it empty here.'));
