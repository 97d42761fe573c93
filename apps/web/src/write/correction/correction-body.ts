import { type FactRow, noNumberReason } from '@chokepoint/api-contract';
import { read } from '../statement/form-body.js';
import { day, long, number, select, SOURCE_FIELDS } from '../statement/fields.js';
import { type StatementField } from '../statement/statement-field.js';

/** What is asked of a person who corrects a figure in a unit; the source is that of the new one. */
export const correctionFields = (unit: string): readonly StatementField[] => [
  number('value', `What it is, in ${unit}`, false),
  select('none', 'Why there is no number', noNumberReason.options, false),
  long('reason', 'Why the figure is corrected'),
  ...SOURCE_FIELDS,
  day('correctedOn', 'Corrected on'),
];

type Named = Pick<FactRow, 'eventId' | 'row' | 'area' | 'partner' | 'period' | 'unit'>;

/** A correction as it was typed, of the figure that the fact is. */
export function figureCorrectionBodyOf(fact: Named, form: FormData): object {
  const { eventId: statement, row, area, partner, period } = fact;
  const { value = null, none, reason, correctedOn } = read(correctionFields(fact.unit), form);
  return {
    of: { statement, row, area, partner, period },
    value,
    flags: none === undefined ? [] : [none],
    reason,
    citations: [read(SOURCE_FIELDS, form)],
    correctedOn,
  };
}
