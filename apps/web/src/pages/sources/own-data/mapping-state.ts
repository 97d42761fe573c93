import { type FieldSource, type Mapping } from '@chokepoint/api-contract';

/** The field that a column fills; undefined for a column that is not used. */
export const fieldOf = ({ fields }: Mapping, column: number): string | undefined =>
  Object.entries(fields).find(([, source]) => 'column' in source && source.column === column)?.[0];

/** The one value that a field has in all rows; '' where a column fills it, or nothing. */
export function constantOf({ fields }: Mapping, field: string): string {
  const source = fields[field];
  return source !== undefined && 'constant' in source ? source.constant : '';
}

export const isFromColumn = ({ fields }: Mapping, field: string): boolean => {
  const source = fields[field];
  return source !== undefined && 'column' in source;
};

/** Lets a column fill a field, and no other one; '' lets it fill none. */
export function mapColumn(mapping: Mapping, column: number, field: string): Mapping {
  const kept = Object.entries(mapping.fields).filter(
    ([name, source]) => name !== field && !('column' in source && source.column === column),
  );
  return withFields(mapping, field === '' ? kept : [...kept, [field, { column }]]);
}

/** Gives a field one value in all rows; '' gives it none. */
export function mapConstant(mapping: Mapping, field: string, constant: string): Mapping {
  const kept = Object.entries(mapping.fields).filter(([name]) => name !== field);
  return withFields(mapping, constant === '' ? kept : [...kept, [field, { constant }]]);
}

const withFields = (mapping: Mapping, fields: [string, FieldSource][]): Mapping => ({
  ...mapping,
  fields: Object.fromEntries(fields),
});
