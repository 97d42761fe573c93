import { type PlainStatementType } from '@chokepoint/api-contract';
import { type StatementField, toValue } from './statement-field.js';
import { DATE_FIELDS, fieldsOf, SOURCE_FIELDS } from './statement-fields.js';

type Said = Readonly<Record<string, unknown>>;

const read = (fields: readonly StatementField[], form: FormData): Said =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = toValue(field, String(form.get(field.name) ?? ''));
      return value === undefined ? [] : [[field.name, value]];
    }),
  );

const datedOf = (form: FormData): Said => ({
  ...read(DATE_FIELDS, form),
  citations: [read(SOURCE_FIELDS, form)],
});

const statementOf = (type: PlainStatementType, form: FormData) => ({
  type,
  data: { ...datedOf(form), ...read(fieldsOf(type), form) },
});

/** A statement as it was typed, after the newest one that was seen. */
export const statementBodyOf = (
  type: PlainStatementType,
  form: FormData,
  expectedRevision: number,
): object => ({ expectedRevision, statement: statementOf(type, form) });

/** A correction of one statement; its own source is that of what is now said. */
export const correctionBodyOf = (
  type: PlainStatementType,
  revision: number,
  form: FormData,
  expectedRevision: number,
): object => ({
  expectedRevision,
  correction: {
    ...{
      type: 'StatementCorrected',
      revision,
      ...datedOf(form),
      why: String(form.get('correctionWhy') ?? ''),
    },
    statement: statementOf(type, form),
  },
});

/** A statement is taken back; date and source are those of the reason. */
export const retractionBodyOf = (
  revision: number,
  form: FormData,
  expectedRevision: number,
): object => ({
  expectedRevision,
  correction: {
    ...{
      type: 'StatementRetracted',
      revision,
      ...datedOf(form),
      why: String(form.get('correctionWhy') ?? ''),
    },
  },
});
