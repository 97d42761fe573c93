import {
  LEDGER_DATA,
  LEDGER_STATEMENT_TYPES,
  type LedgerStatementType,
} from '@chokepoint/api-contract';

/** Columns that say which statement a row is. */
export const STATEMENT_COLUMNS = ['initiative', 'revision', 'type', 'schema_version'] as const;

/** Fields whose own names are those of other columns. */
const RENAMED: Readonly<Record<string, string>> = {
  type: 'initiative_type',
  revision: 'of_revision',
  schemaVersion: 'of_schema_version',
};

/** The column in which a field of a statement stands. */
export const columnOf = (field: string): string =>
  RENAMED[field] ?? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The fields of a type of statement, in its own order. */
export const fieldsOf = (type: LedgerStatementType): readonly string[] =>
  Object.keys(LEDGER_DATA[type].shape);

/** Every field of any type of statement. */
export const FIELDS: readonly string[] = [
  ...new Set(LEDGER_STATEMENT_TYPES.flatMap((type) => fieldsOf(type))),
];

interface Unwrappable {
  readonly type: string;
  unwrap?(): Unwrappable;
}

/** Whether a field is plain text in its cell; any other value stands there as JSON. */
export function isText(type: LedgerStatementType, field: string): boolean {
  const shape = LEDGER_DATA[type].shape as unknown as Readonly<Record<string, Unwrappable>>;
  let schema = shape[field];
  while (schema?.unwrap && ['default', 'nullable', 'optional'].includes(schema.type)) {
    schema = schema.unwrap();
  }
  return schema?.type === 'string' || schema?.type === 'enum';
}

export const isLedgerType = (type: string): type is LedgerStatementType =>
  Object.hasOwn(LEDGER_DATA, type);
