import { type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';

interface Props {
  /** The parameter of the address. */
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  /** What stands for no choice. */
  readonly none: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** Holds the differences to one of several, in the address. */
export function Choice({ name, label, value = '', none, options }: Props): ReactNode {
  const patch = usePatchSearch();
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select
        value={value}
        onChange={(event) => patch({ [name]: event.target.value || undefined })}
      >
        <option value="">{none}</option>
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}
