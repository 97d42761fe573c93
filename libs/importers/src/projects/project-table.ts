import { canonicalJson, ok, refuse, type Result } from '@chokepoint/kernel';
import type { ProjectEntry, ProjectEvent } from '@chokepoint/projects';
import type { SourceFile } from '@chokepoint/supply-application';
import { columnsOf } from '../common/row-pages.js';
import { CellsCheck } from '../own-data/cells-check.js';
import { type CellFault, type Fault, placed } from '../own-data/fault.js';
import type { RowValues } from '../own-data/figures.js';
import { readOwnTable } from '../own-data/own-table.js';
import { PROJECT_LAYOUT } from './project-layout.js';
import { readProjectRow } from './project-row.js';

/** Where a statement stands in the table. */
export interface Place {
  readonly row: number;
  readonly field: string;
  /** The cells of the row as they stand, by column. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A project with a place for each of its statements, in the same order. */
export interface PlacedEntry extends ProjectEntry {
  readonly places: readonly Place[];
}

/** A list of projects as it stands in a table; with faults there may be projects missing in it. */
export interface ProjectTable {
  /** Rows below the header, blank ones aside. */
  readonly rows: number;
  readonly entries: readonly PlacedEntry[];
  readonly faults: readonly CellFault[];
}

/**
 * Reads a list of projects and offtakes: CSV, or a workbook's one sheet. Refuses what `readOwnTable`
 * does, and 'project-table-empty'. Anything wrong with a cell is among the faults.
 */
export async function readProjectTable(file: SourceFile): Promise<Result<ProjectTable>> {
  const table = await readOwnTable(file);
  if (!table.ok) return table;
  const { header, headerRow, rows } = table.value;
  const check = new CellsCheck(PROJECT_LAYOUT, file.name, header);
  const faults = [...headerFaults(file.name, header, headerRow), ...check.missing(headerRow)];
  const statements: PlacedStatement[] = [];
  let count = 0;
  for (const row of rows) {
    const read = check.check(row);
    if (read.kind === 'blank') continue;
    count += 1;
    if (read.kind === 'faulty') {
      faults.push(...read.faults);
      continue;
    }
    const said = readProjectRow(read.values);
    const repeated = check.repeats(row, read.values);
    const wrong: readonly Fault[] = said.ok ? (repeated ? [repeated] : []) : said.faults;
    faults.push(...wrong.map((one) => placed(file.name, row.row, one)));
    if (!said.ok || repeated) continue;
    const id = read.values.text('project');
    const cells = cellsOf(read.values);
    for (const { field, event } of said.statements) {
      statements.push({ id, event, place: { row: row.row, field, cells } });
    }
  }
  if (count === 0) {
    return refuse('project-table-empty', `${file.name} holds no project below its header.`);
  }
  return ok({ rows: count, entries: entriesOf(statements), faults });
}

interface PlacedStatement {
  readonly id: string;
  readonly event: ProjectEvent;
  readonly place: Place;
}

const cellsOf = (values: RowValues): Record<string, string> =>
  Object.fromEntries(PROJECT_LAYOUT.columns.map(({ name }) => [name, values.printed(name)]));

const ADVICE = `The columns are ${PROJECT_LAYOUT.columns.map(({ name }) => name).join(', ')}.`;

function headerFaults(file: string, header: readonly string[], row: number): CellFault[] {
  const named = header.filter((name) => name !== '');
  const known = new Set(PROJECT_LAYOUT.columns.map(({ name }) => name));
  const at = (raw: string, reason: string): CellFault =>
    placed(file, row, { field: null, raw, reason, advice: ADVICE });
  const unknown = [...columnsOf(named).keys()].filter((name) => !known.has(name));
  const twice = columnsOf(named).size < named.length;
  return [
    ...unknown.map((name) => at(name, 'Not a column of this layout.')),
    ...(twice ? [at(named.join(','), 'A column stands there twice.')] : []),
  ];
}

/** The statements of each project together, its registration first, each said once. */
function entriesOf(statements: readonly PlacedStatement[]): PlacedEntry[] {
  const ids = [...new Set(statements.map(({ id }) => id))];
  return ids.map((id) => {
    const own = onceEach(statements.filter((one) => one.id === id));
    const isFirst = ({ event }: PlacedStatement): boolean => event.type === 'ProjectRegistered';
    const ordered = [...own.filter(isFirst), ...own.filter((one) => !isFirst(one))];
    return {
      id,
      events: ordered.map(({ event }) => event),
      places: ordered.map(({ place }) => place),
    };
  });
}

/** A project with several capacities has a row for each, which register it alike. */
function onceEach(statements: readonly PlacedStatement[]): PlacedStatement[] {
  const seen = new Set<string>();
  return statements.filter(({ event }) => {
    const text = canonicalJson([event.type, event.data]);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
