import { DATE_FIELDS, SOURCE_FIELDS } from './fields.js';
import { type StatementField, toValue } from './statement-field.js';

type Said = Readonly<Record<string, unknown>>;

/** What was typed into the fields of a form; what is empty and may be is left out. */
export const read = (fields: readonly StatementField[], form: FormData): Said =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = toValue(field, String(form.get(field.name) ?? ''));
      return value === undefined ? [] : [[field.name, value]];
    }),
  );

/** Date and source, which every statement has. */
export const datedOf = (form: FormData): Said => ({
  ...read(DATE_FIELDS, form),
  citations: [read(SOURCE_FIELDS, form)],
});
