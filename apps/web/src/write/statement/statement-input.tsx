import { useId, type ReactNode } from 'react';
import { kindWords } from '@chokepoint/charts';
import { type StatementField } from './statement-field.js';

interface Props {
  readonly field: StatementField;
  readonly initial: string;
  readonly fault: string | undefined;
}

/** Without a step a browser takes whole numbers alone. */
const INPUTS = { day: { type: 'date' }, number: { type: 'number', step: 'any' } } as const;

/** One field of a statement with its label, and what the server says is wrong with it. */
export function StatementInput({ field, initial, fault }: Props): ReactNode {
  const [id, hint] = [useId(), useId()];
  const common = {
    id,
    name: field.name,
    required: field.required,
    defaultValue: initial,
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault === undefined ? undefined : hint,
  };
  const isTall = field.kind === 'long' || field.kind === 'lines';
  return (
    <div className={isTall ? 'write-field tall' : 'write-field'}>
      <label htmlFor={id} className="field-label">
        {field.label}
        {field.required || field.kind === 'select' ? '' : ' (may be empty)'}
      </label>
      {field.kind === 'select' ? (
        <select {...common}>
          {!field.required && <option value="">none</option>}
          {field.options.map((option) => (
            <option key={option} value={option}>
              {kindWords(option)}
            </option>
          ))}
        </select>
      ) : isTall ? (
        <textarea {...common} rows={3} />
      ) : (
        <input
          {...common}
          {...(field.kind === 'day' || field.kind === 'number'
            ? INPUTS[field.kind]
            : { type: 'text' })}
        />
      )}
      {fault !== undefined && (
        <p id={hint} className="reason">
          {fault}
        </p>
      )}
    </div>
  );
}
