import { INPUT_NAMES } from '@chokepoint/charts';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { inAddress, inField, type WhatIfField } from './what-if-fields.js';

/** Long enough to type a number, short enough to see it at work. */
const WAIT_MS = 350;

interface Props {
  readonly field: WhatIfField;
  /** As the address has it. */
  readonly value: string | undefined;
  /** What the server says is wrong with it. */
  readonly fault: string | undefined;
}

/** One input with its unit; what is typed goes into the address. */
export function NumberField({ field, value, fault }: Props): ReactNode {
  const { name, unit, hint } = field;
  const patch = usePatchSearch();
  const [id, about] = [useId(), useId()];
  // What is typed on the way to a number, such as '0.', is not yet a value.
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? undefined : inAddress(draft, unit);
  const empty = draft === '';
  useEffect(() => {
    if (typed === undefined || (typed === null && !empty)) return undefined;
    const timer = setTimeout(() => patch({ [name]: typed ?? undefined }), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed, empty, name, patch]);
  const wrong = typed === null && !empty ? 'Write a number of zero or more.' : fault;
  return (
    <div className="what-if-field">
      <label htmlFor={id}>{INPUT_NAMES[name]}</label>
      <span className="what-if-input">
        <input
          id={id}
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          value={draft ?? (value === undefined ? '' : inField(value, unit))}
          aria-invalid={wrong !== undefined}
          aria-describedby={about}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => {
            if (typed !== undefined && (typed !== null || empty))
              patch({ [name]: typed ?? undefined });
            setDraft(null);
          }}
        />
        <span id={about} className="muted">
          {[unit === 'percent' ? '%' : unit, hint].filter(Boolean).join(', ')}
          {wrong !== undefined && <span className="reason"> {wrong}</span>}
        </span>
      </span>
    </div>
  );
}
