import {
  type CellFault,
  type PlacedEntry,
  readProjectTable,
  refuseFaults,
} from '@chokepoint/importers';
import { ok, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import {
  planProjects,
  type ProjectPlan,
  type RefusedStatement,
  registerProjects,
} from '@chokepoint/projects-application';
import { statementWords } from '@chokepoint/queries';
import type { SourceFile } from '@chokepoint/supply-application';

export interface ProjectsImportCommand {
  readonly file: SourceFile;
  /** Only look: nothing is written, and faults are part of the outcome. */
  readonly dryRun: boolean;
  /** Opaque id of who imports. */
  readonly actor: string;
}

/** What a list of projects comes to. */
export interface ProjectsImportOutcome {
  readonly kind: 'preview' | 'imported' | 'unchanged';
  readonly rows: number;
  readonly projects: readonly ProjectsImported[];
  readonly faults: readonly CellFault[];
}

export interface ProjectsImported {
  readonly id: string;
  readonly name: string;
  readonly kind: ProjectPlan['kind'];
  /** New statements, in words. */
  readonly added: readonly string[];
}

const MOST_FAULTS = 500;

/**
 * Brings a list of projects and offtakes into the ledger: all of it or nothing. The same list again
 * changes nothing. Refuses what `readProjectTable` and `registerProjects` do, and
 * 'project-table-faults' with every fault's row, column, cell and remedy.
 */
export async function importProjects(
  ledger: Ledger,
  { file, dryRun, actor }: ProjectsImportCommand,
): Promise<Result<ProjectsImportOutcome>> {
  const table = await readProjectTable(file);
  if (!table.ok) return table;
  const { rows, entries } = table.value;
  const plan = await planProjects(ledger, { entries, actor });
  const refused = plan.refused.map((one) => toFault(file.name, one, entries));
  // Where a cell cannot be read its row says nothing, and what rests on it is no fault of its own.
  const faults = table.value.faults.length > 0 ? table.value.faults : refused;
  const projects = plan.projects.map((one) => toImported(one, entries));
  if (dryRun) return ok({ kind: 'preview', rows, projects, faults: faults.slice(0, MOST_FAULTS) });
  if (faults.length > 0) {
    return refuseFaults('project-table-faults', faults.slice(0, MOST_FAULTS), faults.length);
  }
  const registered = await registerProjects(ledger, { entries, actor });
  if (!registered.ok) return registered;
  const kind = registered.value.some(({ added }) => added.length > 0) ? 'imported' : 'unchanged';
  const done = registered.value.map((one) => toImported(one, entries));
  return ok({ kind, rows, projects: done, faults: [] });
}

function toFault(
  file: string,
  { id, at, error }: RefusedStatement,
  entries: readonly PlacedEntry[],
): CellFault {
  const place = entries.find((entry) => entry.id === id)?.places[at];
  const field = FIELDS[error.code] ?? place?.field ?? null;
  return {
    file,
    row: place?.row ?? 1,
    field,
    raw: (field !== null && place?.cells[field]) || id,
    reason: error.message,
    advice: ADVICE[error.code] ?? 'Mend the row.',
  };
}

const FIELDS: Readonly<Record<string, string>> = {
  'not-a-date': 'on',
  'half-said': 'unit',
  'not-a-share': 'share',
  'shares-exceed-whole': 'share',
  'unknown-initiative': 'initiative',
};

const ADVICE: Readonly<Record<string, string>> = {
  'already-registered':
    'Give it another id, or bring the offtake alone: what is recorded stays as it is.',
  'not-registered': 'Add a row for the project itself.',
  'shares-exceed-whole': 'Look which of the offtakes is said twice.',
  'unknown-initiative': 'Leave it empty, or write the id that the register has.',
};

function toImported(
  { id, kind, added }: ProjectPlan,
  entries: readonly PlacedEntry[],
): ProjectsImported {
  const events = entries.find((entry) => entry.id === id)?.events ?? [];
  const first = events.find(({ type }) => type === 'ProjectRegistered');
  const name = first?.type === 'ProjectRegistered' ? first.data.name : id;
  return { id, name, kind, added: added.map(statementWords) };
}
