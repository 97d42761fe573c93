import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';
import { textFile } from '../common/source-files.js';
import type { CellFault } from './fault.js';
import { applyMapping, isIdentity, suggestMapping, type Mapping } from './mapping.js';
import { ORIGINALS, ownDataFaults } from './own-data.importer.js';
import { readOwnTable, type OwnTable } from './own-table.js';
import { recogniseTemplate } from './recognise.js';
import { RowCheck } from './row-check.js';
import type { Template, TemplateId } from './template.js';
import { TEMPLATE_LIST, TEMPLATES } from './templates.js';
import { writeTable } from './write-table.js';

export const PREVIEW_ROWS = 20;
const MOST_FAULTS = 500;
/** Rows by which a mapping is suggested. */
const LOOKED_AT = 200;

export interface PreviewRequest {
  readonly file: SourceFile;
  /** Found out by the header when it is not said. */
  readonly template?: TemplateId | undefined;
  /** Suggested by the header when it is not said. */
  readonly mapping?: Mapping | undefined;
}

/** A table before it is imported: what it holds, how it is read and what is wrong with it. */
export interface Preview {
  readonly template: TemplateId;
  readonly header: readonly string[];
  readonly mapping: Mapping;
  /** The first rows as they stand. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly faults: readonly CellFault[];
  readonly counts: PreviewCounts;
}

export interface PreviewCounts {
  /** Rows below the header, blank ones aside. */
  readonly rows: number;
  readonly sound: number;
  readonly faulty: number;
  readonly faults: number;
}

/** Looks at a table without writing anything. Refuses 'unknown-template', 'bad-mapping', and as `readOwnTable` does. */
export async function previewOwnData(request: PreviewRequest): Promise<Result<Preview>> {
  const opened = await openTable(request);
  if (!opened.ok) return opened;
  const { template, table, mapping } = opened.value;
  const checked = checkMapped(template, table, mapping, request.file.name);
  if (!checked.ok) return checked;
  const rows = table.rows.slice(0, PREVIEW_ROWS).map(({ row, fields }) => ({ row, cells: fields }));
  const { faults, counts } = checked.value;
  return ok({ template: template.id, header: table.header, mapping, rows, faults, counts });
}

/**
 * The files to import a table as: the file itself where it has the template's layout, else the
 * mapped table with the original beside it. Refuses as the preview does, and 'own-data-empty' and
 * 'own-data-faults'.
 */
export async function prepareOwnData(
  request: PreviewRequest,
): Promise<Result<readonly SourceFile[]>> {
  const opened = await openTable(request);
  if (!opened.ok) return opened;
  const { template, table, mapping } = opened.value;
  const { name, open } = request.file;
  const checked = checkMapped(template, table, mapping, name);
  if (!checked.ok) return checked;
  const { faults, counts, mapped } = checked.value;
  if (counts.faults > 0) return ownDataFaults(faults, counts.faults);
  if (counts.rows === 0) {
    return refuse('own-data-empty', `${name} holds no figure below its header.`, { file: name });
  }
  if (recogniseTemplate(table.header)?.id === template.id && isIdentity(table.header, mapping)) {
    return ok([request.file]);
  }
  const text = writeTable(
    { columns: template.columns.filter((column) => mapped.header.includes(column.name)) },
    mapped.rows.map(({ fields }) =>
      Object.fromEntries(mapped.header.map((field, at) => [field, fields[at] ?? ''])),
    ),
  );
  return ok([textFile(`${template.id}.csv`, text), { name: `${ORIGINALS}${name}`, open }]);
}

interface Opened {
  readonly template: Template;
  readonly table: OwnTable;
  readonly mapping: Mapping;
}

async function openTable({ file, template: id, mapping }: PreviewRequest): Promise<Result<Opened>> {
  const table = await readOwnTable(file);
  if (!table.ok) return table;
  const { header, rows } = table.value;
  const template = id === undefined ? recogniseTemplate(header) : TEMPLATES[id];
  if (template === undefined) {
    const ids = TEMPLATE_LIST.map((one) => one.id).join(', ');
    return refuse(
      'unknown-template',
      `The header of ${file.name} is that of no template. Say which one it is to become: ${ids}.`,
    );
  }
  const suggested = (): Mapping => suggestMapping(template, header, rows.slice(0, LOOKED_AT));
  return ok({ template, table: table.value, mapping: mapping ?? suggested() });
}

function checkMapped(template: Template, table: OwnTable, mapping: Mapping, file: string) {
  const mapped = applyMapping(template, table.header, table.rows, mapping);
  if (!mapped.ok) return mapped;
  const check = new RowCheck(template, file, mapped.value.header);
  const missing = check.missing(table.headerRow);
  const faults: CellFault[] = [...missing];
  const counts = { rows: 0, sound: 0, faulty: 0, faults: missing.length };
  for (const row of mapped.value.rows) {
    const checked = check.check(row);
    if (checked.ok && checked.outcome.kind === 'skipped') continue;
    counts.rows += 1;
    counts[checked.ok ? 'sound' : 'faulty'] += 1;
    if (checked.ok) continue;
    counts.faults += checked.faults.length;
    faults.push(...checked.faults.slice(0, Math.max(0, MOST_FAULTS - faults.length)));
  }
  return ok({ mapped: mapped.value, faults, counts });
}
