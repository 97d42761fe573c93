import { type PlainStatementType } from '@chokepoint/api-contract';
import { datedOf, read } from '../../write/statement/form-body.js';
import { fieldsOf } from './statement-fields.js';

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
