import { type FieldKind, type StatementField } from './statement-field.js';

// Words for the fields of a statement, and the fields that every statement has.

const field = (name: string, label: string, kind: FieldKind, required = true): StatementField => ({
  name,
  label,
  required,
  ...kind,
});
export const text = (name: string, label: string, required = true) =>
  field(name, label, { kind: 'text' }, required);
export const long = (name: string, label: string, required = true) =>
  field(name, label, { kind: 'long' }, required);
export const day = (name: string, label: string, required = true) =>
  field(name, label, { kind: 'day' }, required);
export const list = (name: string, label: string) => field(name, label, { kind: 'list' }, false);
export const select = (name: string, label: string, options: readonly string[], required = true) =>
  field(name, label, { kind: 'select', options }, required);
export const lines = (name: string, label: string, columns: readonly string[], required = true) =>
  field(name, label, { kind: 'lines', columns }, required);
export const entry = (name: string, label: string, columns: readonly string[]) =>
  field(name, label, { kind: 'lines', columns, single: true }, false);

export const number = (name: string, label: string, required = true) =>
  field(name, label, { kind: 'number' }, required);

export const PRECISIONS = ['day', 'month', 'season', 'year', 'no-later-than'];

/** Where a statement comes from; one source here, more through the interface for programs. */
export const SOURCE_FIELDS: readonly StatementField[] = [
  text('publisher', 'Publisher'),
  text('title', 'Title of the source'),
  text('url', 'Address', false),
  day('publishedOn', 'Published on', false),
  select('verification', 'Verified in', ['primary', 'secondary', 'computed']),
  text('note', 'Caveat', false),
];
export const DATE_FIELDS: readonly StatementField[] = [
  day('on', 'Happened on (the last day it can be)'),
  select('precision', 'How exactly that is known', PRECISIONS),
];
