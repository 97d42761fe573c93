import { basis, measure, type PrecedenceBody } from '@chokepoint/api-contract';
import { type Typed } from '../../write/record-form.js';

/** Where a source can be preferred: the questions that are answered by one source of several. */
export const PRECEDENCE_CHOICES = { bases: basis.options, measures: measure.options } as const;

/** The body of the request. No source at all gives the rule back to the catalogue. */
export const precedenceBodyOf = (typed: Typed): PrecedenceBody => ({
  basis: typed('basis'),
  measure: typed('measure'),
  mineral: typed('mineral') || null,
  sources: ['first', 'second', 'third'].map(typed).filter((source) => source !== ''),
  reason: typed('reason'),
  setOn: typed('setOn'),
});
