import type { InstrumentId, WhatIfInput, WhatIfQuery } from '@chokepoint/api-contract';
import type { LegalQuestion, Market, Outcome } from '@chokepoint/instruments';
import { type Having, holds, marketOf } from './inputs.js';

/** An instrument as it is asked about: what it needs, and what it gives. */
export interface Instrument {
  readonly id: InstrumentId;
  readonly method: string;
  /** As the register of initiatives calls it. */
  readonly kinds: readonly string[];
  /** Parameters without which there is no outcome. */
  readonly needs: readonly WhatIfInput[];
  readonly questions: readonly LegalQuestion[];
  /** Null where an input is missing. */
  outcome(query: WhatIfQuery): Outcome | null;
}

interface Told<Need extends WhatIfInput> extends Omit<Instrument, 'needs' | 'outcome'> {
  readonly needs: readonly Need[];
  apply(market: Market, inputs: Having<Need>): Outcome;
}

export const instrument = <const Need extends WhatIfInput>({
  apply,
  ...told
}: Told<Need>): Instrument => ({
  ...told,
  outcome: (query) => (holds(query, told.needs) ? apply(marketOf(query), query) : null),
});
