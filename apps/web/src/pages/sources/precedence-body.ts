import { basis, measure, type PrecedenceBody } from '@chokepoint/api-contract';

/** Where a source can be preferred: the questions that are answered by one source of several. */
export const PRECEDENCE_CHOICES = { bases: basis.options, measures: measure.options } as const;

/** The body of the request. No source at all gives the rule back to the catalogue. */
export function precedenceBodyOf(form: FormData): PrecedenceBody {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    basis: text('basis'),
    measure: text('measure'),
    mineral: text('mineral') || null,
    sources: ['first', 'second', 'third'].map(text).filter((source) => source !== ''),
    reason: text('reason'),
    setOn: text('setOn'),
  };
}
