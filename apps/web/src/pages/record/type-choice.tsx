import { useId, type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { typeWords } from './history.js';

interface Props {
  /** The parameter of the address that holds the type. */
  readonly param: string;
  readonly types: readonly string[];
  readonly selected: string;
}

/** Chooses what is to be said. */
export function TypeChoice({ param, types, selected }: Props): ReactNode {
  const id = useId();
  const patch = usePatchSearch();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        What is to be said
      </label>
      <select id={id} value={selected} onChange={(event) => patch({ [param]: event.target.value })}>
        {types.map((one) => (
          <option key={one} value={one}>
            {typeWords(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
