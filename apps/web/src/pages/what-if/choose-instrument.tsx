import { type InstrumentId } from '@chokepoint/api-contract';
import { INSTRUMENT_NAMES } from '@chokepoint/charts';
import { type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { useWhatIf } from './use-what-if.js';

/** The name of an instrument; a press looks at it closely below. */
export function ChooseInstrument({ id }: { readonly id: InstrumentId }): ReactNode {
  const { chosen } = useWhatIf();
  const patch = usePatchSearch();
  return (
    <button
      type="button"
      className="figure"
      aria-pressed={chosen === id}
      onClick={() => patch({ instrument: id })}
    >
      {INSTRUMENT_NAMES[id]}
    </button>
  );
}
