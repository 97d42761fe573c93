import type { Cell, Table } from './table.js';

/** What a file says of where it comes from, whoever passes it on. */
export interface Provenance {
  readonly title: string;
  readonly subtitle: string;
  /** Publishers, releases, dates. */
  readonly source: string;
  readonly licences: readonly string[];
  /** `concentration@1` */
  readonly methods: readonly string[];
  /** Null: everything published. */
  readonly publishedBy: string | null;
  /** Ledger position; null where it is not known. */
  readonly knownAt: string | null;
  /** Shows the same again, whatever is recorded later. */
  readonly link: string;
}

/** As names and texts, in the order in which a reader looks for them; what is not known is left out. */
export function provenanceLines(
  of: Provenance,
): readonly (readonly [name: string, text: string])[] {
  const lines: readonly (readonly [string, string])[] = [
    ['Title', of.title],
    ['Description', of.subtitle],
    ['Source', of.source],
    ['Licence', of.licences.join('; ')],
    ['Method', of.methods.join(', ')],
    ['Published by', of.publishedBy ?? 'everything published'],
    ['Known at ledger position', of.knownAt ?? ''],
    ['Link', of.link],
  ];
  return lines.filter(([, text]) => text !== '');
}

/**
 * A table whose every row says where it comes from, for formats that hold nothing but rows. Columns
 * that the table has by the same name stay as they are.
 */
export function withProvenanceColumns(
  { columns, rows }: Table,
  { source, licences, methods, publishedBy, knownAt, link }: Provenance,
): Table {
  const all: readonly (readonly [string, Cell])[] = [
    ['sources', source],
    ['licences', licences.join('; ')],
    ['methods', methods.join(', ')],
    ['published_by', publishedBy],
    ['known_at', knownAt],
    ['link', link],
  ];
  const added = all.filter(([name]) => !columns.includes(name));
  const cells = added.map(([, cell]) => cell);
  return {
    columns: [...columns, ...added.map(([name]) => name)],
    rows: rows.map((row) => [...row, ...cells]),
  };
}
