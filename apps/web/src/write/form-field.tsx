import { useId, type ReactNode } from 'react';

export interface FieldShape {
  /** In the body of the request. */
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly placeholder?: string;
  readonly options?: readonly (readonly [value: string, label: string])[];
  readonly type?: 'number' | 'text' | 'date' | 'long';
  readonly initial?: string;
}

interface Props {
  readonly field: FieldShape;
  readonly fault: string | undefined;
}

/** One field of a form with its label, and what the server says is wrong with it. */
export function FormField({ field, fault }: Props): ReactNode {
  const { name, label, required, placeholder, options, initial, type = 'text' } = field;
  const [id, hint] = [useId(), useId()];
  const common = {
    id,
    name,
    required,
    defaultValue: initial,
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault === undefined ? undefined : hint,
  };
  return (
    <div className={type === 'long' ? 'write-field tall' : 'write-field'}>
      <label htmlFor={id} className="field-label">
        {label}
        {/* A choice says itself what its empty entry stands for. */}
        {required || options ? '' : ' (may be empty)'}
      </label>
      {options ? (
        <select {...common}>
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      ) : type === 'long' ? (
        <textarea {...common} rows={3} placeholder={placeholder} />
      ) : (
        <input
          {...common}
          type={type}
          placeholder={placeholder}
          {...(type === 'number' && { min: 0, step: 'any' })}
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
