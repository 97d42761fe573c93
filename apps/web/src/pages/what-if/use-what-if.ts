import { type InstrumentId, type WhatIfInput } from '@chokepoint/api-contract';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { whatIfInputs, whatIfSearch } from '../../search/page-search.js';
import { NEEDED } from './what-if-fields.js';

export type Inputs = Partial<Record<WhatIfInput, string>>;

export interface WhatIfChoice {
  /** As the address has them. */
  readonly inputs: Inputs;
  /** Whether enough is there to ask. */
  readonly complete: boolean;
  /** The one that is looked at closely. */
  readonly chosen: InstrumentId | undefined;
}

/** What the address asks for. It is read again here: the router keeps what the page would drop. */
export function useWhatIf(): WhatIfChoice {
  const search = useSearch({ from: '/what-if' });
  return useMemo(() => {
    const inputs: Inputs = whatIfInputs(search);
    return {
      inputs,
      complete: NEEDED.every((name) => inputs[name] !== undefined),
      chosen: whatIfSearch(search).instrument as InstrumentId | undefined,
    };
  }, [search]);
}
