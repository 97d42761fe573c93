import { fold } from '@chokepoint/catalogue';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { CsvRow } from '../common/csv.js';
import type { Template, TemplateColumn } from './template.js';
import { datesAs, decimalsAs, type DateOrder, type Decimals } from './notation.js';

/** Where a field of the template comes from: a column by its place from 0, or one value for all. */
export type FieldSource = { readonly column: number } | { readonly constant: string };

/** How a table of any layout becomes one of a template's. */
export interface Mapping {
  readonly fields: Readonly<Record<string, FieldSource>>;
  readonly decimals: Decimals;
  readonly dates: DateOrder;
}

export interface MappedTable {
  /** The template's columns that the mapping fills. */
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Refuses 'bad-mapping' for a field or a column that is not there. */
export function applyMapping(
  template: Template,
  header: readonly string[],
  rows: readonly CsvRow[],
  mapping: Mapping,
): Result<MappedTable> {
  const { fields } = mapping;
  const names = new Set(template.columns.map(({ name }) => name));
  const stranger = Object.keys(fields).find((name) => !names.has(name));
  if (stranger !== undefined) {
    return refuse('bad-mapping', `The template '${template.id}' has no column '${stranger}'.`);
  }
  const outside = Object.entries(fields).find(
    ([, source]) => 'column' in source && header[source.column] === undefined,
  );
  if (outside) return refuse('bad-mapping', `The table has no column for '${outside[0]}'.`);
  const columns = template.columns.filter(({ name }) => fields[name] !== undefined);
  return ok({
    header: columns.map(({ name }) => name),
    rows: rows.map((row) => ({ ...row, fields: mapRow(columns, row.fields, mapping) })),
  });
}

/** Whether the mapping leaves a table in the template's layout as it is. */
export const isIdentity = (header: readonly string[], mapping: Mapping): boolean =>
  mapping.decimals === 'plain' &&
  mapping.dates === 'iso' &&
  header.every((name, at) => {
    const source = mapping.fields[name.toLowerCase().replace(/\s+/g, '')];
    return name === '' || (source !== undefined && 'column' in source && source.column === at);
  });

/** A blank row stays blank: constants make no figure of it. */
function mapRow(
  columns: readonly TemplateColumn[],
  cells: readonly string[],
  { fields, decimals, dates }: Mapping,
): readonly string[] {
  if (cells.every((cell) => cell === '')) return columns.map(() => '');
  return columns.map(({ name, kind }) => {
    const source = fields[name];
    if (source === undefined) return '';
    if ('constant' in source) return source.constant.trim();
    const text = cells[source.column] ?? '';
    if (kind === 'quantity' || kind === 'share') return decimalsAs(decimals, text);
    return kind === 'period' || kind === 'day' || kind === 'moment' ? datesAs(dates, text) : text;
  });
}

/**
 * A mapping to begin with: columns by the template's names and their aliases, a unit that a heading
 * says in brackets, and the decimals that the numbers show. What is not sure is left open.
 */
export function suggestMapping(
  template: Template,
  header: readonly string[],
  rows: readonly CsvRow[],
): Mapping {
  const fields: Record<string, FieldSource> = {};
  const taken = new Set<number>();
  const take = (column: TemplateColumn, at: number): void => {
    if (at < 0 || fields[column.name] !== undefined) return;
    fields[column.name] = { column: at };
    taken.add(at);
  };
  const headings = header.map(plain);
  const find = (names: readonly string[]): number =>
    headings.findIndex((heading, at) => !taken.has(at) && names.includes(heading));
  for (const column of template.columns) take(column, find([plain(column.name)]));
  for (const column of template.columns) {
    for (const alias of column.aliases) take(column, find([plain(alias)]));
  }
  const unit = bracketed(template, header, fields);
  if (unit !== undefined) fields['unit'] = { constant: unit };
  return { fields, decimals: decimalsOf(template, rows, fields), dates: 'iso' };
}

/** Case, underscores and what stands in brackets do not count: 'Quantity (kg)' is 'quantity'. */
const plain = (text: string): string => fold(text.replace(/[([].*$/, '').replaceAll('_', ' '));

function bracketed(
  template: Template,
  header: readonly string[],
  fields: Readonly<Record<string, FieldSource>>,
): string | undefined {
  if (fields['unit'] !== undefined) return undefined;
  const amount = template.columns.find(({ kind }) => kind === 'quantity')?.name ?? '';
  const source = fields[amount];
  if (source === undefined || !('column' in source)) return undefined;
  return /[([]([^)\]]+)[)\]]/.exec(header[source.column] ?? '')?.[1]?.trim();
}

/** 'comma' only when a number cannot be read otherwise: '0,5', '1.234,5'. */
function decimalsOf(
  template: Template,
  rows: readonly CsvRow[],
  fields: Readonly<Record<string, FieldSource>>,
): Decimals {
  const cells = template.columns
    .filter(({ kind }) => kind === 'quantity' || kind === 'share')
    .flatMap(({ name }) => {
      const source = fields[name];
      if (source === undefined || !('column' in source)) return [];
      return rows.map((row) => row.fields[source.column] ?? '');
    });
  if (cells.some((cell) => /^\d[\d. ]*,(\d{1,2}|\d{4,})$|\.\d{3},\d+$/.test(cell))) return 'comma';
  return cells.some((cell) => /,\d{3}\.\d+$/.test(cell)) ? 'point' : 'plain';
}
