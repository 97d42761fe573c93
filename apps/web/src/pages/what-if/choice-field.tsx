import { INPUT_NAMES } from '@chokepoint/charts';
import { useId, type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { type WhatIfField } from './what-if-fields.js';

interface Props {
  readonly field: WhatIfField;
  readonly value: string | undefined;
}

/** An input with few values; none is chosen by itself. */
export function ChoiceField({ field, value }: Props): ReactNode {
  const { name, hint, options = [] } = field;
  const patch = usePatchSearch();
  const [id, about] = [useId(), useId()];
  return (
    <div className="what-if-field">
      <label htmlFor={id}>{INPUT_NAMES[name]}</label>
      <span className="what-if-input">
        <select
          id={id}
          value={value ?? ''}
          aria-describedby={about}
          onChange={({ target }) => patch({ [name]: target.value || undefined })}
        >
          <option value="">not said</option>
          {options.map(([one, label]) => (
            <option key={one} value={one}>
              {label}
            </option>
          ))}
        </select>
        <span id={about} className="muted">
          {hint}
        </span>
      </span>
    </div>
  );
}
