/** How a field is asked for, and what it becomes in the statement. */
export type FieldKind =
  | { readonly kind: 'text' | 'long' | 'day' | 'number' }
  | { readonly kind: 'select'; readonly options: readonly string[] }
  /** Words parted by commas. */
  | { readonly kind: 'list' }
  /** One entry a line, its parts by semicolons; with `single` there is one entry and no list. */
  | { readonly kind: 'lines'; readonly columns: readonly string[]; readonly single?: boolean };

export type StatementField = FieldKind & {
  /** In the data of the statement. */
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
};

type Said = Readonly<Record<string, unknown>>;

/** What was typed into a field, as the statement carries it; what is empty and may be is left out. */
export function toValue(field: StatementField, typed: string): unknown {
  const text = typed.trim();
  if (text === '') return field.kind === 'list' ? [] : undefined;
  if (field.kind === 'list') return parts(text, ',');
  // What is no number goes as it was typed, so that the server can say so.
  if (field.kind === 'number') return Number.isFinite(Number(text)) ? Number(text) : text;
  if (field.kind !== 'lines') return text;
  const entries = parts(text, '\n').map((line) => entryOf(field.columns, line));
  return field.single ? entries[0] : entries;
}

/** What a statement says, as it is typed into the field. */
export function toTyped(field: StatementField, said: Said): string {
  const value = said[field.name];
  if (value === null || value === undefined) return '';
  if (field.kind === 'list') return (value as readonly string[]).join(', ');
  if (field.kind !== 'lines') return String(value);
  const entries = field.single ? [value as Said] : (value as readonly Said[]);
  return entries
    .map((entry) => field.columns.map((column) => String(entry[column] ?? '')).join('; '))
    .map((line) => line.replace(/(; )+$/, ''))
    .join('\n');
}

const parts = (text: string, by: string): string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A part that is left empty is left out; a number stays one. */
function entryOf(columns: readonly string[], line: string): Said {
  const cells = line.split(';').map((cell) => cell.trim());
  return Object.fromEntries(
    columns.flatMap((column, index) => {
      const cell = cells[index] ?? '';
      if (cell === '') return [];
      return [[column, column === 'value' ? Number(cell) : cell]];
    }),
  );
}
